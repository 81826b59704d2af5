// The command `jupyter`, each of its subcommands against real notebooks.
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseNotebook } from "@customerio-notebooks/jupyter";
import { jupyter } from "@customerio-notebooks/jupyter/cli";
import { SUBCOMMANDS } from "../../../jupyter/cli/table.ts";
import { code, markdown, tagged, temporaryFolder, writeNotebook } from "./fixtures.ts";

/** Runs the command in this process and keeps what it prints. */
async function command(...args: readonly string[]) {
  let out = "";
  let err = "";
  const exitCode = await jupyter(args, { write: (text) => out += text, writeError: (text) => err += text });
  return { exitCode, out, err };
}

/** A code cell as it is stored after a run. */
function stored(source: string, text: string) {
  const outputs = [{ output_type: "stream", name: "stdout", text }];
  return { ...code(source), execution_count: 1, outputs };
}

Deno.test("`jupyter --help` lists all commands, and each explains itself and its exit codes", async () => {
  const { exitCode, out } = await command("--help");
  assertEquals(exitCode, 0);
  for (const { name, summary, options } of SUBCOMMANDS) {
    assertStringIncludes(out, `${name}`);
    assertStringIncludes(out, summary);
    for (const args of [[name, "--help"], [name, "-h"], ["help", name]]) {
      const help = await command(...args);
      assertEquals(help.exitCode, 0);
      assertStringIncludes(help.out, `Usage: jupyter ${name} `);
      for (const option of options) assertStringIncludes(help.out, `--${option.name}`);
      assertMatch(
        help.out,
        /\nExit codes:\n {2}0 .+\n {2}1 .+\n {2}2 {2}wrong arguments\n {2}129, 130, 143 /,
      );
      assertEquals(help.out.split("\n").filter((line) => line.length > 120), []);
    }
  }
});

Deno.test("`jupyter` without a command, or with one that there is none, is exit code 2 and names those there are", async () => {
  for (
    const [args, why] of [[[], "No command is given"], [["rnu"], 'no command "rnu"'], [
      ["help", "x"],
      'command "x"',
    ]] as const
  ) {
    const { exitCode, out, err } = await command(...args);
    assertEquals([exitCode, out], [2, ""]);
    assertStringIncludes(err, why);
    assertMatch(err, /The commands are run, test, .*\. See --help\n$/);
  }
});

Deno.test("`jupyter run` goes on in a notebook with --keep-going, and tells machines with --json and --junit", async () => {
  using folder = temporaryFolder();
  writeNotebook(
    folder.path,
    "bad.ipynb",
    markdown("# Orders & <more>"),
    code('console.log("so far"); throw new Error("]]> \\u0001 <boom>")'),
    tagged("1", "skip-execution"),
    code("2"),
  );
  writeNotebook(folder.path, "good.ipynb", code("1"));
  const junit = join(folder.path, "reports", "junit.xml");
  const run = ["run", join(folder.path, "*.ipynb"), "--out", join(folder.path, "out"), "--jobs", "2"];
  const { exitCode, out, err } = await command(
    ...run,
    "--keep-going",
    "--timeout",
    "60",
    "--json",
    "--junit",
    junit,
  );
  assertEquals(exitCode, 1);
  const results = JSON.parse(out);
  assertEquals(results.ok, false);
  assertEquals(results.notebooks.map((notebook: { ok: boolean }) => notebook.ok), [false, true]);
  assertEquals(
    results.notebooks[0].cells.map((cell: { status: string }) => cell.status),
    ["failed", "skipped", "ok"],
  );
  assertEquals(results.notebooks[0].cells[0].error.kind, "cell-error");
  assertEquals(results.notebooks[0].cells[0].error.location.line, 1);
  assertEquals(results.copies.length, 2);
  // Progress is not in the way of the document.
  assertMatch(err, /FAIL {2}.*bad\.ipynb {2}2\/3 cells/);
  assertMatch(
    err,
    /Output so far:\n\s+so far\n[\s\S]*Run it again: jupyter run --timeout 60 --keep-going \S*bad\.ipynb\n/,
  );
  const xml = Deno.readTextFileSync(junit);
  assertMatch(
    xml,
    /<testsuites name="notebooks" tests="4" failures="1" errors="0" skipped="1" time="\d+\.\d{3}">/,
  );
  assertMatch(xml, /<testsuite name="[^"]*bad\.ipynb" tests="3" failures="1"/);
  assertMatch(
    xml,
    /<testcase classname="[^"]*bad\.ipynb" name="\[1\] Orders &amp; &lt;more&gt;" time="\d+\.\d{3}">/,
  );
  assertMatch(xml, /<failure type="cell-error" message="[^"\n]*&lt;boom&gt;"/);
  assertMatch(xml, /name="\[2\] Orders &amp; &lt;more&gt;" time="0\.000"><skipped\/>/);
  assertEquals(xml.includes("\u0001"), false);
});

