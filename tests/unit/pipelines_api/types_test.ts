// What the compiler proves: these tests pass if they compile, and what they assert at run time is that they were compiled.
import { assertEquals } from "@std/assert";
import type * as types from "@customerio-notebooks/pipelines-api";
import type { SemanticEventName, SemanticEventOptions } from "@customerio-notebooks/pipelines-api";
import type * as eventSchemas from "../../../pipelines_api/event_schemas.ts";
import type * as schemas from "../../../pipelines_api/schemas.ts";
import type { Assignable, Differing, Equal, Flat, True } from "../type_equality.ts";

type Schemas = typeof schemas & typeof eventSchemas;

Deno.test("each generated type is what its schema infers", () => {
  // A type cannot be looked up by its name among those of a module: each must be written here.
  type Generated = {
    AliasCall: types.AliasCall;
    AnonymousPerson: types.AnonymousPerson;
    AppContext: types.AppContext;
    ApplicationOpenedProperties: types.ApplicationOpenedProperties;
    ApplicationProperties: types.ApplicationProperties;
    ApplicationUpdatedProperties: types.ApplicationUpdatedProperties;
    BatchAliasCall: types.BatchAliasCall;
    BatchCall: types.BatchCall;
    BatchGroupCall: types.BatchGroupCall;
    BatchIdentifyCall: types.BatchIdentifyCall;
    BatchOperation: types.BatchOperation;
    BatchPageCall: types.BatchPageCall;
    BatchScreenCall: types.BatchScreenCall;
    BatchTrackCall: types.BatchTrackCall;
    CampaignContext: types.CampaignContext;
    CartProductProperties: types.CartProductProperties;
    CartProperties: types.CartProperties;
    CartSharedProperties: types.CartSharedProperties;
    CheckoutProperties: types.CheckoutProperties;
    CheckoutStartedProperties: types.CheckoutStartedProperties;
    CheckoutStepProperties: types.CheckoutStepProperties;
    CommonFields: types.CommonFields;
    ContentReport: types.ContentReport;
    ContentReportProperties: types.ContentReportProperties;
    Context: types.Context;
    CouponDeniedProperties: types.CouponDeniedProperties;
    CouponEnteredProperties: types.CouponEnteredProperties;
    CouponProperties: types.CouponProperties;
    CustomProperties: types.CustomProperties;
    DeliveryReportProperties: types.DeliveryReportProperties;
    Device: types.Device;
    DeviceContext: types.DeviceContext;
    DeviceOperationContext: types.DeviceOperationContext;
    EmailContext: types.EmailContext;
    EmailLinkProperties: types.EmailLinkProperties;
    EmailListProperties: types.EmailListProperties;
    EmailProperties: types.EmailProperties;
    EmailReaderContext: types.EmailReaderContext;
    EmptyResult: types.EmptyResult;
    ExperimentProperties: types.ExperimentProperties;
    GroupCall: types.GroupCall;
    IdentifyCall: types.IdentifyCall;
    Integrations: types.Integrations;
    KnownPerson: types.KnownPerson;
    LiveChatProperties: types.LiveChatProperties;
    NetworkContext: types.NetworkContext;
    ObjectIdProperties: types.ObjectIdProperties;
    ObjectTraits: types.ObjectTraits;
    OrderCancelledProperties: types.OrderCancelledProperties;
    OrderProperties: types.OrderProperties;
    OsContext: types.OsContext;
    PageCall: types.PageCall;
    PageContext: types.PageContext;
    PageLocation: types.PageLocation;
    PageProperties: types.PageProperties;
    PaymentInfoProperties: types.PaymentInfoProperties;
    PersonTraits: types.PersonTraits;
    PricedProductProperties: types.PricedProductProperties;
    Product: types.Product;
    ProductFilterProperties: types.ProductFilterProperties;
    ProductListProperties: types.ProductListProperties;
    ProductReviewedProperties: types.ProductReviewedProperties;
    ProductSearchProperties: types.ProductSearchProperties;
    ProductSharedProperties: types.ProductSharedProperties;
    ProfileMerge: types.ProfileMerge;
    PromotionProperties: types.PromotionProperties;
    ScreenCall: types.ScreenCall;
    ScreenLocation: types.ScreenLocation;
    SubscriptionPreferences: types.SubscriptionPreferences;
    TrackCall: types.TrackCall;
    VideoAdProperties: types.VideoAdProperties;
    VideoContentProperties: types.VideoContentProperties;
    VideoPlaybackInterruptedProperties: types.VideoPlaybackInterruptedProperties;
    VideoPlaybackProperties: types.VideoPlaybackProperties;
    VideoPlaybackStartedProperties: types.VideoPlaybackStartedProperties;
    VideoQualityProperties: types.VideoQualityProperties;
    WishlistCartProperties: types.WishlistCartProperties;
    WishlistProperties: types.WishlistProperties;
  };
  const none: [
    True<Equal<keyof Generated, keyof Schemas>>,
    True<Equal<Differing<Generated, Schemas>, never>>,
  ] = [true, true];
  const other: Equal<types.PageCall, types.IdentifyCall> = false;
  assertEquals([none.every(Boolean), other], [true, false]);
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
    Equal<Parameters<typeof types.trackEcommerceEvent>[2], SemanticEventName<"ecommerce">>,
    Assignable<"Order Completed", SemanticEventName<"ecommerce">>,
    Equal<types.SemanticEvents["Order Completed"]["category"], "ecommerce">,
    Equal<
      types.SemanticEventCategory,
      "ecommerce" | "email" | "mobile" | "video" | "liveChat" | "experiment" | "operation"
    >,
  ] = [true, true, true, true];
  const none: [
    Assignable<string, SemanticEventName>,
    Assignable<"Email Opened", SemanticEventName<"ecommerce">>,
  ] = [false, false];
  assertEquals([each.every(Boolean), none.some(Boolean)], [true, false]);
});

