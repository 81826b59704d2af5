import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { operations } from "@customerio-notebooks/app-api";
import { startSandbox } from "@customerio-notebooks/sandbox";
import { type CliOptions, main } from "@customerio-notebooks/sandbox/cli";

interface Run {
  readonly exitCode: number;
  readonly output: string;
  readonly errors: readonly string[];
}

/** Runs the command; it is stopped as soon as it says that it runs. */
async function run(args: readonly string[], options: CliOptions = {}): Promise<Run> {
  const stop = new AbortController();
  const output: string[] = [];
  const errors: string[] = [];
  const write = (line: string) => {
    output.push(line);
    stop.abort();
  };
  const exitCode = await main(args, {
    write,
    writeError: (line) => errors.push(line),
    signal: stop.signal,
    ...options,
  });
  return { exitCode, output: output.join("\n"), errors };
}

Deno.test("it prints what to set, in the shell's own form", async () => {
  const posix = await run(["--seed", "5"], { platform: "linux" });
  assertEquals([posix.exitCode, posix.errors], [0, []]);
  assertMatch(posix.output, /^export CUSTOMERIO_PIPELINES_URL=http:\/\/127\.0\.0\.1:\d+\/v1$/m);
  assertMatch(posix.output, /^export CUSTOMERIO_APP_URL=http:\/\/127\.0\.0\.1:\d+$/m);
  assertMatch(posix.output, /^export CUSTOMERIO_PIPELINES_API_KEY=sandbox-pipelines-[0-9a-f]{32}$/m);
  assertMatch(posix.output, /^export CUSTOMERIO_APP_API_KEY=sandbox-app-[0-9a-f]{32}$/m);
  assertMatch(posix.output, /^export CUSTOMERIO_WEBHOOK_SIGNING_KEY=sandbox-webhooks-[0-9a-f]{32}$/m);
  const windows = await run(["--seed", "5"], { platform: "win32" });
  assertMatch(windows.output, /^\$env:CUSTOMERIO_APP_API_KEY = "sandbox-app-[0-9a-f]{32}"$/m);
});

Deno.test("--help says what there is", async () => {
  const { exitCode, output } = await run(["--help"]);
  assertEquals(exitCode, 0);
  for (const option of ["--port", "--database", "--seed", "--operations"]) {
    assertStringIncludes(output, option);
  }
});

Deno.test("--operations lists every operation, those that are answered first", async () => {
  const { exitCode, output } = await run(["--operations"]);
  assertEquals(exitCode, 0);
  const [answered = "", others = ""] = output.split("\n\n");
  assertMatch(answered, /^The sandbox answers \d+ of the App API's \d+ operations:\n/);
  assertStringIncludes(answered, "POST   /v1/send/email  sendEmail");
  assertMatch(others, /^It answers 501 to the other \d+:\n/);
  const ids = output.split("\n").filter((line) => line.startsWith("  ")).map((line) =>
    line.split(" ").at(-1)
  );
  assertEquals(ids.toSorted(), Object.keys(operations).toSorted());
});

Deno.test("wrong arguments and a port in use are one line and exit code 2", async () => {
  await using sandbox = await startSandbox();
  const { port } = new URL(sandbox.url);
  const wrong: readonly (readonly [args: readonly string[], says: string])[] = [
    [["--port", "http"], "--port must be a whole number"],
    [["--port", "70000"], "from 0 to 65535"],
    [["--port", port], `port ${port} is in use`],
    [["--port"], "--port"],
    [["--seed", "1.5"], "--seed must be a whole number"],
    [["--colour"], "--colour"],
    [["serve"], "serve"],
    [["--database", new URL("missing/x.sqlite", import.meta.url).pathname], "x.sqlite"],
  ];
  for (const [args, says] of wrong) {
    const { exitCode, output, errors } = await run(args);
    assertEquals([exitCode, output, errors.length], [2, "", 1], args.join(" "));
    assertStringIncludes(errors[0] ?? "", says);
    assert(!errors[0]?.includes("\n"));
  }
});

for (const signal of ["SIGINT", "SIGTERM"] as const) {
  Deno.test({
    name: `${signal} closes it cleanly, and what it holds is in its file`,
    ignore: Deno.build.os === "windows",
    fn: async () => {
      const folder = await Deno.makeTempDir();
      const child = new Deno.Command(Deno.execPath(), {
        // Not through `deno task`, whose own exit code after a signal is now the command's, now 130.
        args: ["run", "--quiet", "-P=sandbox", "sandbox/cli.ts", "--database", `${folder}/workspace.sqlite`],
        cwd: new URL("../../../", import.meta.url),
        stdout: "piped",
        stderr: "null",
      }).spawn();
      let output = "";
      const reader = child.stdout.pipeThrough(new TextDecoderStream()).getReader();
      while (!output.includes("Ctrl-C stops it.")) {
        const { value, done } = await reader.read();
        assert(!done, output);
        output += value;
      }
      const [, url, key] = /PIPELINES_URL=(\S+)[\s\S]*PIPELINES_API_KEY=(\S+)/.exec(output) ?? [];
      const response = await fetch(`${url}/track`, {
        method: "POST",
        headers: { authorization: `Basic ${btoa(`${key}:`)}`, "x-strict-mode": "1" },
        body: JSON.stringify({ userId: "1", event: "x" }),
      });
      assertEquals([response.status, await response.text()], [200, "{}"]);
      child.kill(signal);
      assertEquals((await child.status).code, 0);
      await reader.cancel();
      await using again = await startSandbox({ database: `${folder}/workspace.sqlite` });
      assertEquals(again.stats().events, 1);
      await again.close();
      await Deno.remove(folder, { recursive: true });
    },
  });
}