Deno.test("`jupyter test` writes nothing, and with --compare fails what puts out something new, until --update stores it", async () => {
  using folder = temporaryFolder();
  const path = writeNotebook(
    folder.path,
    "a.ipynb",
    markdown("# Orders"),
    stored('console.log("order 17 of 3");', "order 5 of 2\n"),
    tagged("let limit = 1;", "parameters"),
  );
  const before = Deno.readTextFileSync(path);
  const plain = await command("test", folder.path, "-p", "limit=1");
  assertEquals([plain.exitCode, Deno.readTextFileSync(path)], [0, before]);
  assertMatch(plain.out, /1 of 1 notebooks passed: 2 cells ok, 0 failed, 0 not run\n$/);
  assertEquals([...Deno.readDirSync(folder.path)].map(({ name }) => name), ["a.ipynb"]);

  const sanitizers = join(folder.path, "sanitizers.json");
  Deno.writeTextFileSync(sanitizers, '[{ "pattern": "order \\\\d+", "replacement": "order <id>" }]');
  const compared = await command("test", path, "--compare", "--sanitize", sanitizers, "--sanitize", "uuids");
  assertEquals(compared.exitCode, 1);
  assertMatch(compared.out, /FAIL .*a\.ipynb {2}1\/2 cells/);
  assertMatch(compared.out, /\[1\] "Orders" the outputs are not the stored ones/);
  assertMatch(compared.out, /- order <id> of 2\n\s+\+ order <id> of 3\n/);
  assertEquals(Deno.readTextFileSync(path), before);

  const updated = await command("test", path, "--update", "-p", "limit=7", "--json");
  assertEquals([updated.exitCode, JSON.parse(updated.out).updated.length], [0, 1]);
  const after = Deno.readTextFileSync(path);
  assertStringIncludes(after, "order 17 of 3");
  assertEquals(after.includes("injected-parameters"), false);
  assertEquals((await command("test", path, "--compare")).exitCode, 0);
});

Deno.test("kernels run where --cwd says, with the variables of --env-file; --kernel names one that is installed", async () => {
  using folder = temporaryFolder();
  const source =
    'if (Deno.env.get("FROM_FILE") !== "yes" || Deno.readTextFileSync("here.txt") !== "x") throw 1;';
  const path = writeNotebook(folder.path, "a.ipynb", code(source));
  const elsewhere = join(folder.path, "elsewhere");
  Deno.mkdirSync(elsewhere);
  Deno.writeTextFileSync(join(elsewhere, "here.txt"), "x");
  const envFile = join(folder.path, "notebook.env");
  Deno.writeTextFileSync(envFile, "FROM_FILE=yes\n");
  const { exitCode, out } = await command("test", path, "--cwd", elsewhere, "--env-file", envFile);
  assertEquals(exitCode, 0, out);
  const unknown = await command("test", path, "--kernel", "no-such-kernel");
  assertEquals(unknown.exitCode, 1);
  assertMatch(unknown.err, /no-such-kernel/);
});

