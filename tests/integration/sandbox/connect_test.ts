import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { getCustomerAttributes } from "@customerio-notebooks/app-api";
import {
  AuthenticationError,
  type Config,
  ConfigurationError,
  CustomerIOError,
  loadConfig,
  Secret,
} from "@customerio-notebooks/core";
import { connect, connectSandbox, startSandbox, type Workspace } from "@customerio-notebooks/sandbox";

const LIVE_KEYS = {
  CUSTOMERIO_PIPELINES_API_KEY: "real-pipelines-key",
  CUSTOMERIO_APP_API_KEY: "real-app-key",
};

function configOf(env: Record<string, string>): Config {
  return loadConfig({ env, envFile: false });
}

/** A `fetch` that notes where requests go, and lets only those to this machine out. */
function watchedFetch(): { fetch: typeof fetch; hosts: string[] } {
  const hosts: string[] = [];
  const watched: typeof fetch = (input, init) => {
    const { hostname } = new URL(input instanceof Request ? input.url : input);
    hosts.push(hostname);
    return hostname === "127.0.0.1" ? fetch(input, init) : Promise.resolve(Response.json({}));
  };
  return { fetch: watched, hosts };
}

async function callBoth({ client, auth }: Workspace): Promise<string | undefined> {
  await client.identify({ userId: "42", traits: { email: "ada@example.com" } });
  const { attributes } = await getCustomerAttributes(auth, { id: "42" });
  const email = attributes?.email;
  return typeof email === "string" ? email : undefined;
}

const NOT_LIVE: readonly (readonly [name: string, env: Record<string, string>])[] = [
  ["nothing set", {}],
  ["real keys", LIVE_KEYS],
  ["real keys, live off", { ...LIVE_KEYS, CUSTOMERIO_LIVE: "0" }],
  ["real keys and hosts", {
    ...LIVE_KEYS,
    CUSTOMERIO_PIPELINES_URL: "https://cdp.customer.io/v1",
    CUSTOMERIO_APP_URL: "https://api.customer.io",
  }],
  ["real keys, one host elsewhere", {
    ...LIVE_KEYS,
    CUSTOMERIO_PIPELINES_URL: "http://127.0.0.1:9/v1",
    CUSTOMERIO_APP_URL: "https://api.customer.io",
  }],
  ["hosts that only look like this machine", {
    ...LIVE_KEYS,
    CUSTOMERIO_PIPELINES_URL: "http://127.0.0.1.example.com/v1",
    CUSTOMERIO_APP_URL: "http://localhost.example.com",
  }],
];

for (const [name, env] of NOT_LIVE) {
  Deno.test(`without CUSTOMERIO_LIVE, ${name}: a fresh sandbox, and nothing leaves this machine`, async () => {
    const { fetch, hosts } = watchedFetch();
    await using workspace = await connect({ config: configOf(env), transport: { fetch } });
    assertEquals(workspace.kind, "sandbox");
    assertEquals(await callBoth(workspace), "ada@example.com");
    assertEquals(hosts, ["127.0.0.1", "127.0.0.1"]);
    assertEquals(workspace.sandbox?.stats().people, 1);
  });
}

Deno.test("the client of the App API reads the same workspace, and takes the place of the access", async () => {
  await using workspace = await connect({ config: configOf({}) });
  await callBoth(workspace);
  const { customer } = await workspace.app.customers.attributes({ id: "42" });
  assertEquals(customer, await getCustomerAttributes(workspace.app, { id: "42" }));
  assertEquals(customer.attributes?.email, "ada@example.com");
});

Deno.test("a sandbox that runs on this machine is used where its URLs and keys are set", async () => {
  await using sandbox = await startSandbox();
  const config = configOf({
    CUSTOMERIO_PIPELINES_URL: sandbox.pipelinesUrl,
    CUSTOMERIO_APP_URL: sandbox.appUrl,
    CUSTOMERIO_PIPELINES_API_KEY: sandbox.pipelinesApiKey.reveal(),
    CUSTOMERIO_APP_API_KEY: sandbox.appApiKey.reveal(),
  });
  await using workspace = await connect({ config });
  assertEquals([workspace.kind, workspace.sandbox], ["sandbox", undefined]);
  assertEquals(await callBoth(workspace), "ada@example.com");
  assertEquals(sandbox.stats().people, 1);
});