Deno.test("the options of a semantic event follow from its name", () => {
  type Options<Event extends SemanticEventName> = SemanticEventOptions<Event>;
  const allowed: [
    Assignable<{ properties: { total: number; shop: string } }, Options<"Order Completed">>,
    Assignable<{ timestamp: string }, Options<"Order Completed">>,
    Assignable<{ properties: { email_id: string } }, Options<"Email Opened">>,
    Assignable<{ context: { device: { token: string; type: "ios" } } }, Options<"Device Deleted">>,
    Equal<Parameters<typeof types.trackOrderCompleted>["length"], 2 | 3>,
  ] = [true, true, true, true, true];
  const forbidden: [
    Assignable<{ properties: { total: string } }, Options<"Order Completed">>,
    Assignable<{ properties: { subject: string } }, Options<"Email Opened">>,
    Assignable<{ timestamp: string }, Options<"Email Opened">>,
    Assignable<
      { properties: { email_id: string }; context: { traits: { email: number } } },
      Options<"Email Opened">
    >,
    Assignable<{ context: { device: { token: string; type: "web" } } }, Options<"Device Deleted">>,
    Assignable<{ timestamp: string }, Options<"Device Deleted">>,
    Assignable<2, Parameters<typeof types.trackEmailOpened>["length"]>,
    Assignable<undefined, Parameters<typeof types.trackEmailEvent>[3]>,
  ] = [false, false, false, false, false, false, false, false];
  assertEquals([allowed.every(Boolean), forbidden.some(Boolean)], [true, false]);
});

Deno.test("who may perform an event follows from its name", () => {
  type PersonOf<Name extends (...args: never) => unknown> = Parameters<Name>[1];
  const allowed: [
    Assignable<string, PersonOf<typeof types.trackEvent>>,
    Assignable<{ anonymousId: string }, PersonOf<typeof types.trackEvent>>,
    Assignable<{ anonymousId: string }, PersonOf<typeof types.trackOrderCompleted>>,
    Assignable<{ userId: string; anonymousId: string }, PersonOf<typeof types.deleteUser>>,
  ] = [true, true, true, true];
  const forbidden: [
    Assignable<{ anonymousId: string }, PersonOf<typeof types.deleteUser>>,
    Assignable<{ anonymousId: string }, PersonOf<typeof types.registerDevice>>,
    Assignable<number, PersonOf<typeof types.identifyUser>>,
    Assignable<object, PersonOf<typeof types.trackEvent>>,
  ] = [false, false, false, false];
  assertEquals([allowed.every(Boolean), forbidden.some(Boolean)], [true, false]);
});