Deno.test("`jupyter clear` takes out outputs, counts and times, --check only looks, and what is clear is not touched", async () => {
  using folder = temporaryFolder();
  const execution = { timeout: 5, "shell.execute_reply": "2026-01-01T00:00:00Z" };
  const path = writeNotebook(
    folder.path,
    "a.ipynb",
    { ...stored("1", "x"), metadata: { execution, tags: ["keep"] } },
  );
  const clear = writeNotebook(folder.path, "clear.ipynb", code("1"));
  const untouched = Deno.statSync(clear).mtime;
  const looked = await command("clear", folder.path, "--check");
  assertEquals([looked.exitCode, looked.out.split("\n").length], [1, 3]);
  assertMatch(looked.out, /a\.ipynb holds outputs\n1 of 2 notebooks are clear\n/);
  const cleared = await command("clear", folder.path);
  assertEquals(cleared.exitCode, 0);
  assertMatch(cleared.out, /a\.ipynb cleared\n1 of 2 notebooks cleared, 1 were clear already\n/);
  const [cell] = parseNotebook(Deno.readTextFileSync(path), path).cells;
  assertEquals(cell?.cell_type === "code" && [cell.outputs, cell.execution_count, cell.metadata], [
    [],
    null,
    { execution: { timeout: 5 }, tags: ["keep"] },
  ]);
  assertEquals(Deno.statSync(clear).mtime, untouched);
  assertEquals(
    (await command("clear", folder.path, "--check", "--json")).out,
    '{\n  "ok": true,\n  "unclear": []\n}\n',
  );
});

Deno.test("`jupyter report` writes one page of what notebooks hold, and runs nothing", async () => {
  using folder = temporaryFolder();
  const ran = join(folder.path, "ran.txt");
  const failed = { output_type: "error", ename: "TypeError", evalue: "boom", traceback: [] };
  const touch = `Deno.writeTextFileSync(${JSON.stringify(ran)}, "")`;
  writeNotebook(
    folder.path,
    "a.ipynb",
    stored(touch, "stored output"),
    { ...code("fail()"), execution_count: 2, outputs: [failed] },
    code("never()"),
  );
  const page = join(folder.path, "page.html");
  const { exitCode, out } = await command(
    "report",
    folder.path,
    "--out",
    page,
    "--title",
    "My page",
    "--json",
  );
  assertEquals([exitCode, existsSync(ran)], [0, false]);
  const html = Deno.readTextFileSync(page);
  for (const part of ["<title>My page</title>", "stored output", "TypeError"]) {
    assertStringIncludes(html, part);
  }
  const { cells } = JSON.parse(out).notebooks[0];
  assertEquals(cells.map((cell: { status: string }) => cell.status), ["ok", "failed", "not-run"]);
});

