import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import {
  type AppAPIClient,
  type Email,
  operations,
  segment,
  sendInApp,
  sendInboxMessage,
  sendPush,
  sendSms,
  sendTransactional,
  sendWhatsapp,
  triggerBroadcast,
} from "@customerio-notebooks/app-api";
import { NetworkError, systemClock, ValidationError } from "@customerio-notebooks/core";
import { refusingUrl, startRawServer } from "../core/http_server.ts";
import { RecordingServer } from "../recording_server.ts";
import { clientOf } from "./access.ts";

const SENT = { delivery_id: "d1", id: 12 };
const person = { identifiers: { id: "42" } };
const template = { transactional_message_id: "welcome", ...person };
const email = { ...template, to: "ada@example.com" };

/** Each send, how it is called, and the request that is to arrive. */
const SENDS: readonly (readonly [
  name: string,
  send: (client: AppAPIClient) => Promise<unknown>,
  path: string,
  body: unknown,
])[] = [
  ["sendTransactional", (client) => sendTransactional(client, email), "/v1/send/email", email],
  ["client.send.email", (client) => client.send.email(email), "/v1/send/email", email],
  [
    "sendPush",
    (client) => sendPush(client, { ...template, to: "all" }),
    "/v1/send/push",
    { ...template, to: "all" },
  ],
  [
    "sendSms",
    (client) => sendSms(client, { ...template, to: "+15551234567" }),
    "/v1/send/sms",
    { ...template, to: "+15551234567" },
  ],
  ["sendInApp", (client) => sendInApp(client, template), "/v1/send/in_app", template],
  ["sendInboxMessage", (client) => sendInboxMessage(client, template), "/v1/send/inbox_message", template],
  ["sendWhatsapp", (client) => sendWhatsapp(client, template), "/v1/send/whatsapp", template],
  [
    "triggerBroadcast",
    (client) => triggerBroadcast(client, 5, { recipients: segment(7), email_ignore_missing: false }),
    "/v1/campaigns/5/triggers",
    { recipients: { segment: { id: 7 } }, email_ignore_missing: false },
  ],
  [
    "triggerBroadcast of its own people",
    (client) => triggerBroadcast(client, "5"),
    "/v1/campaigns/5/triggers",
    {},
  ],
  ["client.broadcasts.trigger", (client) => client.broadcasts.trigger(5), "/v1/campaigns/5/triggers", {}],
];

for (const [name, send, path, body] of SENDS) {
  Deno.test(`${name}() sends what the API takes`, async () => {
    await using server = new RecordingServer(() => Response.json(SENT));
    await send(clientOf(server));
    assertEquals(server.requests.map(({ method, target }) => [method, target]), [["POST", path]]);
    assertEquals<unknown>(server.bodies, [body]);
  });

  Deno.test(`${name}() is sent once where the service may have acted, and again where it cannot have`, async () => {
    for (const status of [500, 502, 503, 504, 408]) {
      await using broken = new RecordingServer(() => new Response("<html>", { status }));
      await assertRejects(() => send(clientOf(broken)));
      assertEquals(broken.requests.length, 1, `status ${status}`);
    }
    await using busy = new RecordingServer((_, index) =>
      index === 0 ? new Response(null, { status: 429 }) : Response.json(SENT)
    );
    await send(clientOf(busy));
    assertEquals(busy.requests.length, 2, "429");
  });
}

Deno.test("a send whose connection breaks after it was read is not repeated", async () => {
  await using server = startRawServer("");
  await using other = new RecordingServer();
  const client = clientOf(other, { baseUrl: server.url });
  const error = await assertRejects(async () => await sendTransactional(client, email), NetworkError);
  assertEquals([server.count, error.failure, error.mayHaveActed], [1, "interrupted", true]);
});

Deno.test("a send that is not answered in time is not repeated", async () => {
  const timeUp = new AbortController();
  const answer = Promise.withResolvers<Response>();
  await using server = new RecordingServer(() => {
    timeUp.abort();
    return answer.promise;
  });
  const clock = { ...systemClock, deadline: () => timeUp.signal };
  const error = await assertRejects(
    async () => await sendTransactional(clientOf(server, { clock }), email),
    NetworkError,
  );
  answer.resolve(new Response());
  assertEquals([server.requests.length, error.failure, error.mayHaveActed], [1, "timeout", true]);
});

Deno.test("a send whose connection is refused is tried again", async () => {
  await using server = new RecordingServer(() => Response.json(SENT));
  let tries = 0;
  const send: typeof fetch = (input, init) => {
    const url = String(input);
    return fetch(++tries === 1 ? url.replace(server.url, refusingUrl()) : url, init);
  };
  await sendTransactional(clientOf(server, { fetch: send }), email);
  assertEquals([tries, server.requests.length], [2, 1]);
});

