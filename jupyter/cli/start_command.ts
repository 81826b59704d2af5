import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { quote } from "../shell_word.ts";

/**
 * What is typed to start a script as it was started.
 *
 * @param url Address of the script, its `import.meta.url`.
 * @returns For example `deno run -A jsr:@scope/package@1.0.0/cli`.
 */
export function startCommand(url: string): string {
  const published = /^https:\/\/jsr\.io\/(@[^/]+\/[^/]+)\/([^/]+)\/(.+)\.ts$/.exec(url);
  if (published !== null) {
    const [, name, version, module] = published;
    return `deno run -A jsr:${name}@${version}/${module}`;
  }
  return `deno run -A ${quote(url.startsWith("file:") ? relative(".", fileURLToPath(url)) : url)}`;
}
