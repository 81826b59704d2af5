import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import fc from "fast-check";
import type { CellOutput, NotebookRun } from "@customerio-notebooks/jupyter";
import { NotebookError } from "@customerio-notebooks/jupyter";
import {
  type CommonSanitizerName,
  commonSanitizers,
  compareOutputs,
  diffLines,
  failDifferences,
  formatDiff,
  outputLines,
  parseSanitizers,
  sanitize,
} from "@customerio-notebooks/jupyter/compare";
import { code, notebook, tagged } from "../../integration/jupyter/fixtures.ts";

const SANITIZED: readonly (readonly [name: CommonSanitizerName, text: string, expected: string])[] = [
  ["addresses", "at 0x7ffd1234 in", "at <address> in"],
  ["durations", "took 12.5 ms and 3 seconds, 7 items", "took <duration> and <duration>, 7 items"],
  ["loopback-ports", "http://127.0.0.1:41234/x localhost:80", "http://127.0.0.1:<port>/x localhost:<port>"],
  [
    "temporary-paths",
    'read "/tmp/abc/x.csv" and /var/folders/q/z',
    'read "<temporary path>" and <temporary path>',
  ],
  ["temporary-paths", "C:\\Users\\ann\\AppData\\Local\\Temp\\x.csv", "<temporary path>"],
  [
    "timestamps",
    "on 2026-01-31T08:15:00.123Z, on 2026-01-31 08:15 and 2026-01-31",
    "on <timestamp>, on <timestamp> and 2026-01-31",
  ],
  ["uuids", "id 8c2e0f6a-3f0b-4a53-9d0e-5a4f5b2c7d11.", "id <uuid>."],
];

for (const [name, text, expected] of SANITIZED) {
  Deno.test(`the sanitizer "${name}" makes ${JSON.stringify(text)} the same every time`, () => {
    assertEquals(sanitize(text, [commonSanitizers[name]]), expected);
  });
}

Deno.test("sanitizers are read from data, and an entry that is none is named", () => {
  const data = [{ pattern: "order \\d+", replacement: "order <id>" }];
  assertEquals(sanitize("order 1, order 22", parseSanitizers(data, "x.json")), "order <id>, order <id>");
  for (
    const [wrong, message] of [
      [{}, /it is no JSON array/],
      [[...data, { pattern: 1 }], /entry 2 has no "pattern"/],
      [[{ pattern: "(", replacement: "" }], /the pattern of entry 1 is no regular expression/],
    ] as const
  ) assertMatch(assertThrows(() => parseSanitizers(wrong, "x.json"), NotebookError).message, message);
});

const stream = (text: string, name = "stdout"): CellOutput => ({ output_type: "stream", name, text });
const result = (data: Record<string, string | { [key: string]: number }>, count = 1): CellOutput => ({
  output_type: "execute_result",
  data,
  metadata: {},
  execution_count: count,
});

Deno.test("outputs that mean the same are the same lines", () => {
  const same: readonly (readonly [CellOutput[], CellOutput[]])[] = [
    [[stream("a\nb"), stream("c\n")], [stream("a\nbc")]],
    [[result({ "text/plain": "1" }, 1)], [result({ "text/plain": "1" }, 9)]],
    [[result({ "application/json": { a: 1, b: 2 } })], [result({ "application/json": { b: 2, a: 1 } })]],
    [[stream("\x1b[31mred\x1b[0m")], [stream("red")]],
    [
      [{ output_type: "error", ename: "E", evalue: "x", traceback: ["here"] }],
      [{ output_type: "error", ename: "E", evalue: "x", traceback: ["there"] }],
    ],
  ];
  for (const [left, right] of same) assertEquals(outputLines(left), outputLines(right));
  const different: readonly (readonly [CellOutput[], CellOutput[]])[] = [
    [[stream("a")], [stream("a", "stderr")]],
    [[result({ "text/plain": "1" })], [result({ "text/html": "1" })]],
    [[result({ "image/png": "AAAA" })], [result({ "image/png": "AAAB" })]],
    [[stream("a")], []],
  ];
  for (const [left, right] of different) {
    assertEquals(outputLines(left).join() === outputLines(right).join(), false);
  }
  assertEquals(outputLines([result({ "image/png": "AAAA" })], { ignoredMimeTypes: ["image/png"] }), []);
  assertEquals(outputLines([result({ "text/html": "<p><b>1</b> </p>" })]).slice(1), [
    "<p>",
    "<b>1</b>",
    "</p>",
  ]);
});

