/**
 * Checks of single values: each gives the value as it is sent, or throws a `ValidationError` that says what to do.
 *
 * @module
 */
import { baseUrls, type Region } from "@customerio-notebooks/core";
import { z } from "zod";
import { batchSize, callSize } from "./batch_packing.ts";
import { tooLarge } from "./encoding.ts";
import { checkEventName, checkField, checkUserId } from "./fields.ts";
import { pipelinesLimits } from "./operations.ts";
import type { BatchOperation } from "./types.ts";

/** The operation that messages name. */
const VALIDATE = "validate";

const email = z.string("must be text").trim().pipe(
  z.email("must be an e-mail address, such as ada@example.com"),
);
const region = z.string("must be text").trim().toLowerCase()
  .pipe(z.enum(["us", "eu"], `must be ${Object.keys(baseUrls).join(" or ")}`));

/**
 * Checks an e-mail address.
 *
 * @param value The address.
 * @returns The address without the spaces around it.
 * @throws {ValidationError} If it is not one.
 * @example
 * ```ts
 * import { validateEmail } from "@customerio-notebooks/pipelines-api";
 *
 * if (validateEmail(" ada@example.com ") !== "ada@example.com") throw new Error("unexpected");
 * ```
 */
export function validateEmail(value: string): string {
  return checkField("email", email, value, VALIDATE);
}

/**
 * Checks a person's id.
 *
 * @param value The id.
 * @returns The id without the spaces around it.
 * @throws {ValidationError} If it is empty or no text.
 * @example
 * ```ts
 * import { validateUserId } from "@customerio-notebooks/pipelines-api";
 *
 * if (validateUserId(" 00001 ") !== "00001") throw new Error("unexpected");
 * ```
 */
export function validateUserId(value: string): string {
  return checkUserId(value, VALIDATE);
}

/**
 * Checks the name of an event.
 *
 * @param value The name.
 * @returns The name without the spaces around it, as the service keeps it.
 * @throws {ValidationError} If it is empty or no text.
 * @example
 * ```ts
 * import { validateEventName } from "@customerio-notebooks/pipelines-api";
 *
 * if (validateEventName(" Signed Up ") !== "Signed Up") throw new Error("unexpected");
 * ```
 */
export function validateEventName(value: string): string {
  return checkEventName(value, VALIDATE);
}

/**
 * Checks a region.
 *
 * @param value `us` or `eu`, in any case.
 * @returns The region.
 * @throws {ValidationError} If it is neither.
 * @example
 * ```ts
 * import { validateRegion } from "@customerio-notebooks/pipelines-api";
 *
 * if (validateRegion("EU") !== "eu") throw new Error("unexpected");
 * ```
 */
export function validateRegion(value: string): Region {
  return checkField("region", region, value, VALIDATE);
}

/**
 * What a batch would weigh.
 *
 * @example
 * ```ts
 * import { type BatchSize, validateBatchSize } from "@customerio-notebooks/pipelines-api";
 *
 * const size: BatchSize = validateBatchSize([{ type: "identify", userId: "42" }]);
 * if (size.operations !== 1) throw new Error("unexpected");
 * ```
 */
export interface BatchSize {
  /** How many operations there are. */
  readonly operations: number;
  /** Size of the body in bytes of UTF-8, with the ids and the time that the client adds. */
  readonly bytes: number;
}

/**
 * Checks that operations fit one batch: 500 KB in all, and 32 KB each.
 *
 * @param operations The operations.
 * @returns Their number and size.
 * @throws {PayloadTooLargeError} If one of them, or all together, are too large. `splitOversizedBatch` makes several
 * batches of them.
 * @example
 * ```ts
 * import { validateBatchSize } from "@customerio-notebooks/pipelines-api";
 *
 * const { bytes } = validateBatchSize([{ type: "track", userId: "42", event: "Signed Up" }]);
 * if (bytes > 512_000) throw new Error("unexpected");
 * ```
 */
export function validateBatchSize(operations: readonly BatchOperation[]): BatchSize {
  const bytes = batchSize(operations.map((operation, index) => callSize(operation, index)));
  if (bytes <= pipelinesLimits.batch) return { operations: operations.length, bytes };
  throw tooLarge("batch", "the batch", bytes, pipelinesLimits.batch, "Split it with splitOversizedBatch");
}
