// What the compiler proves: these tests pass if they compile, and what they assert at run time is that they were compiled.
import { assertEquals } from "@std/assert";
import type * as types from "@customerio-notebooks/pipelines-api";
import type {
  SemanticEventName,
  trackEcommerceEvent,
  trackEmailEvent,
} from "@customerio-notebooks/pipelines-api";
import type { z } from "zod";
import type * as schemas from "../../../pipelines_api/schemas.ts";
import type { Assignable, Equal, Flat, True } from "../type_equality.ts";

type Schemas = typeof schemas;
type SchemaName = keyof Schemas;

Deno.test("each generated type is what its schema infers", () => {
  type Generated = {
    AliasCall: types.AliasCall;
    AnonymousPerson: types.AnonymousPerson;
    BatchAliasCall: types.BatchAliasCall;
    BatchCall: types.BatchCall;
    BatchGroupCall: types.BatchGroupCall;
    BatchIdentifyCall: types.BatchIdentifyCall;
    BatchOperation: types.BatchOperation;
    BatchPageCall: types.BatchPageCall;
    BatchScreenCall: types.BatchScreenCall;
    BatchTrackCall: types.BatchTrackCall;
    CommonFields: types.CommonFields;
    Context: types.Context;
    EmptyResult: types.EmptyResult;
    GroupCall: types.GroupCall;
    IdentifyCall: types.IdentifyCall;
    Integrations: types.Integrations;
    KnownPerson: types.KnownPerson;
    ObjectTraits: types.ObjectTraits;
    PageCall: types.PageCall;
    ScreenCall: types.ScreenCall;
    TrackCall: types.TrackCall;
  };
  type Inferred = { [Name in SchemaName]: z.infer<Schemas[Name]> };
  const none: True<Equal<keyof Generated, SchemaName>> = true;
  const each: { [Name in SchemaName]: Equal<Flat<Generated[Name]>, Flat<Inferred[Name]>> } = {
    AliasCall: true,
    AnonymousPerson: true,
    BatchAliasCall: true,
    BatchCall: true,
    BatchGroupCall: true,
    BatchIdentifyCall: true,
    BatchOperation: true,
    BatchPageCall: true,
    BatchScreenCall: true,
    BatchTrackCall: true,
    CommonFields: true,
    Context: true,
    EmptyResult: true,
    GroupCall: true,
    IdentifyCall: true,
    Integrations: true,
    KnownPerson: true,
    ObjectTraits: true,
    PageCall: true,
    ScreenCall: true,
    TrackCall: true,
  };
  const other: Equal<types.PageCall, types.IdentifyCall> = false;
  assertEquals([none, !other, ...Object.values(each)].every(Boolean), true);
});

Deno.test("an event belongs to a person who is known, to one who is not, or to an object; not to two", () => {
  const allowed: [
    Assignable<{ userId: string; event: string }, types.TrackCall>,
    Assignable<{ userId: string; anonymousId: string; event: string }, types.TrackCall>,
    Assignable<{ anonymousId: string; event: string }, types.TrackCall>,
    Assignable<{ groupId: string; event: string }, types.TrackCall>,
  ] = [true, true, true, true];
  const forbidden: [
    Assignable<{ event: string }, types.TrackCall>,
    Assignable<{ userId: number; event: string }, types.TrackCall>,
    Assignable<{ userId: string }, types.TrackCall>,
    Assignable<{ groupId: string }, types.PageCall>,
    Assignable<{ userId: string; event: string; timestamp: Date }, types.TrackCall>,
    Assignable<{ userId: string; event: string; type: "identify" }, types.TrackCall>,
    Assignable<{ userId: string }, types.BatchOperation>,
  ] = [false, false, false, false, false, false, false];
  assertEquals([allowed.every(Boolean), forbidden.some(Boolean)], [true, false]);
});

Deno.test("the type of an operation in a batch says which it is", () => {
  type Of<Type> = Extract<types.BatchOperation, { type: Type }>;
  const each: [
    Equal<Flat<Of<"identify">>, Flat<types.BatchIdentifyCall>>,
    Equal<Flat<Of<"track">>, Flat<types.BatchTrackCall>>,
    Equal<Flat<Of<"alias">>, Flat<types.BatchAliasCall>>,
    Equal<Of<"buy">, never>,
  ] = [true, true, true, true];
  assertEquals(each.every(Boolean), true);
});

Deno.test("functions for semantic events take the names of their kind", () => {
  const each: [
    Equal<Parameters<typeof trackEcommerceEvent>[2], SemanticEventName<"ecommerce">>,
    Assignable<"Order Completed", SemanticEventName<"ecommerce">>,
  ] = [true, true];
  const none: [
    Assignable<string, SemanticEventName>,
    Assignable<"Email Opened", SemanticEventName<"ecommerce">>,
    Assignable<{ properties: { subject: string } }, Parameters<typeof trackEmailEvent>[3]>,
    Assignable<undefined, Parameters<typeof trackEmailEvent>[3]>,
  ] = [false, false, false, false];
  assertEquals([each.every(Boolean), none.some(Boolean)], [true, false]);
});
