/**
 * The Jupyter wire protocol: messages signed with HMAC-SHA256, cut into ZeroMQ frames and put together again.
 *
 * Specification: https://jupyter-client.readthedocs.io/en/stable/messaging.html#the-wire-protocol
 *
 * @module
 */

import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";
import { Buffer } from "node:buffer";
import { NotebookError } from "./errors.ts";
import { isRecord } from "./json.ts";

/** Header of a message. The fields keep the protocol's spelling. */
export interface MessageHeader {
  /** Unique id of the message. */
  readonly msg_id: string;
  /** Type of the message, for example `execute_request`. */
  readonly msg_type: string;
  /** Id of the client's session. */
  readonly session: string;
  /** Name of the user, not used here. */
  readonly username: string;
  /** When it was made, ISO 8601. */
  readonly date: string;
  /** Version of the protocol. */
  readonly version: string;
}

/** One Jupyter message. */
export interface JupyterMessage {
  /** The message's own header. */
  readonly header: MessageHeader;
  /** Header of the request that it answers, or an empty object. */
  readonly parentHeader: Partial<MessageHeader>;
  /** Metadata, usually empty. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** What it says; the fields depend on `header.msg_type`. */
  readonly content: Readonly<Record<string, unknown>>;
  /** Binary buffers, not covered by the signature. */
  readonly buffers: readonly Uint8Array[];
}

const DELIMITER = "<IDS|MSG>";
const PROTOCOL_VERSION = "5.3";
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

function sign(key: string, frames: readonly Uint8Array[]): string {
  if (key === "") return "";
  const hmac = createHmac("sha256", key);
  for (const frame of frames) hmac.update(frame);
  return hmac.digest("hex");
}

/**
 * Makes a request.
 *
 * @param type The message type, for example `kernel_info_request`.
 * @param content What to ask.
 * @param session Id of the client's session.
 * @returns The message, with a fresh id.
 */
export function createRequest(
  type: string,
  content: Readonly<Record<string, unknown>>,
  session: string,
): JupyterMessage {
  return {
    header: {
      msg_id: randomUUID(),
      msg_type: type,
      session,
      username: "",
      date: new Date().toISOString(),
      version: PROTOCOL_VERSION,
    },
    parentHeader: {},
    metadata: {},
    content,
    buffers: [],
  };
}

/**
 * Signs a message and cuts it into frames.
 *
 * @param message The message.
 * @param key The signing key of the connection; empty means unsigned.
 * @returns The frames to send.
 */
export function encodeJupyterMessage(message: JupyterMessage, key: string): Uint8Array[] {
  const signed = [message.header, message.parentHeader, message.metadata, message.content]
    .map((part) => encoder.encode(JSON.stringify(part)));
  return [encoder.encode(DELIMITER), encoder.encode(sign(key, signed)), ...signed, ...message.buffers];
}

/**
 * Puts a message together from its frames and checks its signature.
 *
 * @param frames The frames as received; identities or a topic before the delimiter are ignored.
 * @param key The signing key of the connection; empty means unsigned.
 * @returns The message.
 * @throws {NotebookError} Of kind `kernel-protocol` if frames are missing, damaged or wrongly signed.
 */
export function decodeJupyterMessage(frames: readonly Uint8Array[], key: string): JupyterMessage {
  const start = frames.findIndex((frame) =>
    frame.length === DELIMITER.length && frame.every((byte, index) => byte === DELIMITER.charCodeAt(index))
  );
  if (start < 0) throw damaged("the delimiter is missing");
  const [signature, header, parent, metadata, content, ...buffers] = frames.slice(start + 1);
  if (
    signature === undefined || header === undefined || parent === undefined || metadata === undefined ||
    content === undefined
  ) {
    throw damaged("parts are missing");
  }
  if (key !== "") {
    const expected = Buffer.from(sign(key, [header, parent, metadata, content]));
    if (expected.length !== signature.length || !timingSafeEqual(expected, signature)) {
      throw damaged("its signature is wrong");
    }
  }
  return {
    header: toHeader(parseObject(header)),
    parentHeader: parseObject(parent),
    metadata: parseObject(metadata),
    content: parseObject(content),
    buffers,
  };
}

function parseObject(frame: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(decoder.decode(frame));
  } catch (cause) {
    throw damaged("a part is not JSON", cause);
  }
  if (!isRecord(value)) throw damaged("a part is not a JSON object");
  return value;
}

function toHeader(value: Record<string, unknown>): MessageHeader {
  const text = (name: string): string => {
    const field = value[name];
    return typeof field === "string" ? field : "";
  };
  if (text("msg_type") === "") throw damaged("it has no type");
  return {
    msg_id: text("msg_id"),
    msg_type: text("msg_type"),
    session: text("session"),
    username: text("username"),
    date: text("date"),
    version: text("version"),
  };
}

function damaged(what: string, cause?: unknown): NotebookError {
  return new NotebookError(
    "kernel-protocol",
    `Cannot read a message of the kernel: ${what}. The kernel mixes up its own bytes when a cell sends outputs of several megabytes: make the outputs smaller`,
    { cause },
  );
}
