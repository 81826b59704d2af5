/**
 * A headless Chromium, spoken to by its DevTools protocol (https://chromedevtools.github.io/devtools-protocol/), just as
 * far as the tests of the report need it.
 *
 * @module
 */

/** Names that the browser has on different systems. */
const PROGRAMS = ["chromium", "chromium-browser", "google-chrome"];

const ARGUMENTS = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"],
  ...["--remote-debugging-port=0", "about:blank"],
];

/**
 * The browser of this machine.
 *
 * @returns Its program; undefined if there is none.
 */
export function findBrowser(): string | undefined {
  return PROGRAMS.find((program) => {
    try {
      return new Deno.Command(program, { args: ["--version"], stdout: "null", stderr: "null" }).outputSync()
        .success;
    } catch (error) {
      if (error instanceof Deno.errors.NotFound) return false;
      throw error;
    }
  });
}

interface Answer {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

/** What a page is shown as. */
export interface View {
  readonly width: number;
  readonly scheme: "light" | "dark";
  readonly media?: "screen" | "print";
}

/** One page in a browser of its own. Dispose it, or the browser stays. */
export class BrowserPage implements AsyncDisposable {
  readonly #child: Deno.ChildProcess;
  readonly #profile: string;
  readonly #socket: WebSocket;
  readonly #closed = Promise.withResolvers<void>();
  readonly #answers = new Map<number, PromiseWithResolvers<Readonly<Record<string, unknown>>>>();
  readonly #events = new Map<string, PromiseWithResolvers<void>>();
  #session: string | undefined;
  #last = 0;

  private constructor(child: Deno.ChildProcess, profile: string, socket: WebSocket) {
    this.#child = child;
    this.#profile = profile;
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#hear(JSON.parse(String(data)));
    socket.onclose = () => {
      for (const { reject } of this.#answers.values()) reject(new Error("the browser has ended"));
      this.#closed.resolve();
    };
  }

  /** Starts the browser. */
  static async open(program: string): Promise<BrowserPage> {
    const profile = await Deno.makeTempDir({ prefix: "report_browser_" });
    const child = new Deno.Command(program, {
      args: [`--user-data-dir=${profile}`, ...ARGUMENTS],
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }).spawn();
    const socket = new WebSocket(await debuggerAddress(child.stderr));
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    });
    const page = new BrowserPage(child, profile, socket);
    const { targetId } = await page.#call("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await page.#call("Target.attachToTarget", { targetId, flatten: true });
    page.#session = String(sessionId);
    await page.#call("Page.enable");
    return page;
  }

  /** Loads a page. */
  async goto(url: string, view: View): Promise<void> {
    const { width, scheme, media = "screen" } = view;
    await this.#call("Emulation.setDeviceMetricsOverride", {
      width,
      height: 800,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const features = [{ name: "prefers-color-scheme", value: scheme }];
    await this.#call("Emulation.setEmulatedMedia", { media, features });
    const loaded = Promise.withResolvers<void>();
    this.#events.set("Page.loadEventFired", loaded);
    await this.#call("Page.navigate", { url });
    await loaded.promise;
  }

  /** Evaluates an expression in the page, whatever its policy says of scripts. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.#call("Runtime.evaluate", {
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    return typeof result === "object" && result !== null ? Reflect.get(result, "value") : undefined;
  }

  /** Ends the browser. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#session = undefined;
    this.#call("Browser.close").catch(() => {});
    await Promise.all([this.#child.status, this.#closed.promise]);
    await Deno.remove(this.#profile, { recursive: true });
  }

  #call(
    method: string,
    params: Readonly<Record<string, unknown>> = {},
  ): Promise<Readonly<Record<string, unknown>>> {
    const id = ++this.#last;
    const answer = Promise.withResolvers<Readonly<Record<string, unknown>>>();
    this.#answers.set(id, answer);
    const session = this.#session === undefined ? {} : { sessionId: this.#session };
    this.#socket.send(JSON.stringify({ id, method, params, ...session }));
    return answer.promise;
  }

  #hear({ id, method, result, error }: Answer): void {
    if (method !== undefined) this.#events.get(method)?.resolve();
    if (id === undefined) return;
    const answer = this.#answers.get(id);
    this.#answers.delete(id);
    if (error === undefined) answer?.resolve(result ?? {});
    else answer?.reject(new Error(error.message));
  }
}

/** The browser says it on its standard error, which is read to its end, or the browser would wait for us. */
async function debuggerAddress(stderr: ReadableStream<Uint8Array>): Promise<string> {
  const found = Promise.withResolvers<string>();
  let text = "";
  (async () => {
    for await (
      const chunk of stderr.pipeThrough(new TextDecoderStream() as TransformStream<Uint8Array, string>)
    ) {
      text += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address !== undefined) found.resolve(address);
    }
    found.reject(new Error(`Cannot start the browser: ${text}`));
  })();
  return await found.promise;
}
