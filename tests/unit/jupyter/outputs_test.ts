import { assertEquals } from "@std/assert";
import {
  type CellOutput,
  finishOutputs,
  noOutputs,
  type OutputMessage,
  reduceOutput,
} from "@customerio-notebooks/jupyter";
import { OutputCollector } from "../../../jupyter/output_collector.ts";

const stream = (text: string, name = "stdout"): OutputMessage => ({
  type: "stream",
  content: { name, text },
});
const display = (text: string, id?: string | null): OutputMessage => ({
  type: "display_data",
  content: {
    data: { "text/plain": text },
    metadata: {},
    ...(id === undefined ? {} : { transient: id === null ? null : { display_id: id } }),
  },
});
const update = (text: string, id?: string): OutputMessage => ({
  type: "update_display_data",
  content: {
    data: { "text/plain": text },
    metadata: {},
    transient: id === undefined ? {} : { display_id: id },
  },
});
const result = (text: string): OutputMessage => ({
  type: "execute_result",
  content: { data: { "text/plain": text }, metadata: {}, execution_count: 3 },
});
const clear = (wait: boolean): OutputMessage => ({ type: "clear_output", content: { wait } });
const error: OutputMessage = { type: "error", content: { ename: "E", evalue: "v", traceback: ["E: v"] } };

/** Outputs in short: what a reader has to compare. */
function brief(output: CellOutput): string {
  switch (output.output_type) {
    case "stream":
      return `${output.name}:${output.text}`;
    case "display_data":
    case "execute_result":
      return `${output.output_type}:${output.data["text/plain"]}`;
    case "error":
      return `error:${output.ename}`;
  }
}

const CASES:
  readonly (readonly [what: string, messages: readonly OutputMessage[], outputs: readonly string[]])[] = [
    ["nothing", [], []],
    [
      "messages that put nothing out",
      [
        { type: "status", content: { execution_state: "busy" } },
        { type: "execute_input", content: { code: "1", execution_count: 1 } },
        { type: "comm_open", content: { comm_id: "c", data: { state: {} } } },
        { type: "comm_msg", content: { comm_id: "c", data: { method: "update" } } },
        { type: "comm_close", content: { comm_id: "unknown" } },
        { type: "something_new", content: { text: "x" } },
        { type: "status", content: { execution_state: "idle" } },
      ],
      [],
    ],
    ["output after the idle status", [
      stream("a"),
      { type: "status", content: { execution_state: "idle" } },
      stream("b"),
    ], [
      "stdout:ab",
    ]],
    ["a stream that says nothing", [stream("")], ["stdout:"]],
    ["chunks of one stream", [stream("a"), stream("b\n"), stream("c")], ["stdout:ab\nc"]],
    ["two streams in turn", [stream("a"), stream("x", "stderr"), stream("b")], [
      "stdout:a",
      "stderr:x",
      "stdout:b",
    ]],
    ["a stream cut by a display", [stream("a"), display("d"), stream("b")], [
      "stdout:a",
      "display_data:d",
      "stdout:b",
    ]],
    ["a progress bar", [stream("10%\r"), stream("50%\r"), stream("100%\n")], ["stdout:100%\n"]],
    ["a shorter text over a longer one", [stream("long\rab")], ["stdout:abng"]],
    ["backspaces", [stream("abc\b\bX")], ["stdout:aXc"]],
    ["Windows line ends", [stream("a\r\nb")], ["stdout:a\nb"]],
    ["clear_output", [stream("a"), clear(false)], []],
    ["clear_output, then more", [stream("a"), clear(false), stream("b")], ["stdout:b"]],
    ["clear_output with wait and nothing after", [stream("a"), clear(true)], ["stdout:a"]],
    ["clear_output with wait, then more", [stream("a"), clear(true), stream("b"), stream("c")], [
      "stdout:bc",
    ]],
    ["clear_output with wait, then a display", [stream("a"), display("x"), clear(true), display("y")], [
      "display_data:y",
    ]],
    ["clear_output with wait, then an update", [display("a", "1"), clear(true), update("b", "1")], [
      "display_data:b",
    ]],
    ["clear_output with wait twice", [stream("a"), clear(true), clear(true), stream("b")], ["stdout:b"]],
    ["clear_output with wait, then at once", [stream("a"), clear(true), clear(false), stream("b")], [
      "stdout:b",
    ]],
    ["clear_output of a display, then its update", [display("a", "1"), clear(false), update("b", "1")], []],
    ["clear_output before an error", [stream("a"), clear(true), error], ["error:E"]],
    ["a result with an id that is updated", [{
      ...result("a"),
      content: { ...result("a").content, transient: { display_id: "1" } },
    }, update("b", "1")], [
      "execute_result:b",
    ]],
    ["an update that comes first", [update("b", "1"), display("a", "1")], ["display_data:a"]],
    ["two results", [result("1"), result("2")], ["execute_result:1", "execute_result:2"]],
    ["two errors", [error, error], ["error:E", "error:E"]],
    ["streams that an error stands between", [stream("a"), error, stream("b")], ["stdout:ab", "error:E"]],
    ["a progress bar in pieces", [stream("1"), stream("0%\r5"), stream("0%"), stream("\r"), stream("done")], [
      "stdout:done",
    ]],
    ["backspaces at the start of a line", [stream("a\n\b\bb")], ["stdout:a\nb"]],
    ["a return at the end", [stream("kept\r")], ["stdout:kept"]],
    ["returns before a line end", [stream("a\r\r\nb")], ["stdout:a\nb"]],
    ["characters outside of the basic plane", [stream("😀x\b\b\u00e9y")], ["stdout:\u00e9y"]],
    ["a display with an id", [display("a", "1")], ["display_data:a"]],
    ["transient null", [display("a", null)], ["display_data:a"]],
    ["one id shown twice", [display("a", "1"), display("b", "1")], ["display_data:a", "display_data:b"]],
    ["an update of both", [display("a", "1"), display("b", "1"), update("c", "1")], [
      "display_data:c",
      "display_data:c",
    ]],
    ["an update without id", [display("a", "1"), update("b")], ["display_data:a"]],
    ["an update of another id", [display("a", "1"), update("b", "2")], ["display_data:a"]],
    ["a result", [result("42")], ["execute_result:42"]],
    ["an error that overtook output", [error, stream("late")], ["stdout:late", "error:E"]],
    ["malformed content", [{ type: "stream", content: {} }, { type: "display_data", content: { data: 5 } }], [
      "stdout:",
      "display_data:undefined",
    ]],
  ];

