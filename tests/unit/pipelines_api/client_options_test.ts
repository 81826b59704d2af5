import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { ConfigurationError, loadConfig, Secret } from "@customerio-notebooks/core";
import { CustomerIOClient } from "@customerio-notebooks/pipelines-api";

const urlsOf = () => {
  const urls: string[] = [];
  const fetch = (url: string | URL | Request) => {
    urls.push(String(url));
    return Promise.resolve(Response.json({}));
  };
  return { urls, fetch };
};

Deno.test("a client goes to the host of its region", async () => {
  const { urls, fetch } = urlsOf();
  for (const region of [undefined, "us", "eu"] as const) {
    const client = new CustomerIOClient({
      apiKey: "abc123",
      fetch,
      ...(region === undefined ? {} : { region }),
    });
    await client.identify({ userId: "42" });
  }
  assertEquals(urls, [
    "https://cdp.customer.io/v1/identify",
    "https://cdp.customer.io/v1/identify",
    "https://cdp-eu.customer.io/v1/identify",
  ]);
});

Deno.test("a client without a key names the variable; one of no region says so", () => {
  // The types forbid what is under test: a notebook's Deno.env.get() may give undefined.
  const make = (options: object) => () => Reflect.construct(CustomerIOClient, [options]);
  for (const apiKey of [undefined, null, "", " ", 42]) {
    const error = assertThrows(make({ apiKey }), ConfigurationError);
    assertStringIncludes(error.message, "CUSTOMERIO_PIPELINES_API_KEY");
  }
  for (const region of ["EU", "uk", "toString"]) {
    const error = assertThrows(make({ apiKey: "abc123", region }), ConfigurationError);
    assertStringIncludes(error.message, `must be us or eu, not "${region}"`);
    assertEquals(error.message.includes("abc123"), false);
  }
});

Deno.test("fromConfig() takes key, region and URL from the settings, and what is given over them", async () => {
  const { urls, fetch } = urlsOf();
  const config = (env: Record<string, string>) => loadConfig({ env, envFile: false });
  const key = { CUSTOMERIO_PIPELINES_API_KEY: "abc123" };
  const clients = [
    CustomerIOClient.fromConfig(config({ ...key, CUSTOMERIO_REGION: "eu" }), { fetch }),
    CustomerIOClient.fromConfig(config({ ...key, CUSTOMERIO_PIPELINES_URL: "http://127.0.0.1:9/v1" }), {
      fetch,
    }),
    CustomerIOClient.fromConfig(config(key), { fetch, baseUrl: "http://127.0.0.1:8/v1" }),
  ];
  for (const client of clients) await client.identify({ userId: "42" });
  assertEquals(urls, [
    "https://cdp-eu.customer.io/v1/identify",
    "http://127.0.0.1:9/v1/identify",
    "http://127.0.0.1:8/v1/identify",
  ]);
  const error = assertThrows(() => CustomerIOClient.fromConfig(config({})), ConfigurationError);
  assertEquals(error.details[0]?.field, "CUSTOMERIO_PIPELINES_API_KEY");
});

Deno.test("a client shows its key nowhere", () => {
  const client = new CustomerIOClient({ apiKey: new Secret("abc123") });
  assertEquals(Deno.inspect(client, { depth: 10, showHidden: true }).includes("abc123"), false);
  assertEquals(JSON.stringify(client), "{}");
});
