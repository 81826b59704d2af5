/**
 * Program that draws charts from specifications that are not trusted: started without any permission, it reads a JSON
 * array of Vega and Vega-Lite specifications from standard input, says `ready` and answers one line of JSON each.
 *
 * @module
 */

import { type Loader, logger, type LoggerInterface, parse, type Spec, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import { isRecord } from "./json.ts";

const DEFAULT_WIDTH = 560;
const DEFAULT_HEIGHT = 300;

if (import.meta.main) {
  const specs: unknown = JSON.parse(await new Response(Deno.stdin.readable).text());
  // The first line says that drawing begins: until here it was the system's time, from here on it is the charts'.
  console.log("ready");
  for (const spec of Array.isArray(specs) ? specs : []) {
    const answer = await draw(spec).catch((error) => ({
      problem: error instanceof Error ? error.message : String(error),
    }));
    console.log(JSON.stringify(answer));
  }
}

async function draw(spec: unknown): Promise<{ readonly svg: string } | { readonly problem: string }> {
  if (!isRecord(spec)) throw new TypeError("the specification is no JSON object");
  const refused: string[] = [];
  // Nothing is loaded, from nowhere: the page must not depend on it, and the notebook's author may not read our files.
  const refuse = (uri: string) => {
    refused.push(uri);
    return Promise.reject(new Error(`"${uri}" is not loaded`));
  };
  // deno-lint-ignore no-explicit-any -- the type of `http` and `file` is not exported
  const loader: Loader = { load: refuse, sanitize: refuse, http: refuse as any, file: refuse as any };
  const complaints: string[] = [];
  const view = new View(parse(isVega(spec) ? spec : compileVegaLite(spec)), {
    renderer: "none",
    loader,
    logger: logTo(complaints),
  });
  try {
    const svg = await view.toSVG();
    if (refused[0] !== undefined) throw new Error(`it loads "${refused[0]}", and nothing in this page loads`);
    if (complaints[0] !== undefined) throw new Error(complaints[0]);
    return { svg };
  } finally {
    view.finalize();
  }
}

/** Vega draws an empty chart where its data fails, and tells only its log. */
function logTo(complaints: string[]): LoggerInterface {
  const log: LoggerInterface = {
    level: ((level?: number) => level === undefined ? 1 : log) as LoggerInterface["level"],
    error: (...parts) => {
      complaints.push(parts.map((part) => part instanceof Error ? part.message : String(part)).join(" "));
      return log;
    },
    warn: () => log,
    info: () => log,
    debug: () => log,
  };
  return log;
}

function isVega(spec: Record<string, unknown>): spec is Spec & Record<string, unknown> {
  const schema = typeof spec.$schema === "string" ? spec.$schema : "";
  return /\/schema\/vega\//.test(schema) || (schema === "" && "marks" in spec);
}

function compileVegaLite(spec: Record<string, unknown>): Spec {
  const isComposed = ["hconcat", "vconcat", "concat", "facet", "repeat", "spec"].some((key) => key in spec);
  const size = isComposed ? {} : { width: DEFAULT_WIDTH, height: DEFAULT_HEIGHT };
  const own = Object.fromEntries(Object.entries(spec).filter(([, value]) => value !== "container"));
  // Vega-Lite checks the specification itself.
  const complete = { background: "#ffffff", ...size, ...own } as unknown as TopLevelSpec;
  return compile(complete, { logger: logger(0) }).spec;
}
