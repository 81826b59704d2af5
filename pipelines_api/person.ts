import { validate, validationError } from "@customerio-notebooks/core";
import type { CommonOptions } from "./call_options.ts";
import { checkOptions, checkUserId } from "./fields.ts";
import * as schemas from "./schemas.ts";
import type { AnonymousPerson, KnownPerson } from "./types.ts";

/**
 * Someone known: a user id, alone or with the anonymous id from before.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, type IdentifiedPerson, suppressUser } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const person: IdentifiedPerson = "42";
 * await suppressUser(client, person);
 * ```
 */
export type IdentifiedPerson = string | KnownPerson;

/**
 * Whom a call is about: a user id, `{ userId }`, or `{ anonymousId }` of someone who is not known yet.
 *
 * @example
 * ```ts
 * import { CustomerIOClient, type Person, trackEvent } from "@customerio-notebooks/pipelines-api";
 *
 * const client = new CustomerIOClient({ apiKey: "abc123", fetch: () => Promise.resolve(Response.json({})) });
 * const people: Person[] = ["42", { userId: "43" }, { anonymousId: "a1" }];
 * for (const person of people) await trackEvent(client, person, "Signed Up");
 * ```
 */
export type Person = IdentifiedPerson | AnonymousPerson;

/**
 * The fields by which a call says whom it is about. They go in after the options, so that these cannot change them.
 *
 * @throws {ValidationError} If there is no id, or there are two anonymous ones.
 */
export function personFields(
  person: Person,
  options: Pick<CommonOptions, "anonymousId">,
  operation: string,
): KnownPerson | AnonymousPerson {
  const { anonymousId } = checkOptions(options, operation, ["userId"]);
  // Notebooks are not type-checked: this may be null.
  if (typeof person !== "object" || person === null) return { userId: checkUserId(person, operation) };
  const isAnonymous = person.userId === undefined && person.anonymousId !== undefined;
  const fields = isAnonymous
    ? validate<AnonymousPerson>(schemas.AnonymousPerson, person, operation)
    : validate<KnownPerson>(schemas.KnownPerson, person, operation);
  const { anonymousId: own = anonymousId } = fields;
  if (anonymousId === undefined || own === anonymousId) {
    // A key that is there and undefined would take the place of what the options say.
    return own === undefined ? fields : { ...fields, anonymousId: own };
  }
  const message = "is given twice, and not the same: once with the person and once among the options";
  throw validationError(operation, [{ field: "anonymousId", message }]);
}

/** Whom to name where the service wants an id and makes no use of it: what the document says of `Object Deleted`. */
export function nobody({ anonymousId = "not-used" }: Pick<CommonOptions, "anonymousId">): AnonymousPerson {
  return { anonymousId };
}
