import { assertEquals, assertMatch } from "@std/assert";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { testNotebooks } from "@customerio-notebooks/jupyter/test";
import { code, markdown, openLifeline, tagged, temporaryFolder, writeNotebook } from "./fixtures.ts";

const ROOT = new URL("../../../", import.meta.url);

/** How `deno test` is run. */
interface DenoTest {
  /** Options of `testNotebooks()`, as source. */
  readonly options?: string;
  /** Options of `deno test`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `deno test` on a file that registers the notebooks of a folder. */
async function denoTest(
  folder: string,
  { options = "{}", args = [], env = {} }: DenoTest = {},
): Promise<{ readonly exitCode: number; readonly printed: string }> {
  const file = join(folder, "notebooks_test.ts");
  Deno.writeTextFileSync(
    file,
    `import { testNotebooks } from "${
      new URL("jupyter/notebook_tests.ts", ROOT).href
    }";\ntestNotebooks("**/*.ipynb", { base: ${JSON.stringify(folder)}, ...${options} });\n`,
  );
  const { code: exitCode, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [
      "test",
      "--no-check",
      `--config=${fileURLToPath(new URL("deno.json", ROOT))}`,
      "-P=test",
      ...args,
      file,
    ],
    env: { NO_COLOR: "1", ...env },
    cwd: folder,
  }).output();
  const decoder = new TextDecoder();
  return { exitCode, printed: decoder.decode(stdout) + decoder.decode(stderr) };
}

/** Lets notebooks wait for each other: each cell with its code goes on when so many have come there. */
function meetingPoint(): { readonly code: string; all(count: number): Promise<void> } & Disposable {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const held: Deno.TcpConn[] = [];
  return {
    code:
      `const meeting = await Deno.connect({ hostname: "127.0.0.1", port: ${listener.addr.port} }); await meeting.read(new Uint8Array(1));`,
    async all(count) {
      while (held.length < count) held.push(await listener.accept());
      await Promise.all(held.map((connection) => connection.write(new Uint8Array(1))));
    },
    [Symbol.dispose]() {
      for (const connection of held) connection.close();
      listener.close();
    },
  };
}

Deno.test("testNotebooks() makes a test a notebook and a step a cell; after a failure the rest is ignored", async () => {
  using folder = temporaryFolder();
  writeNotebook(
    folder.path,
    "good.ipynb",
    markdown("# Good\n\n## Add"),
    code("1 + 1"),
    markdown("## Show"),
    code('console.log("x")'),
  );
  writeNotebook(
    folder.path,
    "bad.ipynb",
    markdown("# Bad"),
    code("1"),
    code(
      'const a = 1;\nconsole.log("so far");\nconst fail = () => {\n  throw new Error("boom");\n};\nfail();',
    ),
    code("3"),
  );
  writeNotebook(folder.path, "part.ipynb", tagged("throw 1", "skip-execution"), code("1"));
  writeNotebook(
    folder.path,
    "late.ipynb",
    code(
      "const { promise, resolve } = Promise.withResolvers<void>();\npromise.then(() => {\n  throw new Error('late');\n});",
    ),
    code("resolve();\nawait new Promise((done) => setTimeout(done, 0));"),
    code("1"),
  );
  const { exitCode, printed } = await denoTest(folder.path);
  assertEquals(exitCode, 1);
  assertMatch(printed, /good\.ipynb \.\.\.\n {2}\[1\] Add \.\.\. ok .*\n {2}\[2\] Show \.\.\. ok/);
  assertMatch(
    printed,
    /bad\.ipynb \.\.\.\n {2}\[1\] Bad \.\.\. ok .*\n {2}\[2\] Bad \.\.\. FAILED .*\n {2}\[3\] Bad \.\.\. ignored/,
  );
  assertMatch(printed, /part\.ipynb \.\.\.\n {2}\[1\] \.\.\. ignored .*\n {2}\[2\] \.\.\. ok/);
  // Place, source with the line marked, mapped frames, output so far, how to run just this again.
  assertMatch(
    printed,
    /bad\.ipynb:\[2\] "Bad":4:9 Error: boom\n[\s\S]*> 4 \| {3}throw new Error[\s\S]*\n {4}at fail \(bad\.ipynb:\[2\]:4:9\)\n {4}at bad\.ipynb:\[2\]:6:1\nOutput so far:\n {2}so far\n/,
  );
  assertMatch(
    printed,
    /\nRun it again: deno test --no-check --config=\S*deno\.json -P=test --filter bad\.ipynb notebooks_test\.ts\n\n/,
  );
  assertMatch(printed, /2 passed \(6 steps\) \| 2 failed \(1 step\) \| 0 ignored \(3 steps\)/);
  // What a cell has left running fails its test, though the step of that cell has passed.
  assertMatch(
    printed,
    /\[1\] \.\.\. ok .*\n {2}\[2\] \.\.\. ok .*\n {2}\[3\] \.\.\. ignored .*\nlate\.ipynb \.\.\. FAILED/,
  );
  assertMatch(printed, /late\.ipynb => .*\nerror: NotebookError: late\.ipynb:\[1\]:3:9 Error: late/);
  assertEquals(printed.match(/> 4 \|/g)?.length, 1);
  assertEquals(printed.includes("Leaks detected"), false);
});

