import { dirname, join } from "node:path";
import { configSecrets, ConfigurationError, configVariables, loadConfig } from "@customerio-notebooks/core";
import { assert, assertEquals, assertMatch, assertStringIncludes, assertThrows } from "@std/assert";

const KEY = "planted-key-5f2c9a";

/** A folder with these files in it, gone at the end of the test; folders above each file are made. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): { path: string } & Disposable {
  const path = Deno.makeTempDirSync({ prefix: "customerio_config_" });
  for (const [name, content] of Object.entries(files)) {
    const file = join(path, name);
    Deno.mkdirSync(dirname(file), { recursive: true });
    Deno.writeFileSync(file, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  return { path, [Symbol.dispose]: () => Deno.removeSync(path, { recursive: true }) };
}

Deno.test("loadConfig() has defaults for everything but the keys", () => {
  assertEquals(loadConfig({ env: {}, envFile: false }), {
    pipelinesApiKey: undefined,
    appApiKey: undefined,
    webhookSigningKeys: [],
    region: "us",
    pipelinesUrl: undefined,
    appUrl: undefined,
    live: false,
    timeout: 10_000,
    logLevel: "warn",
    databaseUrl: undefined,
  });
});

Deno.test("loadConfig() reads every variable", () => {
  const env = {
    CUSTOMERIO_PIPELINES_API_KEY: " p-key ",
    CUSTOMERIO_APP_API_KEY: "a-key",
    CUSTOMERIO_WEBHOOK_SIGNING_KEY: "new-key, old-key",
    CUSTOMERIO_REGION: "EU",
    CUSTOMERIO_PIPELINES_URL: "http://127.0.0.1:8080/v1",
    CUSTOMERIO_APP_URL: "http://127.0.0.1:8080",
    CUSTOMERIO_LIVE: "true",
    CUSTOMERIO_TIMEOUT_MS: "2500",
    CUSTOMERIO_LOG_LEVEL: "Debug",
    DATABASE_URL: "sqlite:my webhooks.sqlite",
  };
  assertEquals(Object.keys(env), Object.values(configVariables));
  const { pipelinesApiKey, appApiKey, webhookSigningKeys, databaseUrl, ...rest } = loadConfig({
    env,
    envFile: false,
  });
  assertEquals([pipelinesApiKey?.reveal(), appApiKey?.reveal()], ["p-key", "a-key"]);
  assertEquals(webhookSigningKeys.map((key) => key.reveal()), ["new-key", "old-key"]);
  assertEquals(databaseUrl?.reveal(), "sqlite:my webhooks.sqlite");
  assertEquals(rest, {
    region: "eu",
    pipelinesUrl: "http://127.0.0.1:8080/v1",
    appUrl: "http://127.0.0.1:8080",
    live: true,
    timeout: 2500,
    logLevel: "debug",
  });
});

Deno.test("loadConfig() prefers the environment to the file", () => {
  using folder = folderWith({ ".env": "CUSTOMERIO_REGION=eu\nCUSTOMERIO_LIVE=1\nCUSTOMERIO_TIMEOUT_MS=5\n" });
  const env = { CUSTOMERIO_REGION: "us", CUSTOMERIO_LIVE: "  " };
  const config = loadConfig({ env, envFile: join(folder.path, ".env") });
  assertEquals([config.region, config.live, config.timeout], ["us", true, 5]);
});

const PLACEHOLDERS = [
  "your-api-key",
  "YOUR_API_KEY_HERE",
  "<key>",
  "<your key>",
  "[key]",
  "{{KEY}}",
  "changeme",
  "change-me",
  "replace_me_please",
  "insert-key-here",
  "xxxx",
  "****",
  "...",
  "todo",
  "api_key_here",
  "undefined",
  "",
  "   ",
];

for (const placeholder of PLACEHOLDERS) {
  Deno.test(`loadConfig() takes ${JSON.stringify(placeholder)} for unset`, () => {
    const env = { CUSTOMERIO_APP_API_KEY: placeholder, CUSTOMERIO_REGION: placeholder };
    const config = loadConfig({ env, envFile: false });
    assertEquals([config.appApiKey, config.region, configSecrets(config).length], [undefined, "us", 0]);
  });
}

Deno.test("loadConfig() takes keys that merely resemble a placeholder", () => {
  for (const key of ["yourkey123", "0123456789abcdef0123", "key-1234", "example-a81f", "addendum99"]) {
    assertEquals(
      loadConfig({ env: { CUSTOMERIO_APP_API_KEY: key }, envFile: false }).appApiKey?.reveal(),
      key,
    );
  }
});

Deno.test("loadConfig() names every wrong variable and its place in one error, and shows no value", () => {
  using folder = folderWith({
    ".env": `CUSTOMERIO_REGION=${KEY}\nCUSTOMERIO_APP_URL=ftp://ada:${KEY}@x.example\n`,
  });
  const path = join(folder.path, ".env");
  const env = {
    CUSTOMERIO_PIPELINES_API_KEY: `${KEY} ${KEY}`,
    CUSTOMERIO_APP_API_KEY: `"${KEY}"`,
    CUSTOMERIO_TIMEOUT_MS: `${KEY}`,
    CUSTOMERIO_LIVE: "yes",
    CUSTOMERIO_LOG_LEVEL: "loud",
  };
  const error = assertThrows(() => loadConfig({ env, envFile: path }), ConfigurationError);
  assertEquals(
    new Set(error.details.map(({ field }) => field)),
    new Set([...Object.keys(env), "CUSTOMERIO_REGION", "CUSTOMERIO_APP_URL"]),
  );
  assertStringIncludes(error.message, `CUSTOMERIO_REGION must be us or eu (correct it in ${path})`);
  assertStringIncludes(error.message, "CUSTOMERIO_LIVE must be 1 or 0 (correct it in the environment)");
  assertStringIncludes(error.message, "CUSTOMERIO_TIMEOUT_MS must be a whole number of milliseconds");
  assert(!Deno.inspect(error, { depth: 9 }).includes(KEY), Deno.inspect(error));
});

Deno.test("loadConfig() refuses a base URL with a user name, a query or a fragment", () => {
  for (
    const url of [
      "https://ada@x.example",
      "https://x.example/?a=1",
      "https://x.example/#a",
      "x.example",
      "file:///x",
    ]
  ) {
    assertThrows(
      () => loadConfig({ env: { CUSTOMERIO_APP_URL: url }, envFile: false }),
      ConfigurationError,
      "CUSTOMERIO_APP_URL must be an http or https URL",
    );
  }
});

Deno.test("loadConfig() looks for .env upward, the nearest first", () => {
  using folder = folderWith({
    "project/deno.json": "{}",
    "project/.env": "CUSTOMERIO_TIMEOUT_MS=1",
    "project/notebooks/tour/.keep": "",
    "project/notebooks/near/.env": "CUSTOMERIO_TIMEOUT_MS=2",
  });
  const timeoutIn = (path: string) => loadConfig({ env: {}, folder: join(folder.path, path) }).timeout;
  assertEquals(timeoutIn("project/notebooks/tour"), 1);
  assertEquals(timeoutIn("project/notebooks/near"), 2);
  assertEquals(timeoutIn("project"), 1);
});

for (const root of ["deno.json", "deno.jsonc", ".git/HEAD"]) {
  Deno.test(`loadConfig() does not look above a folder with ${root}`, () => {
    using folder = folderWith({
      ".env": "CUSTOMERIO_TIMEOUT_MS=1",
      [`project/${root}`]: "{}",
      "project/deep/.keep": "",
    });
    const config = loadConfig({ env: {}, folder: join(folder.path, "project/deep") });
    assertEquals(config.timeout, 10_000);
  });
}

Deno.test("loadConfig() passes by a folder named .env, as Python's virtual environments are", () => {
  using folder = folderWith({
    "deno.json": "{}",
    ".env": "CUSTOMERIO_TIMEOUT_MS=3",
    "deep/.env/bin/python": "",
  });
  assertEquals(loadConfig({ env: {}, folder: join(folder.path, "deep") }).timeout, 3);
});

Deno.test("loadConfig() reads .env with a byte order mark, CRLF, quotes, export and comments", () => {
  const text =
    `\ufeffCUSTOMERIO_REGION=eu\r\n# a comment\r\nexport CUSTOMERIO_APP_API_KEY='${KEY}' # mine\r\n\r\nCUSTOMERIO_LIVE="1"\r\n`;
  using folder = folderWith({ ".env": text });
  const config = loadConfig({ env: {}, envFile: join(folder.path, ".env") });
  assertEquals([config.region, config.appApiKey?.reveal(), config.live], ["eu", KEY, true]);
});

Deno.test("loadConfig() says so when a file cannot be read: absent, a folder, not UTF-8", () => {
  const utf16 = (text: string, mark: number[]) =>
    new Uint8Array([...mark, ...Array.from(text, (c) => [c.charCodeAt(0), 0]).flat()]);
  using folder = folderWith({
    "folder/.keep": "",
    "powershell.env": utf16("CUSTOMERIO_REGION=eu", [0xff, 0xfe]),
    "unmarked.env": utf16("CUSTOMERIO_REGION=eu", []),
    "latin1.env": new Uint8Array([0x41, 0x3d, 0xe9]),
  });
  const reasons = {
    "absent.env": /ENOENT/,
    "folder": /./,
    "powershell.env": /UTF-8/,
    "unmarked.env": /UTF-8/,
    "latin1.env": /UTF-8/,
  };
  for (const [name, reason] of Object.entries(reasons)) {
    const path = join(folder.path, name);
    const error = assertThrows(() => loadConfig({ env: {}, envFile: path }), ConfigurationError);
    assertStringIncludes(error.message, `Cannot read the settings in ${path}: `);
    assertMatch(error.message, reason);
  }
});

Deno.test("configSecrets() gives the keys that are set", () => {
  const config = loadConfig({ env: { CUSTOMERIO_APP_API_KEY: KEY }, envFile: false });
  assertEquals(configSecrets(config).map((key) => key.reveal()), [KEY]);
  assert(!Deno.inspect(config).includes(KEY) && !JSON.stringify(config).includes(KEY));
});