Deno.test("a difference holds all lines of both texts, in order, and no more changes than needed", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", "d"), { maxLength: 12 });
  fc.assert(fc.property(lines, lines, (before, after) => {
    const diff = diffLines(before, after);
    assertEquals(diff.filter(({ kind }) => kind !== "added").map(({ text }) => text), before);
    assertEquals(diff.filter(({ kind }) => kind !== "removed").map(({ text }) => text), after);
    assertEquals(diff.filter(({ kind }) => kind === "same").length, longestCommon(before, after));
  }));
});

/** Length of the longest common subsequence, the plain way. */
function longestCommon([head, ...before]: readonly string[], after: readonly string[]): number {
  let row = after.map(() => 0);
  for (const line of head === undefined ? [] : [head, ...before]) {
    const next: number[] = [];
    for (const [index, other] of after.entries()) {
      next.push(
        line === other ? (row[index - 1] ?? 0) + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0),
      );
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

Deno.test("large texts that have nothing in common are compared at once", () => {
  const before = Array.from({ length: 50_000 }, (_, index) => `old ${index}`);
  const after = Array.from({ length: 50_000 }, (_, index) => `new ${index}`);
  const diff = diffLines(before, after);
  assertEquals(diff.length, 100_000);
  assertMatch(formatDiff(diff), /^- old 0\n[\s\S]*… and 99940 more lines$/);
});

Deno.test("a difference is short: changes with what surrounds them, long lines cut where they part", () => {
  const before = Array.from({ length: 20 }, (_, index) => `line ${index + 1}`);
  assertEquals(
    formatDiff(diffLines(before, before.with(9, "new"))),
    [
      "  …",
      "  line 8",
      "  line 9",
      "- line 10",
      "+ new",
      "  line 11",
      "  line 12",
      "  …",
    ].join("\n"),
  );
  const long = "x".repeat(5000);
  const [removed = "", added = ""] = formatDiff(diffLines([`${long}1${long}`], [`${long}2${long}`])).split(
    "\n",
  );
  assertMatch(removed, /^- …x+1x+…$/);
  assertMatch(added, /^\+ …x+2x+…$/);
  assertEquals(removed.length < 200, true);
  const many = formatDiff(diffLines([], Array.from({ length: 100 }, String)));
  assertMatch(many, /… and 40 more lines$/);
});

/** A run of a stored notebook that has put out these outputs, a list a cell. */
function runOf(stored: ReturnType<typeof notebook>, ...outputs: readonly CellOutput[][]): NotebookRun {
  const cells = stored.cells.map((cell, index) =>
    cell.cell_type === "code" ? { ...cell, outputs: outputs[index] ?? [] } : cell
  );
  return {
    path: "a.ipynb",
    notebook: { ...stored, cells },
    cells: cells.map((_, index) => ({
      number: index + 1,
      index,
      heading: "Add",
      status: "ok",
      durationMs: 1,
    })),
    ok: true,
    durationMs: 1,
  };
}

Deno.test("compareOutputs() finds the cells that put out something new, and shows it under their place", () => {
  const ran = { execution_count: 1 };
  const stored = notebook(
    { ...code("1"), ...ran, outputs: [stream("one\ntwo\n")] },
    { ...code("2"), ...ran, outputs: [stream("same")] },
    { ...tagged("3", "ignore-output"), ...ran, outputs: [stream("old")] },
  );
  const run = runOf(stored, [stream("one\n2\n")], [stream("same")], [stream("new")]);
  const differences = compareOutputs(stored, run);
  assertEquals(differences.map(({ cell }) => cell.number), [1]);
  assertEquals(
    differences[0]?.error.message,
    'a.ipynb:[1] "Add" the outputs are not the stored ones (- stored, + now)\n  [stdout]\n  one\n- two\n+ 2',
  );
  assertEquals(differences[0]?.error.kind, "output-changed");
  const failed = failDifferences(run, differences);
  assertEquals([failed.ok, failed.cells.map(({ status }) => status)], [false, ["failed", "ok", "ok"]]);
  assertEquals(failDifferences(run, []), run);
  assertEquals(compareOutputs(stored, run, { sanitizers: [{ pattern: "two|2", replacement: "#" }] }), []);
});

Deno.test("compareOutputs() says so if a notebook is stored without outputs, and leaves out what was not run", () => {
  const stored = notebook(code("1"), code("2"));
  const run = runOf(stored, [stream("x")], []);
  assertMatch(compareOutputs(stored, run)[0]?.error.message ?? "", /stored without outputs/);
  const cells = run.cells.map((cell) => ({ ...cell, status: "not-run" as const }));
  assertEquals(compareOutputs(stored, { ...run, cells }), []);
});
