/** The types of the executor's own messages, sent through the kernel's output queue. */
export const BARRIER_TYPE = "notebook_executor_barrier";
/** Reports an error that the cell does not throw: a rejection nobody awaits, a throw in a timer, a failed `Deno.test`. */
export const UNCAUGHT_TYPE = "notebook_executor_uncaught";
/** Reports that the code ends the kernel process with `Deno.exit()` or `process.exit()`. */
export const EXIT_TYPE = "notebook_executor_exit";
/** Reports that the code registers a `Deno.test`, whose outcome the kernel writes to its standard output only. */
export const TESTS_TYPE = "notebook_executor_tests";
/** Says that the kernel sends the barrier by itself behind every cell that ends well. */
export const ANNOUNCES_TYPE = "notebook_executor_announces";
/** File name of the preamble in tracebacks, so that its frames can be told from those of cells. */
export const PREAMBLE_NAME = "notebook-executor";

/** No symbol: a cell may well declare `Symbol`, `Deno` and all that the preamble uses, but hardly `globalThis`. */
const KEY = "notebook executor";

/**
 * What runs before the first cell. Why each part is there:
 *
 * - `error`, `unhandledrejection`: without the listeners the kernel swallows rejections nobody awaits, and hangs for
 *   ever when a timer throws while a cell awaits.
 * - `owner`: which run of code caused it; the run's number follows its promises and timers wherever they are continued.
 *   The internal interface costs nothing, `node:async_hooks` 20 ms; without it errors count for the cell that runs.
 * - timers: an error thrown in one is reported outside of it, where the owner is not known any more; so it is noted
 *   down on the way. A timer that is due at once is waited for at the end of its cell.
 * - `whenRead`: reading `setTimeout` costs 12 ms, since it loads Node's, and reading `Deno.Command` 5 ms. So that waits
 *   until a cell reads them.
 * - `Deno.exit`: takes the outputs that are still queued with it, so it waits until the executor has them and kills.
 * - `close()` answers before it ends the kernel, so that whether the cell or the next one fails would be chance.
 * - `prompt`, `confirm`: the kernel answers null and false without having asked anybody.
 * - `Deno.test`: a failure is written to the kernel's standard output only, and the cell counts as fine.
 * - `Deno.stdout`, `Deno.stderr`, `alert`: what is written there would be lost. So would what a child process writes to
 *   an inherited output; its status now comes when that has arrived, too. Who holds the pipe for longer is not waited for.
 * - `broadcastResult`: the kernel calls it behind each cell that ends well, also where there is no result. What is sent at
 *   its end is the barrier, which then costs no request of its own: that made notebooks of short cells a third slower.
 *   Rejections that nobody awaits are told in a turn of the event loop, so two of them are taken before: any operation of
 *   the system is one, and no timer is needed.
 *   Where a kernel has no such function, or a cell has hidden it from the kernel, the executor asks for the barrier.
 * - All is stored apart, so that a cell that shadows or replaces `Deno` does not cut the executor off.
 */