Deno.test("files are sent in Base64, whether they are given as bytes or in it", async () => {
  await using server = new RecordingServer(() => Response.json(SENT));
  const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
  const attachments = { "data.bin": bytes, "hello.txt": btoa("hello") };
  await sendTransactional(clientOf(server), { ...email, attachments });
  const [body] = server.bodies;
  const sent: Record<string, string> = Object(body?.attachments);
  assertEquals(Uint8Array.from(atob(sent["data.bin"] ?? ""), (letter) => letter.charCodeAt(0)), bytes);
  assertEquals(sent["hello.txt"], "aGVsbG8=");
});

const NOW = Date.UTC(2026, 0, 1);
const DAY = 24 * 60 * 60;
const MB = 1024 * 1024;
const clock = { ...systemClock, now: () => NOW };
const addresses = (count: number) => Array.from({ length: count }, (_, n) => `p${n}@example.com`).join(", ");
const free = { to: "ada@example.com", ...person, from: "shop@example.com", subject: "Hello", body: "Hello" };

/** What is over a limit, and the field and the limit that the error names. */
const OVER:
  readonly (readonly [what: string, send: (client: AppAPIClient) => Promise<unknown>, words: string[]])[] = [
    ["files of bytes", (client) =>
      sendTransactional(client, {
        ...email,
        attachments: { "a.bin": new Uint8Array(MB), "b.bin": new Uint8Array(MB + 1) },
      }), ["attachments", "2 MB"]],
    ["files in Base64", (client) =>
      client.send.email({
        ...email,
        attachments: { "a.bin": "A".repeat(2 * MB * 4 / 3 + 8) },
      }), ["attachments", "2 MB"]],
    ["addresses", (client) => sendTransactional(client, { ...email, to: addresses(8), bcc: addresses(8) }), [
      "to",
      "15",
    ]],
    ["a message", (client) => sendTransactional(client, { ...free, body: "x".repeat(MB) }), ["1 MB"]],
    ["a time", (client) => sendPush(client, { ...template, to: "all", send_at: NOW / 1000 + 90 * DAY + 1 }), [
      "send_at",
      "90 days",
    ]],
    ["data", (client) => triggerBroadcast(client, 5, { data: { text: "x".repeat(50_000) } }), [
      "data",
      "50000",
    ]],
    ["ids", (client) => triggerBroadcast(client, 5, { ids: Array<string>(10_001).fill("1") }), [
      "ids",
      "10000",
    ]],
    ["people", (client) =>
      triggerBroadcast(client, 5, {
        per_user_data: Array.from({ length: 10_001 }, () => ({ id: "1", data: {} })),
      }), ["per_user_data", "10000"]],
  ];

for (const [what, send, words] of OVER) {
  Deno.test(`${what} over the limit are refused, by field and limit, and nothing is sent`, async () => {
    await using server = new RecordingServer(() => Response.json(SENT));
    const error = await assertRejects(() => send(clientOf(server, { clock })), ValidationError);
    for (const word of words) assertStringIncludes(error.message, word);
    assertEquals([server.requests.length, error.status], [0, undefined]);
  });
}

Deno.test("what is just within the limits is sent", async () => {
  await using server = new RecordingServer(() => Response.json(SENT));
  const client = clientOf(server, { clock });
  const within: Email = {
    ...email,
    to: addresses(8),
    bcc: addresses(7),
    send_at: NOW / 1000 + 90 * DAY,
    attachments: { "a.bin": new Uint8Array(2 * MB) },
  };
  await sendTransactional(client, within);
  assertEquals(server.requests.length, 1);
});

Deno.test("an e-mail names its person once, and has a template or all that one would give", async () => {
  await using server = new RecordingServer(() => Response.json(SENT));
  const client = clientOf(server);
  const wrong: readonly (readonly [unknown, string])[] = [
    [{ ...email, identifiers: { id: "42", email: "ada@example.com" } }, "identifiers"],
    [{ ...email, identifiers: {} }, "identifiers"],
    [
      { to: "ada@example.com", ...person, subject: "Hello", from: "shop@example.com" },
      "transactional_message_id",
    ],
    [{ ...template }, "to"],
    [{ ...email, subjekt: "Hello" }, "subjekt"],
    [undefined, ""],
  ];
  for (const [body, field] of wrong) {
    // The types forbid what is under test.
    const error = await assertRejects(
      async () => await Reflect.apply(sendTransactional, undefined, [client, body]),
      ValidationError,
    );
    assertStringIncludes(error.message, field);
  }
  assertEquals(server.requests.length, 0);
});

Deno.test("every operation that sends is marked as one that is not repeated", () => {
  const sends = Object.values(operations).filter(({ rateLimit }) =>
    rateLimit === "transactional" || rateLimit === "trigger"
  );
  assertEquals(
    sends.map(({ id, repeatable }) => [id, repeatable]).filter(([, repeatable]) => repeatable),
    [],
  );
  assertEquals(sends.length, 7);
});