Deno.test("connectSandbox() starts a sandbox of one's own, whatever is set, and reaches nothing else", async () => {
  await using running = await startSandbox();
  const ofRunning = {
    CUSTOMERIO_PIPELINES_URL: running.pipelinesUrl,
    CUSTOMERIO_APP_URL: running.appUrl,
    CUSTOMERIO_PIPELINES_API_KEY: running.pipelinesApiKey.reveal(),
    CUSTOMERIO_APP_API_KEY: running.appApiKey.reveal(),
  };
  for (const env of [{}, { ...LIVE_KEYS, CUSTOMERIO_LIVE: "1" }, ofRunning]) {
    const { fetch, hosts } = watchedFetch();
    await using workspace = await connectSandbox({ config: configOf(env), transport: { fetch } });
    assertEquals([workspace.kind, await callBoth(workspace)], ["sandbox", "ada@example.com"]);
    assertEquals([workspace.sandbox.stats().people, hosts], [1, ["127.0.0.1", "127.0.0.1"]]);
  }
  assertEquals(running.stats().people, 0);
});

Deno.test("a wrong key against a sandbox that runs names the variable to set", async () => {
  await using sandbox = await startSandbox();
  const { pipelinesUrl, appUrl } = sandbox;
  const wrong = new Secret("planted-wrong-key");
  const config = { live: false, pipelinesUrl, appUrl, pipelinesApiKey: wrong, appApiKey: wrong };
  await using workspace = await connect({ config });
  const pipelines = await assertRejects(
    () => workspace.client.identify({ userId: "1" }),
    AuthenticationError,
  );
  assertStringIncludes(pipelines.message, "CUSTOMERIO_PIPELINES_API_KEY");
  const app = await assertRejects(
    () => getCustomerAttributes(workspace.auth, { id: "1" }),
    AuthenticationError,
  );
  assertStringIncludes(app.message, "CUSTOMERIO_APP_API_KEY");
  for (const error of [pipelines, app]) assert(!Deno.inspect(error).includes("planted-wrong-key"));
});

Deno.test("with CUSTOMERIO_LIVE=1 the real workspace is called, at the region's hosts", async () => {
  const { fetch, hosts } = watchedFetch();
  const config = configOf({ ...LIVE_KEYS, CUSTOMERIO_LIVE: "1", CUSTOMERIO_REGION: "eu" });
  await using workspace = await connect({ config, transport: { fetch } });
  assertEquals([workspace.kind, workspace.sandbox], ["live", undefined]);
  await workspace.client.identify({ userId: "1" });
  await workspace.auth.transport.send({
    operation: "x",
    method: "GET",
    path: "/v1/segments",
    repeatable: true,
  });
  assertEquals(hosts, ["cdp-eu.customer.io", "api-eu.customer.io"]);
});

Deno.test("with CUSTOMERIO_LIVE=1 and keys missing, each of them is named", async () => {
  const { CUSTOMERIO_APP_API_KEY } = LIVE_KEYS;
  const one = await assertRejects(
    () => connect({ config: configOf({ CUSTOMERIO_LIVE: "1", CUSTOMERIO_APP_API_KEY }) }),
    ConfigurationError,
  );
  assertStringIncludes(one.message, "CUSTOMERIO_PIPELINES_API_KEY is not set. Set it");
  const both = await assertRejects(
    () => connect({ config: configOf({ CUSTOMERIO_LIVE: "1" }) }),
    ConfigurationError,
  );
  assertEquals(both.details.map(({ field }) => field), [
    "CUSTOMERIO_PIPELINES_API_KEY",
    "CUSTOMERIO_APP_API_KEY",
  ]);
});

Deno.test("a notebook shows which workspace it is, the same on every run, and never a key", async () => {
  await using sandbox = await connect({ config: configOf({}) });
  await using another = await connect({ config: configOf({}) });
  await using live = await connect({ config: configOf({ ...LIVE_KEYS, CUSTOMERIO_LIVE: "1" }) });
  const shown = [sandbox, live, another].map((workspace) =>
    Reflect.get(workspace, Symbol.for("Jupyter.display"))()
  );
  assertEquals(Object.keys(shown[0]), ["text/markdown", "text/plain"]);
  assertStringIncludes(shown[0]["text/plain"], "A fresh Customer.io sandbox");
  assertEquals(shown[2], shown[0]);
  assertStringIncludes(shown[1]["text/markdown"], "real Customer.io workspace, region us");
  const keys = [
    ...Object.values(LIVE_KEYS),
    sandbox.sandbox?.pipelinesApiKey.reveal() ?? "no key",
    sandbox.sandbox?.appApiKey.reveal() ?? "no key",
  ];
  const everything = JSON.stringify(shown) + Deno.inspect([sandbox, live], { depth: 9, showHidden: true });
  for (const key of keys) assert(!everything.includes(key));
});

