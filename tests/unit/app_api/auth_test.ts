import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { AppAPIAuth, getCustomerAttributes } from "@customerio-notebooks/app-api";
import { ConfigurationError, loadConfig } from "@customerio-notebooks/core";

Deno.test("access goes to the host of its region, or where the settings say", async () => {
  const urls: string[] = [];
  const fetch = (url: string | URL | Request) => {
    urls.push(new URL(String(url)).origin);
    return Promise.resolve(Response.json({ customer: {} }));
  };
  const fromEnv = (env: Record<string, string>) =>
    AppAPIAuth.fromConfig(loadConfig({ env: { CUSTOMERIO_APP_API_KEY: "abc123", ...env }, envFile: false }), {
      fetch,
    });
  const access = [
    new AppAPIAuth({ apiKey: "abc123", fetch }),
    new AppAPIAuth({ apiKey: "abc123", fetch, region: "eu" }),
    fromEnv({ CUSTOMERIO_REGION: "eu" }),
    fromEnv({ CUSTOMERIO_APP_URL: "http://127.0.0.1:9" }),
  ];
  for (const auth of access) await getCustomerAttributes(auth, { id: "42" });
  assertEquals(urls, [
    "https://api.customer.io",
    "https://api-eu.customer.io",
    "https://api-eu.customer.io",
    "http://127.0.0.1:9",
  ]);
});

Deno.test("access without a key names the variable; of no region says so", () => {
  // The types forbid what is under test: a notebook's Deno.env.get() may give undefined.
  const make = (options: object) => () => Reflect.construct(AppAPIAuth, [options]);
  assertStringIncludes(assertThrows(make({}), ConfigurationError).message, "CUSTOMERIO_APP_API_KEY");
  assertStringIncludes(
    assertThrows(make({ apiKey: "abc123", region: "uk" }), ConfigurationError).message,
    '"uk"',
  );
  const error = assertThrows(
    () => AppAPIAuth.fromConfig(loadConfig({ env: {}, envFile: false })),
    ConfigurationError,
  );
  assertEquals(error.details[0]?.field, "CUSTOMERIO_APP_API_KEY");
});

Deno.test("access shows its key nowhere", () => {
  const auth = new AppAPIAuth({ apiKey: "abc123" });
  assertEquals(Deno.inspect(auth, { depth: 10, showHidden: true }).includes("abc123"), false);
  assertEquals(JSON.stringify(auth).includes("abc123"), false);
});
