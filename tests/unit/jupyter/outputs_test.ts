import { assertEquals } from "@std/assert";
import {
  type CellOutput,
  finishOutputs,
  noOutputs,
  type OutputMessage,
  reduceOutput,
} from "@customerio-notebooks/jupyter";

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
      [{ type: "status", content: {} }, { type: "comm_open", content: {} }],
      [],
    ],
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

Deno.test("reduceOutput() does not change the state it is given", () => {
  const before = reduceOutput(noOutputs, stream("a"));
  reduceOutput(before, stream("b"));
  assertEquals(finishOutputs(before).map((slot) => brief(slot.output)), ["stdout:a"]);
});