Deno.test("`jupyter convert` goes to a script and back, keeps what a script cannot hold, and overwrites no work", async () => {
  using folder = temporaryFolder();
  const path = writeNotebook(
    folder.path,
    "a.ipynb",
    markdown("# Orders"),
    stored("const limit = 1;", "kept output\n"),
  );
  const script = join(folder.path, "a.ts");
  const before = Deno.readTextFileSync(path);
  const there = await command("convert", folder.path);
  assertEquals(there.exitCode, 0);
  assertMatch(there.out, /a\.ipynb -> .*a\.ts\n0 of 1 files were up to date already\n$/);
  const text = Deno.readTextFileSync(script);
  assertMatch(text, /\/\/ %% \[markdown\].*\n\/\/ # Orders\n\n\/\/ %%.*\nconst limit = 1;\n/);
  assertEquals((await command("convert", script, path, "--check")).exitCode, 0);
  assertEquals(Deno.readTextFileSync(path), before);

  Deno.writeTextFileSync(script, `${text}\n// %%\nlimit + 1;\n`);
  const refused = await command("convert", path);
  assertEquals(refused.exitCode, 2);
  assertMatch(refused.err, /a\.ts" is there and says something else than .*a\.ipynb"; --force overwrites it/);
  assertMatch((await command("convert", script, "--check")).out, /a\.ipynb is not up to date with .*a\.ts\n/);
  assertEquals((await command("convert", join(folder.path, "*.ts"))).exitCode, 0);
  const after = parseNotebook(Deno.readTextFileSync(path), path);
  assertEquals(after.cells.map(({ source }) => source), ["# Orders", "const limit = 1;", "limit + 1;"]);
  assertStringIncludes(JSON.stringify(after.cells[1]), "kept output");

  const elsewhere = await command("convert", script, "--out", join(folder.path, "new"), "--json");
  assertEquals(JSON.parse(elsewhere.out).converted[0].to, join(folder.path, "new", "a.ipynb"));
  assertEquals((await command("convert")).exitCode, 2);
  assertMatch((await command("convert", "none*.ts")).err, /there is no such script/);
});

Deno.test("`jupyter check` and `jupyter lint` tell what is wrong where, --exclude switches a code off, --fix mends", async () => {
  using folder = temporaryFolder();
  const path = writeNotebook(
    folder.path,
    "a.ipynb",
    markdown("# Orders"),
    code("const limit: number = 1;\nlimit.missing;"),
    markdown("More."),
    code(""),
  );
  const check = await command("check", path);
  assertEquals(check.exitCode, 1);
  assertMatch(check.out, /a\.ipynb:\[1\] "Orders":2:7 TS2339 /);
  const typed = await command("check", path, "--exclude", "TS2339");
  assertEquals([typed.exitCode, typed.out], [0, "Nothing found in 1 notebooks\n"]);

  const lint = await command("lint", path, "--no-deno-lint", "--json");
  assertEquals(lint.exitCode, 1);
  const codes = JSON.parse(lint.out).findings.map((finding: { code: string }) => finding.code);
  assertEquals(codes.length > 0, true);
  await command("lint", path, "--no-deno-lint", "--fix");
  const left = parseNotebook(Deno.readTextFileSync(path), path).cells.filter((cell) =>
    cell.cell_type === "code"
  );
  assertEquals(left.length, 1);
  const [exclude = ""] = codes;
  const rest = await command("lint", path, "--no-deno-lint", ...["--exclude", exclude], "--json");
  assertEquals(rest.out.includes(`"code": "${exclude}"`), false);
});

Deno.test("wrong values of options are exit code 2, before anything runs", async () => {
  using folder = temporaryFolder();
  const path = writeNotebook(folder.path, "a.ipynb", code("1"));
  for (
    const [args, message] of [
      [["run", path, "--jobs", "0"], /Cannot read --jobs "0": it must be a whole number of at least 1/],
      [
        ["test", path, "--sanitize", "x"],
        /Cannot use the sanitizers of "x": there is no such file, and the names are addresses, /,
      ],
      [["clear", path, "--nope"], /Unknown option '--nope'/],
      [["report", path, "--out", join(path, "x")], /Cannot write ".*x", which --out asks for: /],
      [["test", path, "--junit", join(path, "x")], /Cannot write ".*x", which --junit asks for: /],
    ] as const
  ) {
    const { exitCode, err } = await command(...args);
    assertEquals(exitCode, 2, err);
    assertMatch(err, message);
  }
});

Deno.test("`deno task jupyter` is the command, in this repository", async () => {
  const { code: exitCode, stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "jupyter", "test", "--help"],
    cwd: new URL("../../../", import.meta.url),
  }).output();
  assertEquals(exitCode, 0);
  assertStringIncludes(new TextDecoder().decode(stdout), "Usage: deno task jupyter test ");
});

/** Runs the command on a terminal of its own, with util-linux's `script`. */
async function onTerminal(folder: string, env: Readonly<Record<string, string>>): Promise<string> {
  const cli = fileURLToPath(new URL("../../../jupyter/cli.ts", import.meta.url));
  // The gate itself runs without colours; all else, such as where Deno's cache is, must be as it is.
  const { NO_COLOR: _noColor, FORCE_COLOR: _forceColor, CI: _ci, ...inherited } = Deno.env.toObject();
  const { stdout } = await new Deno.Command("script", {
    args: ["-qec", `"${Deno.execPath()}" run -A --no-lock "${cli}" run .`, "/dev/null"],
    cwd: folder,
    clearEnv: true,
    env: { ...inherited, TERM: "xterm", ...env },
    stdin: "null",
  }).output();
  return new TextDecoder().decode(stdout);
}

Deno.test({
  name: "there are colours on a terminal only, and none if NO_COLOR is set",
  ignore: Deno.build.os !== "linux" || !existsSync("/usr/bin/script"),
  fn: async () => {
    using folder = temporaryFolder();
    writeNotebook(folder.path, "a.ipynb", code("1"));
    const [coloured, plain] = await Promise.all([
      onTerminal(folder.path, {}),
      onTerminal(folder.path, { NO_COLOR: "1" }),
    ]);
    assertStringIncludes(coloured, "\x1b[32m  ok\x1b[0m  a.ipynb");
    assertStringIncludes(coloured, "\r\x1b[2K  ..  a.ipynb  0/1 cells");
    assertStringIncludes(plain, "\r\x1b[2K  ok  a.ipynb");
    // deno-lint-ignore no-control-regex -- colours are made of control characters
    assertEquals(/\x1b\[\d+m/.test(plain), false);
  },
});
