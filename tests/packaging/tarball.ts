/** Reads the `.tar.gz` that `deno publish` uploads. */

const BLOCK = 512;
const NAME = { offset: 0, length: 100 };
const SIZE = { offset: 124, length: 12 };
const TYPE_OFFSET = 156;
const PREFIX = { offset: 345, length: 155 };
const REGULAR_FILE = new Set(["0", "\0"]);

function field(header: Uint8Array, { offset, length }: { offset: number; length: number }): string {
  const text = new TextDecoder().decode(header.subarray(offset, offset + length));
  return text.replace(/\0.*$/s, "").trim();
}

/** The files of an uncompressed archive. */
function filesOfTar(archive: Uint8Array<ArrayBuffer>): Map<string, Uint8Array<ArrayBuffer>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (let at = 0; at + BLOCK <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK);
    const name = field(header, NAME);
    if (name === "") break;
    const size = Number.parseInt(field(header, SIZE), 8);
    if (Number.isNaN(size)) {
      throw new Error(`Cannot read tar entry "${name}": its size is not an octal number`);
    }
    const path = [field(header, PREFIX), name].filter((part) => part !== "").join("/");
    const body = archive.subarray(at + BLOCK, at + BLOCK + size);
    if (REGULAR_FILE.has(String.fromCharCode(header[TYPE_OFFSET] ?? 0))) {
      files.set(`/${path.replace(/^\.?\//, "")}`, body);
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/**
 * Unpacks a compressed archive into memory.
 *
 * @param stream The bytes of the `.tar.gz`.
 * @returns Contents by path, each path with a slash at its start.
 */
export async function readTarball(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const unzipped = stream.pipeThrough(new DecompressionStream("gzip"));
  return filesOfTar(new Uint8Array(await new Response(unzipped).arrayBuffer()));
}