Deno.test("notebooks run side by side, ahead of their tests; those that a filter leaves out do not run at all", async () => {
  using folder = temporaryFolder();
  using meeting = meetingPoint();
  const ran = join(folder.path, "ran.txt");
  for (const name of ["one", "two"]) {
    writeNotebook(folder.path, `${name}.ipynb`, code(meeting.code), code("1"));
  }
  writeNotebook(folder.path, "other.ipynb", code(`Deno.writeTextFileSync(${JSON.stringify(ran)}, "")`));
  const [{ exitCode, printed }] = await Promise.all([
    denoTest(folder.path, {
      args: ["--filter", "/one|two/"],
      options: "{ concurrency: 2, cellTimeoutMs: 20_000 }",
    }),
    meeting.all(2),
  ]);
  assertEquals(exitCode, 0, printed);
  assertMatch(printed, /2 passed \(4 steps\) \| 0 failed \| 1 filtered out/);
  assertEquals(existsSync(ran), false);
});

Deno.test("where the filter cannot be known, a notebook runs when its test comes, and nothing is left behind", async () => {
  using folder = temporaryFolder();
  const ran = join(folder.path, "ran.txt");
  writeNotebook(folder.path, "a.ipynb", code("1"));
  writeNotebook(folder.path, "b.ipynb", code(`Deno.writeTextFileSync(${JSON.stringify(ran)}, "")`));
  // Without a path there is no program that could tell how the tests were started.
  const { exitCode, printed } = await denoTest(folder.path, {
    args: ["--filter", "a.ipynb"],
    env: { PATH: "" },
  });
  assertEquals(exitCode, 0, printed);
  assertMatch(printed, /1 passed \(1 step\) \| 0 failed \| 1 filtered out/);
  assertEquals(printed.includes("Leaks detected"), false);
  assertEquals(existsSync(ran), false);
});

Deno.test("tests that end early take the notebooks that run ahead with them", async () => {
  using folder = temporaryFolder();
  using lifeline = openLifeline();
  using meeting = meetingPoint();
  writeNotebook(folder.path, "a.ipynb", code(`${meeting.code} throw 1;`));
  writeNotebook(folder.path, "b.ipynb", code(`${lifeline.code} await new Promise(() => {});`));
  const meet = async () => {
    await lifeline.taken();
    await meeting.all(1);
  };
  const [{ printed }] = await Promise.all([
    denoTest(folder.path, { args: ["--fail-fast"], options: "{ concurrency: 2 }" }),
    meet(),
  ]);
  await lifeline.cut();
  assertMatch(printed, /0 passed \| 1 failed/);
});

Deno.test("with `compare` a cell fails whose outputs are not the stored ones, and the next ones are still shown", async () => {
  using folder = temporaryFolder();
  const stored = (source: string, text: string, ...tags: string[]) => ({
    ...tagged(source, ...tags),
    execution_count: 1,
    outputs: [{ output_type: "stream", name: "stdout", text }],
  });
  writeNotebook(
    folder.path,
    "a.ipynb",
    markdown("# Orders"),
    stored('console.log("same");', "same\n"),
    stored('console.log("first\\nnew");', "first\nold\n"),
    stored("console.log(crypto.randomUUID());", "8c2e0f6a-3f0b-4a53-9d0e-5a4f5b2c7d11\n"),
    stored("console.log(Math.random());", "0.5\n", "ignore-output"),
    stored("3", "never printed\n"),
  );
  const uuid = "/[0-9a-f]{8}-[0-9a-f-]{27}/";
  const { printed } = await denoTest(folder.path, {
    options: `{ compare: { sanitizers: [{ pattern: ${uuid}, replacement: "<id>" }] } }`,
  });
  assertMatch(
    printed,
    /\[1\] Orders \.\.\. ok[\s\S]*\[2\].*FAILED[\s\S]*\[3\].*ok[\s\S]*\[4\].*ok[\s\S]*\[5\].*FAILED/,
  );
  assertMatch(
    printed,
    /a\.ipynb:\[2\] "Orders" the outputs are not the stored ones.*\n {2}\[stdout\]\n {2}first\n- old\n\+ new\n/,
  );
  assertMatch(printed, /- \[stdout\]\n- never printed\n\+ \[result text\/plain\]\n\+ 3\n/);
});

Deno.test("a file that is no notebook and a parameter that is none fail their test with what is wrong", async () => {
  using folder = temporaryFolder();
  Deno.writeTextFileSync(join(folder.path, "broken.ipynb"), "{");
  writeNotebook(folder.path, "plain.ipynb", tagged("let limit = 1;", "parameters"));
  const { exitCode, printed } = await denoTest(folder.path, { options: "{ parameters: { limt: 1 } }" });
  assertEquals(exitCode, 1);
  assertMatch(
    printed,
    /error: NotebookError: Cannot read notebook ".*broken\.ipynb": it is not JSON.*\nRun it again: /,
  );
  assertMatch(
    printed,
    /error: NotebookError: Cannot set parameters of "plain\.ipynb": it has no parameter "limt"/,
  );
});

Deno.test("testNotebooks() passes parameters, environment and limits on", async () => {
  using folder = temporaryFolder();
  writeNotebook(
    folder.path,
    "a.ipynb",
    tagged("let limit = 1;", "parameters"),
    code('if (limit !== 5 || Deno.env.get("GIVEN") !== "yes") throw new Error("not passed on")'),
    code("await new Promise(() => {})"),
  );
  const { printed } = await denoTest(
    folder.path,
    { options: '{ parameters: { limit: 5 }, env: { GIVEN: "yes" }, cellTimeoutMs: 1000 }' },
  );
  assertMatch(printed, /\[2\] \.\.\. ok[\s\S]*longer than 1 s/);
});

const folder = temporaryFolder();
writeNotebook(folder.path, "registered.ipynb", markdown("# Registered here"), code("1"));
testNotebooks("registered.ipynb", { base: folder.path });
Deno.test.afterAll(() => folder[Symbol.dispose]());
