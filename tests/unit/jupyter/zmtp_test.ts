import { assertEquals, assertThrows } from "@std/assert";
import { NotebookError } from "@customerio-notebooks/jupyter";
import { ZmtpConnection } from "../../../jupyter/zmtp.ts";
import { encodeFrame, encodeMessage, FrameDecoder, type ZmtpFrame } from "../../../jupyter/zmtp_frames.ts";
import { createRequest, decodeJupyterMessage, encodeJupyterMessage } from "../../../jupyter/wire.ts";
import { concatBytes } from "../../../jupyter/bytes.ts";

const text = (value: string) => new TextEncoder().encode(value);
const plain = (frame: ZmtpFrame) => ({ ...frame, body: new TextDecoder().decode(frame.body) });

Deno.test("FrameDecoder gives the same frames wherever the stream is split", () => {
  const long = "x".repeat(300);
  const stream = concatBytes([
    encodeMessage([text(""), text("two"), text(long)]),
    encodeFrame(text("READY"), { command: true }),
    encodeMessage([text("end")]),
  ]);
  const expected = new FrameDecoder().push(stream).map(plain);
  assertEquals(expected.map((frame) => frame.body.length), [0, 3, 300, 5, 3]);
  assertEquals(expected.map((frame) => frame.more), [true, true, false, false, false]);
  for (let first = 0; first <= stream.length; first++) {
    const decoder = new FrameDecoder();
    const frames = [...decoder.push(stream.slice(0, first)), ...decoder.push(stream.slice(first))];
    assertEquals(frames.map(plain), expected, `split at ${first}`);
  }
  const decoder = new FrameDecoder();
  assertEquals([...stream].flatMap((byte) => decoder.push(Uint8Array.of(byte))).map(plain), expected);
});

Deno.test("FrameDecoder joins a large frame from many chunks", () => {
  const body = new Uint8Array(8_000_000).map((_, index) => index % 251);
  const stream = encodeFrame(body);
  const decoder = new FrameDecoder();
  const frames: ZmtpFrame[] = [];
  for (let offset = 0; offset < stream.length; offset += 1000) {
    frames.push(...decoder.push(stream.subarray(offset, offset + 1000)));
  }
  assertEquals(frames.length, 1);
  assertEquals(frames[0]?.body.length, body.length);
  assertEquals(frames[0]?.body.every((byte, index) => byte === index % 251), true);
});

for (
  const [what, bytes] of [
    ["reserved flag bits", [0x20, 1, 2]],
    ["a command that goes on", [5, 1, 2]],
    ["an impossible size", [2, 0xff, 0, 0, 0, 0, 0, 0, 0]],
  ] as const
) {
  Deno.test(`FrameDecoder names ${what} as damage`, () => {
    const error = assertThrows(() => new FrameDecoder().push(Uint8Array.from(bytes)), NotebookError);
    assertEquals(error.kind, "kernel-protocol");
  });
}

Deno.test("messages whose bytes are mixed, wherever, never come out as messages that were sent", () => {
  const key = "key";
  const encode = (text: string) =>
    encodeMessage(encodeJupyterMessage(createRequest("stream", { text }, "s"), key));
  const [one, two] = [encode("a".repeat(300)), encode("b")];
  const decode = (bytes: Uint8Array): string[] => {
    let parts: Uint8Array[] = [];
    const texts: string[] = [];
    for (const frame of new FrameDecoder().push(bytes)) {
      parts.push(frame.body);
      if (frame.more) continue;
      texts.push(String(decodeJupyterMessage(parts, key).content.text));
      parts = [];
    }
    return texts;
  };
  assertEquals(decode(concatBytes([one, two])), ["a".repeat(300), "b"]);
  for (let at = 1; at < one.length; at++) {
    const mixed = concatBytes([one.subarray(0, at), two, one.subarray(at)]);
    let texts: string[] = [];
    try {
      texts = decode(mixed);
    } catch (error) {
      assertEquals(error instanceof NotebookError && error.kind, "kernel-protocol", `mixed at ${at}`);
    }
    // Nothing comes out, or the stream stalls: that nothing follows is noticed elsewhere.
    assertEquals(texts, [], `mixed at ${at}`);
  }
});

Deno.test("the work of decoding grows with the bytes, not with their square: 50 MB in pieces of 1 kB", () => {
  const stream = encodeFrame(new Uint8Array(50_000_000));
  const decoder = new FrameDecoder();
  let frames = 0;
  const started = performance.now();
  for (let offset = 0; offset < stream.length; offset += 1000) {
    frames += decoder.push(stream.subarray(offset, offset + 1000)).length;
  }
  assertEquals(frames, 1);
  // Joining at every piece would copy 1.25 TB, for minutes.
  assertEquals(performance.now() - started < 3000, true);
});

Deno.test("ZmtpConnection shakes hands, subscribes, answers PING and delivers messages whole", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const received: number[] = [];
  const serve = async () => {
    using conn = await listener.accept();
    const greeting = new Uint8Array(64);
    greeting.set([0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3, 1]);
    greeting.set(text("NULL"), 12);
    const ready = encodeFrame(concatBytes([Uint8Array.of(5), text("READY")]), { command: true });
    const ping = encodeFrame(concatBytes([Uint8Array.of(4), text("PING"), Uint8Array.of(0, 0), text("hi")]), {
      command: true,
    });
    // All at once, so that the greeting and what follows share a read.
    await conn.write(concatBytes([greeting, ready, ping, encodeMessage([text("a"), text("b")])]));
    const buffer = new Uint8Array(1000);
    const wanted = 64 + 27 + 3 + 9;
    while (received.length < wanted) {
      const count = await conn.read(buffer);
      if (count === null) break;
      received.push(...buffer.subarray(0, count));
    }
  };
  const server = serve();
  const connection = await ZmtpConnection.connect({
    hostname: "127.0.0.1",
    port: listener.addr.port,
    socketType: "SUB",
  });
  const messages: string[][] = [];
  for await (const message of connection.messages()) {
    messages.push(message.map((frame) => new TextDecoder().decode(frame)));
  }
  connection.close();
  await server;
  assertEquals(messages, [["a", "b"]]);
  const sent = new TextDecoder().decode(Uint8Array.from(received));
  assertEquals(sent.includes("Socket-Type"), true);
  assertEquals(sent.includes("PONGhi"), true);
});

Deno.test("a peer that takes it hears the whole handshake before it has said anything", async () => {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const serve = async () => {
    using conn = await listener.accept();
    const buffer = new Uint8Array(1000);
    let received = 0;
    while (received < 64 + 27 + 3) received += await conn.read(buffer) ?? 0;
    const greeting = new Uint8Array(64);
    greeting.set([0xff, 0, 0, 0, 0, 0, 0, 0, 1, 0x7f, 3, 1]);
    greeting.set(text("NULL"), 12);
    const ready = encodeFrame(concatBytes([Uint8Array.of(5), text("READY")]), { command: true });
    await conn.write(concatBytes([greeting, ready, encodeMessage([text("a")])]));
    return received;
  };
  const server = serve();
  const connection = await ZmtpConnection.connect({
    hostname: "127.0.0.1",
    port: listener.addr.port,
    socketType: "SUB",
    atOnce: true,
  });
  assertEquals(await server, 64 + 27 + 3);
  const messages = await Array.fromAsync(connection.messages());
  connection.close();
  assertEquals(messages, [[text("a")]]);
});
