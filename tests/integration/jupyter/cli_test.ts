import { assertEquals, assertMatch } from "@std/assert";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { main, runNotebooks } from "@customerio-notebooks/jupyter/cli";
import { code, tagged, temporaryFolder, writeNotebook } from "./fixtures.ts";

/** Runs the command in this process and keeps what it prints. */
async function command(args: readonly string[], secrets: readonly string[] = []) {
  let out = "";
  let err = "";
  const exitCode = await main(args, {
    secrets,
    write: (text) => out += text,
    writeError: (text) => err += text,
  });
  return { exitCode, out, err };
}

Deno.test("a run prints a line a notebook, writes copies and one page, and leaves the sources alone", async () => {
  using folder = temporaryFolder();
  const path = writeNotebook(folder.path, "good.ipynb", code("6 * 7"));
  const source = Deno.readTextFileSync(path);
  const out = join(folder.path, "results");
  const { exitCode, out: printed } = await command([folder.path, "--out", out]);
  assertEquals(exitCode, 0);
  assertMatch(printed, /^ {2}ok {2}.*good\.ipynb {2}1\/1 cells {2}\d+\.\d s\n/);
  assertMatch(
    printed,
    /1 of 1 notebooks ran without failure\nExecuted copy: .*good\.ipynb\nPage: .*index\.html\n$/,
  );
  assertEquals(Deno.readTextFileSync(path), source);
  const page = Deno.readTextFileSync(join(out, "index.html"));
  assertMatch(page, /42/);
  const copy = /Executed copy: (.*)/.exec(printed)?.[1] ?? "";
  assertMatch(Deno.readTextFileSync(copy), /"text\/plain":\s*\[\s*"42"/);
});

Deno.test("a failing cell makes exit code 1, the message names it, and the copy is saved", async () => {
  using folder = temporaryFolder();
  writeNotebook(folder.path, "bad.ipynb", code("1"), code('// here\nthrow new Error("boom")'));
  writeNotebook(folder.path, "good.ipynb", code("1"));
  const { exitCode, out } = await command([folder.path, "--out", join(folder.path, "results")]);
  assertEquals(exitCode, 1);
  assertMatch(out, /FAIL {2}.*bad\.ipynb {2}1\/2 cells/);
  assertMatch(
    out,
    /bad\.ipynb:\[2\]:2:7 Error: boom\n\s+1 \| \/\/ here\n\s+> 2 \| throw new Error\("boom"\)\n/,
  );
  assertMatch(out, /ok {2}.*good\.ipynb/);
  assertMatch(out, /1 of 2 notebooks ran without failure/);
});

Deno.test("wrong usage is exit code 2 and one line saying what is wrong", async () => {
  using folder = temporaryFolder();
  const path = writeNotebook(folder.path, "a.ipynb", tagged("const limit = 1;", "parameters"));
  Deno.writeTextFileSync(join(folder.path, "b.txt"), "");
  const empty = join(folder.path, "empty");
  Deno.mkdirSync(empty);
  const cases: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [["--wat"], /Unknown option '--wat'/],
    [["no/such.ipynb"], /Cannot use "no\/such\.ipynb": there is no such file or folder/],
    [[join(folder.path, "b.txt")], /it is not an \.ipynb file/],
    [[empty], /matches no notebook/],
    [[join(folder.path, "z*.ipynb")], /matches no notebook/],
    [[path, "-p", "limit"], /Cannot read the parameter "limit": it must be NAME=VALUE/],
    [
      [path, "-p", "limt=1"],
      /Cannot set parameter "limt": no selected notebook declares it.*Known parameters: limit/,
    ],
    [[path, "--out", join(folder.path, "b.txt")], /Cannot write ".*b\.txt": .*--out/],
    [[path, "--timeout", "soon"], /Cannot read --timeout "soon"/],
  ];
  for (const [args, message] of cases) {
    const { exitCode, err, out } = await command(args);
    assertEquals([exitCode, out], [2, ""], args.join(" "));
    assertMatch(err, message);
    assertEquals(err.split("\n").length, 2, err);
  }
});

Deno.test("a file that is no notebook is exit code 1 and named", async () => {
  using folder = temporaryFolder();
  Deno.writeTextFileSync(join(folder.path, "x.ipynb"), "{");
  const { exitCode, err } = await command([folder.path]);
  assertEquals(exitCode, 1);
  assertMatch(err, /Cannot read notebook ".*x\.ipynb": it is not JSON/);
});

Deno.test("--help prints the options", async () => {
  const { exitCode, out } = await command(["--help"]);
  assertEquals(exitCode, 0);
  assertMatch(out, /--parameter NAME=VALUE/);
});

