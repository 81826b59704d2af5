import type {
  BulkInput,
  BulkLoadOptions,
  BulkLoadSummary,
  BulkMapping,
} from "@customerio-notebooks/pipelines-api/bulk-load";
import { bulkLoad } from "@customerio-notebooks/pipelines-api/bulk-load";
import { RecordingServer } from "../../recording_server.ts";
import { testClient } from "../test_client.ts";

/** A folder that is gone when the test is over. */
export class TemporaryFolder implements AsyncDisposable {
  readonly path: string = Deno.makeTempDirSync({ prefix: "bulk_load_test_" });

  /** Writes a file, and gives its path. */
  file(name: string, content: string | Uint8Array): string {
    const path = `${this.path}/${name}`;
    Deno.writeFileSync(path, typeof content === "string" ? new TextEncoder().encode(content) : content);
    return path;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.path, { recursive: true });
  }
}

/** What a load came to. */
export interface Loaded {
  readonly summary: BulkLoadSummary;
  /** The calls that the server received, without the fields that each has. */
  readonly calls: readonly Record<string, unknown>[];
  /** The same as they stood in the bodies. */
  readonly texts: readonly string[];
  /** The rejected rows. */
  readonly rejects: readonly {
    readonly row: number;
    readonly field: string | null;
    readonly reason: string;
  }[];
}

/** Loads into a server that takes everything. */
export async function load(
  input: BulkInput,
  mapping: BulkMapping,
  options: BulkLoadOptions = {},
): Promise<Loaded> {
  await using server = new RecordingServer();
  const summary = await bulkLoad(testClient(server), input, mapping, {
    job: "j",
    progress: false,
    ...options,
  });
  const calls = server.batchedCalls.map(({ type: _, messageId: __, ...rest }) => rest);
  const texts = server.requests.map(({ body }) => body);
  return { summary, calls, texts, rejects: rejectsOf(summary) };
}

/** Loads a file with this content. */
export async function loadText(
  name: string,
  content: string,
  mapping: BulkMapping,
  options: BulkLoadOptions = {},
): Promise<Loaded> {
  await using folder = new TemporaryFolder();
  return await load(folder.file(name, content), mapping, options);
}

/** The rejected rows of a summary. */
export function rejectsOf({ rejects }: BulkLoadSummary): Loaded["rejects"] {
  return Array.from({ length: rejects.height }, (_, index) => {
    const [row, field, reason] = rejects.row(index);
    return { row: Number(row), field: field === null ? null : String(field), reason: String(reason) };
  });
}
