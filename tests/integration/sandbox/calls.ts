import { startSandbox } from "@customerio-notebooks/sandbox";
import type { Sandbox, SandboxOptions } from "@customerio-notebooks/sandbox";

/** What a request to a sandbox gave. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  // Tests read what they assert on; a wrong shape fails them.
  // deno-lint-ignore no-explicit-any
  readonly body: any;
  readonly headers: Headers;
}

/** A sandbox with raw requests to it: what a client would check or mend goes over the wire as it is. */
export interface Calls extends AsyncDisposable {
  readonly sandbox: Sandbox;
  /** Posts to the Data Pipelines API; strict and with the right key unless the headers say otherwise. */
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Answer>;
  /** Reads from the App API, with the right key unless the headers say otherwise. */
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  /** Searches through the App API. */
  search(path: string, body: unknown): Promise<Answer>;
  /** Sends any request to the App API. */
  send(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** Starts a sandbox. A moment that no call names is the clock's, which stands still. */
export async function openCalls(options: SandboxOptions = {}): Promise<Calls> {
  const sandbox = await startSandbox({ now: () => Date.UTC(2026, 0, 1), seed: 1, ...options });
  const basic = `Basic ${btoa(`${sandbox.pipelinesApiKey.reveal()}:`)}`;
  const bearer = `Bearer ${sandbox.appApiKey.reveal()}`;
  const send = async (url: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(url, init);
    const text = await response.text();
    return {
      status: response.status,
      text,
      body: text === "" ? undefined : JSON.parse(text),
      headers: response.headers,
    };
  };
  const bodyOf = (body: unknown) =>
    typeof body === "string" || body instanceof Uint8Array ? body as BodyInit : JSON.stringify(body);
  return {
    sandbox,
    post: (path, body, headers = {}) =>
      send(sandbox.pipelinesUrl + path, {
        method: "POST",
        body: bodyOf(body),
        headers: {
          authorization: basic,
          "x-strict-mode": "1",
          "content-type": "application/json",
          ...headers,
        },
      }),
    get: (path, headers = {}) =>
      send(sandbox.appUrl + path, { headers: { authorization: bearer, ...headers } }),
    search: (path, body) =>
      send(sandbox.appUrl + path, { method: "POST", body: bodyOf(body), headers: { authorization: bearer } }),
    send: (method, path, body) =>
      send(sandbox.appUrl + path, {
        method,
        ...(body === undefined ? {} : { body: bodyOf(body) }),
        headers: { authorization: bearer },
      }),
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}
