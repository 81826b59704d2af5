import { assertEquals } from "@std/assert";
import { type CellRun, NotebookError, type NotebookEvent } from "@customerio-notebooks/jupyter";
import { createProgress } from "../../../jupyter/progress.ts";

const good: CellRun = { number: 1, index: 0, heading: "", status: "ok", durationMs: 1 };
const bad: CellRun = {
  ...good,
  number: 2,
  status: "failed",
  error: new NotebookError("cell-error", "a.ipynb:[2] boom\n> 1 | x"),
};

function events(cells: readonly CellRun[]): NotebookEvent[] {
  const path = "a.ipynb";
  const notebook = { cells: [], metadata: {}, nbformat: 4, nbformat_minor: 5 } as const;
  const run = { path, notebook, cells, ok: cells.every((cell) => cell.status === "ok"), durationMs: 1234 };
  return [
    { type: "notebookStarted", path, cellCount: cells.length },
    ...cells.flatMap((cell): NotebookEvent[] => [
      { type: "cellStarted", path, number: cell.number, heading: "Load" },
      { type: "cellFinished", path, cell },
    ]),
    { type: "notebookFinished", path, run },
  ];
}

function printed(cells: readonly CellRun[], terminal: boolean, quiet: boolean): string {
  let text = "";
  const progress = createProgress({ write: (part) => text += part, terminal, quiet });
  for (const event of events(cells)) progress.onEvent(event);
  progress.tick();
  return text;
}

const CASES: readonly (readonly [
  what: string,
  cells: readonly CellRun[],
  terminal: boolean,
  quiet: boolean,
  text: string,
])[] = [
  ["one plain line", [good], false, false, "  ok  a.ipynb  1/1 cells  1.2 s\n"],
  [
    "the failure below it",
    [good, bad],
    false,
    false,
    "FAIL  a.ipynb  1/2 cells  1.2 s\n      a.ipynb:[2] boom\n      > 1 | x\n",
  ],
  ["nothing when quiet", [good], false, true, ""],
  [
    "failures even when quiet",
    [bad],
    false,
    true,
    "FAIL  a.ipynb  0/1 cells  1.2 s\n      a.ipynb:[2] boom\n      > 1 | x\n",
  ],
  [
    "a line that is overwritten on a terminal",
    [good],
    true,
    false,
    "\r\x1b[2K  ..  a.ipynb  0/1 cells  0.0 s  Load\r\x1b[2K\x1b[32m  ok\x1b[0m  a.ipynb  1/1 cells  1.2 s\n",
  ],
];

for (const [what, cells, terminal, quiet, text] of CASES) {
  Deno.test(`progress shows ${what}`, () => assertEquals(printed(cells, terminal, quiet), text));
}

Deno.test("progress of notebooks that run side by side says how many there are, and each ends with a line of its own", () => {
  let text = "";
  const { onEvent } = createProgress({ write: (part) => text += part, terminal: true, colour: false });
  const [started, ...rest] = events([good]);
  const other = (event: NotebookEvent) => ({ ...event, path: "b.ipynb" });
  if (started === undefined) throw new Error("nothing has started");
  for (
    const event of [
      started,
      other(started),
      ...rest.slice(0, 1),
      ...rest.slice(1),
      other(events([good])[1] ?? started),
    ]
  ) {
    onEvent(event);
  }
  const lines = text.split("\r\x1b[2K").map((line) => line.replaceAll(/\d+\.\d s/g, "T"));
  assertEquals(lines, [
    "",
    "  ..  a.ipynb  0/1 cells  T  and 1 more  Load",
    "  ok  a.ipynb  1/1 cells  T\n",
    "  ..  b.ipynb  0/1 cells  T  ",
    "  ..  b.ipynb  0/1 cells  T  Load",
  ]);
});

Deno.test("progress cuts its line to the width of the terminal", () => {
  let text = "";
  const { onEvent } = createProgress({ write: (part) => text += part, terminal: true, columns: () => 20 });
  for (const event of events([good]).slice(0, 2)) onEvent(event);
  assertEquals(text, "\r\x1b[2K  ..  a.ipynb  0/1 ");
});

Deno.test("progress ends a failure with the command that runs the notebook again", () => {
  let text = "";
  const { onEvent } = createProgress({
    write: (part) => text += part,
    terminal: false,
    rerun: (path) => `again ${path}`,
  });
  for (const event of events([bad])) onEvent(event);
  assertEquals(text.endsWith("      > 1 | x\n      Run it again: again a.ipynb\n"), true);
});