/** Runs a script as a user would, and gives what it printed. */
async function runScript(script: string, env: Record<string, string> = {}): Promise<string> {
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--allow-net=127.0.0.1", "--allow-env", "--allow-read", "--ext=ts", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
    cwd: new URL("../../../", import.meta.url),
    env,
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(script));
  await writer.close();
  const { stdout, stderr } = await child.output();
  return new TextDecoder().decode(stdout) + new TextDecoder().decode(stderr);
}

const SCRIPT = `import { connect } from "@customerio-notebooks/sandbox";
  const { client, sandbox } = await connect({ config: { live: false, pipelinesUrl: undefined } });
  await client.identify({ userId: "1" });
  console.log(sandbox.stats().people);`;

Deno.test("a fresh sandbox does not keep a script alive", async () => {
  assertEquals(await runScript(SCRIPT), "1\n");
});

Deno.test("a proxy that the environment names gets nothing of what goes to a sandbox", async () => {
  const seen: string[] = [];
  await using proxy = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, ({ url }) => {
    seen.push(url);
    return Response.json({});
  });
  const url = `http://127.0.0.1:${proxy.addr.port}`;
  const env = { HTTP_PROXY: url, http_proxy: url, ALL_PROXY: url, NO_PROXY: "", no_proxy: "" };
  assertEquals([await runScript(SCRIPT, env), seen], ["1\n", []]);
});

Deno.test("a workspace is settled, whether its sandbox is in this process or another", async () => {
  const now = () => Date.UTC(2026, 0, 1);
  await using own = await connect({ config: configOf({}), sandbox: { now, seed: 1 } });
  const sandbox = own.sandbox;
  assert(sandbox !== undefined);
  const config = configOf({
    CUSTOMERIO_PIPELINES_URL: sandbox.pipelinesUrl,
    CUSTOMERIO_APP_URL: sandbox.appUrl,
    CUSTOMERIO_PIPELINES_API_KEY: sandbox.pipelinesApiKey.reveal(),
    CUSTOMERIO_APP_API_KEY: sandbox.appApiKey.reveal(),
  });
  await using other = await connect({ config });
  const arrived = ["created", "drafted", "sent", "delivered", "opened", "human_opened"];
  for (const workspace of [own, other]) {
    const receipt = { transactional_message_id: 2, to: "open@example.com", identifiers: { id: "1" } };
    const { delivery_id: id } = await workspace.app.send.email(receipt);
    await workspace.settle();
    const { message } = await workspace.app.messages.get(id);
    assertEquals(Object.keys(message.metrics ?? {}), arrived);
  }
  await using stranger = await connect({ config: { ...config, appApiKey: new Secret("wrong") } });
  await assertRejects(() => stranger.settle(), CustomerIOError, "answered 401");
  await assertRejects(() => stranger.advance(1), CustomerIOError, "answered 401");
  const before = sandbox.now();
  for (const workspace of [own, other]) {
    await workspace.advance(1000.5);
    await assertRejects(() => workspace.advance(-1), RangeError, "forward only");
  }
  assertEquals(sandbox.now() - before, 2000);
});

Deno.test("the keys that webhooks are signed with are the sandbox's own, or those that are set", async () => {
  await using own = await connect({ config: configOf({}), sandbox: { seed: 1 } });
  assertEquals(own.webhookSigningKeys.map((key) => key.reveal()), [own.sandbox?.webhookSigningKey.reveal()]);
  const config = configOf({ ...LIVE_KEYS, CUSTOMERIO_LIVE: "1", CUSTOMERIO_WEBHOOK_SIGNING_KEY: "one,two" });
  await using live = await connect({ config });
  assertEquals(live.webhookSigningKeys.map((key) => key.reveal()), ["one", "two"]);
  await live.settle();
  await live.advance(1000);
  assert(!Deno.inspect(own).includes(String(own.sandbox?.webhookSigningKey.reveal())));
});
