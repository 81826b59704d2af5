import { redact, redactText, Secret } from "@customerio-notebooks/core";
import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";

const KEY = "pk_live/9f+3&a=\"b'c";
const secret = new Secret(KEY);

/** Forms in which a key comes back from servers, proxies and runtimes. */
const ECHOES: Readonly<Record<string, string>> = {
  "as it is": KEY,
  "URL-encoded": encodeURIComponent(KEY),
  "URL-encoded in lower case": encodeURIComponent(KEY).replace(/%../g, (code) => code.toLowerCase()),
  "URL-encoded twice": encodeURIComponent(encodeURIComponent(KEY)),
  "form-encoded": new URLSearchParams({ k: KEY }).toString(),
  "JSON": JSON.stringify(KEY),
  "JSON with escaped slashes": JSON.stringify(KEY).replaceAll("/", "\\/"),
  "JSON in ASCII": `"${
    Array.from(KEY, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`).join("")
  }"`,
  "HTML": KEY.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;"),
  "Base64": btoa(KEY),
  "Base64 without padding": btoa(KEY).replaceAll("=", ""),
  "Base64 for URLs": btoa(KEY).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", ""),
  "Base64 URL-encoded": encodeURIComponent(btoa(KEY)),
  "Basic credentials": btoa(`${KEY}:`),
  "Basic credentials with a password": btoa(`${KEY}:password`),
};

for (const [form, echo] of Object.entries(ECHOES)) {
  Deno.test(`redactText() removes a key ${form}, and no more`, () => {
    const name = form === "form-encoded" ? "k=" : "";
    const quote = form.startsWith("JSON") ? '"' : "";
    assertEquals(
      redactText(`got (${echo}) twice: ${echo}.`, [secret]),
      `got (${[name, quote].join("")}[redacted]${quote}) twice: ${name}${quote}[redacted]${quote}.`,
    );
  });
}

Deno.test("redactText() removes any key in its plain, URL and Base64 forms", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 4, maxLength: 40, unit: "grapheme-ascii" }), (key) => {
      // Forms overlap with what surrounds a key only if the key is made of that.
      for (const echo of [key, encodeURIComponent(key), btoa(key), btoa(`${key}:`)]) {
        assertEquals(redactText(`\u2039${echo}\u203a`, [new Secret(key)]), "\u2039[redacted]\u203a");
      }
    }),
    { examples: [["$&$1"], ["a.*+?"], ["[x]{2}"], ["\\d\\d"]] },
  );
});

Deno.test("redactText() removes the longer of two keys first, and ignores an empty one", () => {
  const keys = [new Secret(""), new Secret("abcdef"), new Secret("abcdefghijkl")];
  assertEquals(redactText("abcdefghijkl abcdef", keys), "[redacted] [redacted]");
});

/** Texts with a credential that nobody named, and what is left of them. */
const TEXTS: readonly (readonly [string, string])[] = [
  ["Authorization: Bearer eyJhbGciOi.J9-x", "Authorization: Bearer [redacted]"],
  ["basic c2VjcmV0Og== refused", "basic [redacted] refused"],
  ["postgres://ada:pa55@db.example.com/events", "postgres://[redacted]@db.example.com/events"],
  ["GET /v1/x?page=2&api_key=abc123&limit=1", "GET /v1/x?page=2&api_key=[redacted]&limit=1"],
  ["Basic authentication failed", "Basic authentication failed"],
  ["the bearer certificate is wrong", "the bearer certificate is wrong"],
  [
    "mail ada@example.com or see https://example.com/a@b",
    "mail ada@example.com or see https://example.com/a@b",
  ],
  ["/v1/x?start=abc&next_page_token=xyz", "/v1/x?start=abc&next_page_token=xyz"],
];

for (const [text, left] of TEXTS) {
  Deno.test(`redactText() makes "${left}" of its text`, () => assertEquals(redactText(text), left));
}

const SENSITIVE = [
  "authorization Authorization Proxy-Authorization cookie Set-Cookie password dbPassword passwd secret clientSecret",
  "token accessToken access_token refresh_token auth-token apiKey api_key API_KEY X-Api-Key apikey writeKey signing_key",
  "x-cio-signature CUSTOMERIO_PIPELINES_API_KEY CUSTOMERIO_WEBHOOK_SIGNING_KEY privateKey app_api_key siteKey passphrase",
].join(" ").split(" ");

