/** The types of the executor's own messages, sent through the kernel's output queue. */
export const BARRIER_TYPE = "notebook_executor_barrier";
/** Reports an error that the cell does not throw: a rejection nobody awaits, a throw in a timer, a failed `Deno.test`. */
export const UNCAUGHT_TYPE = "notebook_executor_uncaught";

const KEY = `Symbol.for("notebook-executor")`;

/**
 * Code that runs before the first cell, silently.
 *
 * Without the listeners the kernel swallows rejections nobody awaits, and hangs for ever when a timer throws while a
 * cell awaits. A failed `Deno.test` in a cell would be said to the kernel's standard output only. What is written to `Deno.stdout` or `process.stdout` would be lost; it becomes a stream output.
 * `close()` answers before it ends the kernel, so that whether the cell or the next one fails would be chance; it throws.
 * `broadcast` is stored under a symbol so that a cell that shadows `Deno` does not cut the executor off.
 */
export const PREAMBLE = `{
  const broadcast = Deno.jupyter.broadcast;
  const describe = (value) => value instanceof Error
    ? { ename: value.name, evalue: value.message, traceback: String(value.stack ?? value).split("\\n") }
    : { ename: "Error", evalue: typeof value === "string" ? value : Deno.inspect(value), traceback: [] };
  const send = (type, content) => { broadcast(type, content); };
  Object.defineProperty(globalThis, ${KEY}, { value: send });
  addEventListener("error", (event) => { event.preventDefault(); send("${UNCAUGHT_TYPE}", describe(event.error)); });
  addEventListener("unhandledrejection", (event) => { event.preventDefault(); send("${UNCAUGHT_TYPE}", describe(event.reason)); });
  const watched = (part) => {
    if (typeof part?.fn === "function") return { ...part, fn: watched(part.fn) };
    if (typeof part !== "function") return part;
    const run = async (context) => {
      const step = (...parts) => context.step(...parts.map(watched));
      const get = (target, key) => key === "step" ? step : Reflect.get(target, key);
      try { await part(new Proxy(context, { get })); }
      catch (error) { send("${UNCAUGHT_TYPE}", describe(error)); throw error; }
    };
    return Object.defineProperty(run, "name", { value: part.name });
  };
  Deno.test = new Proxy(Deno.test, { apply: (test, self, parts) => test.apply(self, parts.map(watched)) });
  globalThis.close = () => { throw new Error("Cannot close: close() would end the kernel"); };
  for (const [name, target] of [["stdout", Deno.stdout], ["stderr", Deno.stderr]]) {
    const decoder = new TextDecoder();
    target.writeSync = (bytes) => { send("stream", { name, text: decoder.decode(bytes, { stream: true }) }); return bytes.length; };
    target.write = (bytes) => Promise.resolve(target.writeSync(bytes));
  }
}`;

/**
 * Code whose message arrives behind everything that the code before it has put out.
 *
 * @param number Tells one barrier from another.
 * @returns The code, to be sent silently.
 */
export function barrierCode(number: number): string {
  return `globalThis[${KEY}]("${BARRIER_TYPE}", { number: ${number} })`;
}
