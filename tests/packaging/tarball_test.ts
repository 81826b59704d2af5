import { assertEquals } from "@std/assert";
import { readTarball } from "./tarball.ts";

/** One header and the padded body of an archive as `tar` writes them. */
function entry(name: string, body: string, type: string): string {
  const size = new TextEncoder().encode(body).length;
  const header = name.padEnd(124, "\0") + size.toString(8).padStart(11, "0") + "\0".repeat(21) + type;
  return header.padEnd(512, "\0") + body.padEnd(Math.ceil(size / 512) * 512, "\0");
}

Deno.test("readTarball() reads files, not folders, of any length", async () => {
  const long = "x".repeat(1300);
  const archive = entry("./mod.ts", "export {};", "0") + entry("data/", "", "5") +
    entry("data/rows.csv", long, "0");
  const stream = new Blob([archive + "\0".repeat(1024)]).stream().pipeThrough(new CompressionStream("gzip"));
  const files = await readTarball(stream);
  const texts = [...files].map(([path, body]) => [path, new TextDecoder().decode(body)]);
  assertEquals(texts, [["/mod.ts", "export {};"], ["/data/rows.csv", long]]);
});