const SOURCE = `{
  const { broadcast } = Deno.jupyter;
  const Variable = Deno[Deno.internal]?.core?.AsyncVariable;
  const owner = typeof Variable === "function" ? new Variable() : { enter() {}, get() {} };
  const owners = new WeakMap();
  const send = (type, content) => { broadcast(type, content); };
  const describe = (value) => value instanceof Error
    ? { ename: String(value.name), evalue: String(value.message), traceback: String(value.stack ?? value).split("\\n") }
    : { ename: "Error", evalue: typeof value === "string" ? value : Deno.inspect(value), traceback: [] };
  const report = (value, run = owner.get()) => {
    let content = { ename: "Error", evalue: "it cannot be described", traceback: [] };
    try { content = describe(value); } catch { /* A getter of the error throws. */ }
    send("${UNCAUGHT_TYPE}", { ...content, run });
  };
  const define = (name, value) =>
    Object.defineProperty(globalThis, name, { value, configurable: true, enumerable: true, writable: true });

  const whenRead = (target, name, wrap) => {
    const property = Object.getOwnPropertyDescriptor(target, name);
    const set = (value) => {
      Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
    };
    const get = () => {
      set(wrap(property.get === undefined ? property.value : property.get.call(target)));
      return target[name];
    };
    Object.defineProperty(target, name, { configurable: true, enumerable: true, get, set });
  };

  let dueAtOnce = false;
  let plainTimeout;
  const watchTimer = (name) => whenRead(globalThis, name, (original) => {
    if (name === "setTimeout") plainTimeout = original;
    return new Proxy(original, {
      apply(target, self, [callback, delay, ...rest]) {
        if (name === "setTimeout" && !(delay > 1)) dueAtOnce = true;
        const watched = typeof callback !== "function" ? callback : function (...parts) {
          try { return callback.apply(this, parts); }
          catch (error) {
            if (typeof error === "object" && error !== null) owners.set(error, owner.get());
            throw error;
          }
        };
        return Reflect.apply(target, self, [watched, delay, ...rest]);
      },
    });
  });
  watchTimer("setTimeout");
  watchTimer("setInterval");

  let current = 1;
  const pass = (number, asked) => { send("${BARRIER_TYPE}", { number, asked }); };
  const end = (number, asked) => {
    current = number + 1;
    owner.enter(current);
    if (!dueAtOnce) return pass(number, asked);
    dueAtOnce = false;
    plainTimeout(pass, 1, number, asked);
  };
  Object.defineProperty(globalThis, "${KEY}", { value: (number) => end(number, true) });

  const { stat } = Deno;
  const turn = () => stat("/").catch(() => {});
  const { jupyter } = Deno[Deno.internal] ?? {};
  const show = jupyter?.broadcastResult;
  if (typeof show === "function") {
    jupyter.broadcastResult = async (count, result) => {
      const number = current;
      const shown = show(count, result);
      owner.enter(number + 1);
      try { await shown; await turn(); await turn(); }
      finally { end(number, false); }
    };
    send("${ANNOUNCES_TYPE}", {});
  }

  addEventListener("error", (event) => { event.preventDefault(); report(event.error, owners.get(event.error)); });
  addEventListener("unhandledrejection", (event) => { event.preventDefault(); report(event.reason); });

  const exit = Deno.exit;
  const endKernel = (name) => (code) => {
    const error = new Error(name + "(" + (code ?? "") + ")");
    send("${EXIT_TYPE}", { ...describe(error), run: owner.get() });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2000);
    exit(code);
  };
  Deno.exit = endKernel("Deno.exit");
  globalThis.close = () => { throw new Error("Cannot close: close() would end the kernel"); };

  const refuse = (name) => (question = "") => {
    throw new Error("Cannot ask \\"" + question + "\\": nobody is there to answer " + name + "() while the notebook runs. " +
      "Give the value as a parameter (a cell tagged \\"parameters\\") or as an environment variable");
  };
  define("prompt", refuse("prompt"));
  define("confirm", refuse("confirm"));
  define("alert", (text = "") => { console.log(text); });

  const watched = (part, definedBy) => {
    if (typeof part?.fn === "function") return { ...part, fn: watched(part.fn, definedBy) };
    if (typeof part !== "function") return part;
    const run = async (context) => {
      const step = (...parts) => context.step(...parts.map((part) => watched(part, definedBy)));
      const get = (target, key) => key === "step" ? step : Reflect.get(target, key);
      try { await part(new Proxy(context, { get })); }
      catch (error) { report(error, definedBy); throw error; }
    };
    return Object.defineProperty(run, "name", { value: part.name });
  };
  const watchTest = (test) => new Proxy(test, {
    apply(target, self, parts) {
      const name = parts.map((part) => typeof part === "string" ? part : part?.name).find((part) => part);
      send("${TESTS_TYPE}", { name, traceback: String(new Error().stack).split("\\n") });
      return Reflect.apply(target, self, parts.map((part) => watched(part, owner.get())));
    },
    get: (target, key) => key === "only" ? watchTest(target[key]) : Reflect.get(target, key),
  });
  Deno.test = watchTest(Deno.test);

  for (const [name, target] of [["stdout", Deno.stdout], ["stderr", Deno.stderr]]) {
    const decoder = new TextDecoder();
    target.writeSync = (bytes) => { send("stream", { name, text: decoder.decode(bytes, { stream: true }) }); return bytes.length; };
    target.write = (bytes) => Promise.resolve(target.writeSync(bytes));
  }

  const pass100ms = () => new Promise((resolve) => AbortSignal.timeout(100).addEventListener("abort", resolve));
  whenRead(Deno, "Command", (BaseCommand) => class Command extends BaseCommand {
    #command;
    #options;
    constructor(command, options = {}) {
      super(command, options);
      this.#command = command;
      this.#options = options;
    }
    spawn() {
      const shown = ["stdout", "stderr"].filter((name) => (this.#options[name] ?? "inherit") === "inherit");
      if (shown.length === 0) return super.spawn();
      const piped = Object.fromEntries(shown.map((name) => [name, "piped"]));
      const child = new BaseCommand(this.#command, { ...this.#options, ...piped }).spawn();
      const shownAll = Promise.allSettled(shown.map(async (name) => {
        const decoder = new TextDecoder();
        for await (const bytes of child[name]) send("stream", { name, text: decoder.decode(bytes, { stream: true }) });
      }));
      const status = child.status.then(async (status) => {
        await Promise.race([shownAll, pass100ms()]);
        return status;
      });
      return Object.defineProperty(child, "status", { value: status });
    }
  });
  owner.enter(1);
}`;

/** Code that runs before the first cell, silently. */
export const PREAMBLE = `(0, eval)(${JSON.stringify(`${SOURCE}\n//# sourceURL=${PREAMBLE_NAME}`)})`;

/**
 * Code whose message arrives behind everything that the code before it has put out. What runs behind it belongs to
 * the run with the next number.
 *
 * @param number Number of the run that ends.
 * @returns The code, to be sent silently.
 */
export function barrierCode(number: number): string {
  return `globalThis["${KEY}"](${number})`;
}
