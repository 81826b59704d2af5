/**
 * What is done to a transactional message before its schema sees it: files become Base64, and times are held against a clock.
 *
 * @module
 */
import { type Clock, validationError } from "@customerio-notebooks/core";

/** Bytes of all attachments together. */
const ATTACHMENTS_LIMIT = 2 * 1024 * 1024;

const MOST_DAYS = 90;
const DAY = 24 * 60 * 60;

/**
 * Prepares the body of a transactional send.
 *
 * @param body The body.
 * @param operation The operation's id, for the message.
 * @param clock Says what time it is.
 * @returns The body, its files in Base64.
 * @throws {ValidationError} If it is to be sent too late, or its files are too large.
 */
export function prepareSend<Body>(body: Body, operation: string, clock: Clock): Body {
  const { send_at: sendAt, attachments } = Object(body);
  if (typeof sendAt === "number" && sendAt > clock.now() / 1000 + MOST_DAYS * DAY) {
    const message = `cannot be more than ${MOST_DAYS} days ahead; it is Unix time in seconds`;
    throw validationError(operation, [{ field: "send_at", message }]);
  }
  if (typeof attachments !== "object" || attachments === null) return body;
  const files = Object.entries(attachments);
  // Before they are encoded: what is far too large need not be made a third larger.
  const size = files.reduce((sum, [, file]) => sum + (file instanceof Uint8Array ? file.byteLength : 0), 0);
  if (size > ATTACHMENTS_LIMIT) {
    const message = `cannot be over 2 MB together, and are ${size} bytes`;
    throw validationError(operation, [{ field: "attachments", message }]);
  }
  const encoded = files.map(([name, file]) => [name, file instanceof Uint8Array ? toBase64(file) : file]);
  return { ...body, attachments: Object.fromEntries(encoded) };
}

/** So many bytes go into one call with an argument for each. */
const PIECE = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(text);
}