const INNOCENT = [
  "token_count keyword siteName key keys primary_key object_key id site_id tokens secretary passwordless_login",
  "next_page_token authorized cookies_accepted monkey apiKeyName password_changed_at access app page signature_image",
].join(" ").split(" ");

Deno.test("redact() hides values by the name of their field, and leaves innocent names alone", () => {
  const fields = Object.fromEntries([...SENSITIVE, ...INNOCENT].map((name) => [name, "value"]));
  const expected = Object.fromEntries([
    ...SENSITIVE.map((name) => [name, "[redacted]"]),
    ...INNOCENT.map((name) => [name, "value"]),
  ]);
  assertEquals(redact(fields), expected);
});

Deno.test("redact() shows that a credential is not set", () => {
  assertEquals(redact({ apiKey: undefined, password: null }), { apiKey: undefined, password: null });
});

Deno.test("redact() goes into everything that holds something", () => {
  const error = new AggregateError([new Error(`refused ${KEY}`)], "both failed", { cause: { token: "t" } });
  const value = {
    list: [{ deep: [{ apiKey: "k" }] }],
    map: new Map<unknown, unknown>([["password", "p"], [1, secret]]),
    set: new Set([secret]),
    headers: new Headers({ Authorization: "Bearer x", Accept: "json" }),
    query: new URLSearchParams({ api_key: "k", page: "2" }),
    url: new URL(`https://ada:pw@example.com/x?access_token=t&page=2`),
    error,
    date: new Date(0),
    invalid: new Date(NaN),
    big: 12345678901234567890n,
    bytes: new Uint8Array(3),
    call: function send() {},
    [KEY]: "as a name",
  };
  assertEquals(redact(value, [secret]), {
    list: [{ deep: [{ apiKey: "[redacted]" }] }],
    map: { password: "[redacted]", 1: "[redacted]" },
    set: ["[redacted]"],
    headers: { accept: "json", authorization: "[redacted]" },
    query: { api_key: "[redacted]", page: "2" },
    url: "https://[redacted]@example.com/x?access_token=[redacted]&page=2",
    error: {
      name: "AggregateError",
      message: "both failed",
      cause: { token: "[redacted]" },
      errors: [{ name: "Error", message: "refused [redacted]" }],
    },
    date: "1970-01-01T00:00:00.000Z",
    invalid: null,
    big: "12345678901234567890",
    bytes: "[3 bytes]",
    call: "[function send]",
    "[redacted]": "as a name",
  });
});

Deno.test("redact() marks cycles, and copies what merely occurs twice", () => {
  const person: Record<string, unknown> = { name: "Ada" };
  person.self = person;
  const error = new Error("loop");
  error.cause = error;
  assertEquals(redact([person, error]), [
    { name: "Ada", self: "[circular]" },
    { name: "Error", message: "loop", cause: "[circular]" },
  ]);
  const shared = { id: 1 };
  assertEquals(redact([shared, shared]), [{ id: 1 }, { id: 1 }]);
});

Deno.test("redact() survives what is hostile: depth, a getter that throws, a field named __proto__", () => {
  const deep: unknown = JSON.parse("[".repeat(50_000) + "]".repeat(50_000));
  assert(JSON.stringify(redact(deep)).includes("[too deep]"));
  const throwing = {
    get name(): string {
      throw new Error("no");
    },
  };
  assertEquals(redact({ throwing, after: 1 }), { throwing: "[unreadable]", after: 1 });
  const copy = redact(JSON.parse('{"__proto__": {"admin": true}}'));
  assertEquals(JSON.stringify(copy), '{"__proto__":{"admin":true}}');
  assertEquals(Reflect.get(Object(copy), "admin"), undefined);
});

Deno.test("redact() gives what JSON takes, whatever it is given, and never the key", () => {
  const leaf = fc.oneof(
    fc.anything({ withBigInt: true, withMap: true, withSet: true, withDate: true }),
    fc.constant(KEY),
  );
  fc.assert(fc.property(fc.dictionary(fc.string(), leaf), (value) => {
    const text = JSON.stringify(redact(value, [secret]));
    assert(!text.includes(KEY) && !text.includes(JSON.stringify(KEY).slice(1, -1)), text);
  }));
});
