import { assertEquals, assertThrows } from "@std/assert";
import {
  type ApiName,
  clientOptions,
  ConfigurationError,
  createTransport,
  loadConfig,
  type Region,
  Secret,
} from "@customerio-notebooks/core";

/** Where a request goes, and how it proves who is calling. */
async function sentBy(api: ApiName, region?: Region): Promise<string[]> {
  const sent: string[] = [];
  const transport = createTransport(api, {
    apiKey: "abc12345",
    ...(region === undefined ? {} : { region }),
    fetch: (input, init) => {
      sent.push(String(input), new Headers(init?.headers).get("authorization") ?? "");
      return Promise.resolve(Response.json({}));
    },
  });
  await transport.send({ operation: "test", method: "GET", path: "/x", repeatable: true });
  return sent;
}

Deno.test("createTransport() knows each API of each region, and how it takes its key", async () => {
  assertEquals(await sentBy("pipelines"), ["https://cdp.customer.io/v1/x", `Basic ${btoa("abc12345:")}`]);
  assertEquals(await sentBy("pipelines", "eu"), [
    "https://cdp-eu.customer.io/v1/x",
    `Basic ${btoa("abc12345:")}`,
  ]);
  assertEquals(await sentBy("app"), ["https://api.customer.io/x", "Bearer abc12345"]);
  assertEquals(await sentBy("app", "eu"), ["https://api-eu.customer.io/x", "Bearer abc12345"]);
});

Deno.test("createTransport() refuses a region that is none", () => {
  // The types forbid what is under test.
  const create = () =>
    Reflect.apply(createTransport, undefined, ["app", { apiKey: "abc12345", region: "EU" }]);
  assertThrows(create, ConfigurationError, `not "EU"`);
});

Deno.test("createTransport() names the variable where there is no key", () => {
  for (const apiKey of [undefined, null, "", " ", 7]) {
    // The types forbid some of what is under test.
    const create = () => Reflect.apply(createTransport, undefined, ["app", { apiKey }]);
    assertThrows(create, ConfigurationError, "CUSTOMERIO_APP_API_KEY is not set");
  }
});

Deno.test("clientOptions() takes of the settings what the API needs", () => {
  const env = {
    CUSTOMERIO_PIPELINES_API_KEY: "abc12345",
    CUSTOMERIO_REGION: "eu",
    CUSTOMERIO_PIPELINES_URL: "http://127.0.0.1:8080/v1",
  };
  const config = loadConfig({ env, envFile: false });
  const { apiKey, ...rest } = clientOptions("pipelines", config);
  assertEquals(apiKey instanceof Secret && apiKey.reveal(), "abc12345");
  assertEquals(rest, { region: "eu", timeout: 10_000, baseUrl: "http://127.0.0.1:8080/v1" });
  assertThrows(() => clientOptions("app", config), ConfigurationError, "CUSTOMERIO_APP_API_KEY is not set");
});
