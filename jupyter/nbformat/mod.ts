export { isJsonMime, parseNotebook, readNotebook, readNotebookSync } from "./parse.ts";
export { serializeNotebook } from "./serialize.ts";
export { cellTags } from "./types.ts";
export { createCellId } from "./cell_ids.ts";
export type {
  Cell,
  CellBase,
  CellOutput,
  CodeCell,
  DisplayOutput,
  ErrorOutput,
  ExecuteResultOutput,
  MarkdownCell,
  Metadata,
  MimeBundle,
  Notebook,
  RawCell,
  StreamOutput,
} from "./types.ts";
