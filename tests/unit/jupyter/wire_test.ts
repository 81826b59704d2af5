import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import { NotebookError } from "@customerio-notebooks/jupyter";
import { createRequest, decodeJupyterMessage, encodeJupyterMessage } from "../../../jupyter/wire.ts";

const KEY = "0123-key";

Deno.test("a message survives the wire, binary buffers and a topic in front included", () => {
  const message = {
    ...createRequest("execute_request", { code: "ü" }, "s1"),
    buffers: [Uint8Array.of(0, 255, 7)],
  };
  const frames = encodeJupyterMessage(message, KEY);
  assertEquals(decodeJupyterMessage([new TextEncoder().encode("topic"), ...frames], KEY), message);
});

Deno.test("an empty key means no signature", () => {
  const message = createRequest("kernel_info_request", {}, "s1");
  const frames = encodeJupyterMessage(message, "");
  assertEquals(frames[1]?.length, 0);
  assertEquals(decodeJupyterMessage(frames, ""), message);
});

const DAMAGES:
  readonly (readonly [what: string, damage: (frames: Uint8Array[]) => Uint8Array[], message: RegExp])[] = [
    ["a missing delimiter", (frames) => frames.slice(1), /the delimiter is missing/],
    ["missing parts", (frames) => frames.slice(0, 4), /parts are missing/],
    ["a wrong signature", (frames) => frames.with(5, new TextEncoder().encode("{}")), /signature is wrong/],
    [
      "a part that is not JSON",
      (frames) => frames.slice(0, 1).concat(encodeUnsigned("nonsense")),
      /not JSON/,
    ],
  ];

function encodeUnsigned(content: string): Uint8Array[] {
  return ["", '{"msg_type":"x"}', "{}", "{}", content].map((part) => new TextEncoder().encode(part));
}

for (const [what, damage, message] of DAMAGES) {
  Deno.test(`decodeJupyterMessage() names ${what}`, () => {
    const frames = damage(encodeJupyterMessage(createRequest("x", { a: 1 }, "s"), KEY));
    const key = what === "a part that is not JSON" ? "" : KEY;
    const error = assertThrows(() => decodeJupyterMessage(frames, key), NotebookError);
    assertEquals(error.kind, "kernel-protocol");
    assertMatch(error.message, message);
  });
}