for (const [what, messages, outputs] of CASES) {
  Deno.test(`outputs of ${what}`, () => {
    const state = messages.reduce(reduceOutput, noOutputs);
    assertEquals(finishOutputs(state).map((slot) => brief(slot.output)), outputs);
  });
}

for (const [what, messages, outputs] of CASES) {
  Deno.test(`the collector agrees: outputs of ${what}`, () => {
    const collector = new OutputCollector();
    for (const message of messages) collector.add(message);
    assertEquals(collector.finish().map((slot) => brief(slot.output)), outputs);
  });
}

Deno.test("a result keeps its count, its metadata and all its types", () => {
  const content = {
    execution_count: 3,
    data: { "text/plain": "1", "application/json": { a: [1] } },
    metadata: { width: 5 },
  };
  const [slot] = finishOutputs(reduceOutput(noOutputs, { type: "execute_result", content }));
  assertEquals(slot?.output, { output_type: "execute_result", ...content });
});

Deno.test("a hundred thousand pieces of output are gathered in a moment, joined or not", () => {
  const collector = new OutputCollector();
  const started = performance.now();
  for (let piece = 0; piece < 50_000; piece++) {
    collector.add(stream("a\n"));
    collector.add(stream("b\n", piece % 2 === 0 ? "stderr" : "stdout"));
  }
  assertEquals(collector.finish().length > 50_000, true);
  // Quadratic copying takes about ten seconds.
  assertEquals(performance.now() - started < 2000, true);
});

Deno.test("the limit: what fits is kept, the rest is counted, a clear starts anew, an error is never cut", () => {
  const collector = new OutputCollector(300);
  collector.add(stream("a".repeat(150)));
  collector.add(stream("b".repeat(150)));
  collector.add(display("c"));
  collector.add(error);
  const [text, note, last] = collector.finish().map((slot) => brief(slot.output));
  assertEquals(text, `stdout:${"a".repeat(150)}${"b".repeat(50)}`);
  assertEquals(
    note,
    "stderr:\n[Output cut: this cell put out 101 characters (2 pieces) more than the 300 that are kept]\n",
  );
  assertEquals(last, "error:E");
  collector.add(clear(false));
  collector.add(stream("d"));
  assertEquals(collector.finish().map((slot) => brief(slot.output)), ["stdout:d"]);
});

Deno.test("reduceOutput() does not change the state it is given", () => {
  const before = reduceOutput(noOutputs, stream("a"));
  reduceOutput(before, stream("b"));
  assertEquals(finishOutputs(before).map((slot) => brief(slot.output)), ["stdout:a"]);
});