Deno.test("a parameter that names a file from here is found from the notebook's folder", async () => {
  using folder = temporaryFolder();
  const notebooks = join(folder.path, "notebooks");
  Deno.mkdirSync(notebooks);
  Deno.writeTextFileSync(join(notebooks, "default.csv"), "the default");
  Deno.writeTextFileSync(join(folder.path, "given.csv"), "the given");
  writeNotebook(
    notebooks,
    "a.ipynb",
    tagged('const file: string = "default.csv";', "parameters"),
    code("Deno.readTextFileSync(file)"),
  );
  const out = join(folder.path, "results");
  const script = new URL("executor_process.ts", import.meta.url).href;
  const config = fileURLToPath(new URL("../../../deno.json", import.meta.url));
  for (const [args, expected] of [[[], "the default"], [["-p", "file=given.csv"], "the given"]] as const) {
    const { success } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--config", config, script, "notebooks", "--out", out, ...args],
      cwd: folder.path,
    }).output();
    assertEquals(success, true);
    const copy = Deno.readTextFileSync(join(out, "notebooks", "a.ipynb"));
    assertEquals(copy.includes(expected), true);
    assertEquals(copy.includes(folder.path), false);
  }
});

Deno.test("a copy never takes the place of its source", async () => {
  using folder = temporaryFolder();
  const path = writeNotebook(folder.path, "a.ipynb", code("6 * 7"));
  const source = Deno.readTextFileSync(path);
  const script = new URL("executor_process.ts", import.meta.url).href;
  const config = fileURLToPath(new URL("../../../deno.json", import.meta.url));
  const { code: exitCode, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", "--config", config, script, "a.ipynb", "--out", "."],
    cwd: folder.path,
  }).output();
  assertEquals(exitCode, 2);
  assertMatch(new TextDecoder().decode(stderr), /Cannot write "a\.ipynb": it is the notebook itself.*--out/);
  assertEquals(Deno.readTextFileSync(path), source);
});

Deno.test("a run whose reader goes away goes on, and its copies are saved", async () => {
  using folder = temporaryFolder();
  const path = writeNotebook(folder.path, "a.ipynb", code("6 * 7"));
  const out = join(folder.path, "results");
  const script = new URL("executor_process.ts", import.meta.url).href;
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--quiet", script, path, "--out", out],
    stdout: "piped",
    stderr: "piped",
  });
  const child = command.spawn();
  await child.stdout.cancel();
  const [{ code: exitCode }, said] = await Promise.all([child.status, new Response(child.stderr).text()]);
  assertEquals([exitCode, said], [0, ""]);
  assertMatch(Deno.readTextFileSync(join(out, "index.html")), /42/);
});

Deno.test("--in-place writes outputs and nothing else into sources that ran well, with secrets given too", async () => {
  using folder = temporaryFolder();
  const good = writeNotebook(
    folder.path,
    "good.ipynb",
    tagged("let limit = 1;", "parameters"),
    code("limit"),
  );
  const bad = writeNotebook(folder.path, "bad.ipynb", code("throw 1"));
  const before = Deno.readTextFileSync(bad);
  const windows = Deno.build.os === "windows";
  if (!windows) Deno.chmodSync(good, 0o600);
  const { exitCode } = await command([
    folder.path,
    "--in-place",
    "-p",
    "limit=7",
    "--out",
    join(folder.path, "out"),
  ], ["a secret that is nowhere"]);
  assertEquals(exitCode, 1);
  const written = Deno.readTextFileSync(good);
  assertEquals(written.split("\n").length, 1);
  if (!windows) assertEquals((Deno.statSync(good).mode ?? 0) & 0o777, 0o600);
  assertMatch(written, /"7"/);
  assertEquals(written.includes("injected-parameters"), false);
  assertEquals(Deno.readTextFileSync(bad), before);
});

Deno.test("a planted secret is in no file and in no line printed", async () => {
  using folder = temporaryFolder();
  const secret = "sk-<planted>&1";
  writeNotebook(
    folder.path,
    "a.ipynb",
    tagged('const key = "";', "parameters"),
    code("console.log(key)"),
    code("Deno.jupyter.html`<b>${key}</b>`"),
    code("throw new Error(key)"),
  );
  const out = join(folder.path, "results");
  const { out: printed, err } = await command([folder.path, "-p", `key=${secret}`, "--out", out], [secret]);
  const page = Deno.readTextFileSync(join(out, "index.html"));
  const copies = [...Deno.readDirSync(out)].length;
  assertEquals(copies > 0, true);
  const { copies: files } = await runNotebooks([join(folder.path, "a.ipynb")], {
    parameters: { key: secret },
    secrets: [secret],
    outDir: out,
  });
  const everything = printed + err + page + files.map((file) => Deno.readTextFileSync(file)).join("") +
    Deno.readTextFileSync(join(out, "index.html"));
  assertEquals(everything.includes("planted"), false);
  assertMatch(everything, /\[redacted\]/);
});

Deno.test("the project's lock file is as before after a cell has imported something new", async () => {
  using folder = temporaryFolder();
  Deno.writeTextFileSync(join(folder.path, "deno.json"), "{}");
  const lock = '{\n  "version": "5"\n}\n';
  Deno.writeTextFileSync(join(folder.path, "deno.lock"), lock);
  writeNotebook(folder.path, "a.ipynb", code('import { z } from "npm:zod@^4.6.7";\ntypeof z.string'));
  const { exitCode, out } = await command([folder.path, "--out", join(folder.path, "results")]);
  assertEquals([exitCode, Deno.readTextFileSync(join(folder.path, "deno.lock"))], [0, lock], out);
});
