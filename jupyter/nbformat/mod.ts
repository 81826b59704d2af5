export { parseNotebook, validateNotebook } from "./parse.ts";
export { readNotebook, readNotebookSync } from "./read.ts";
export { serializeNotebook } from "./serialize.ts";
export type { SerializeOptions } from "./serialize.ts";
export { upgradeNotebook } from "./upgrade.ts";
export { clearOutputs } from "./clear.ts";
export { isJsonMime } from "./multiline.ts";
export type { NotebookProblem } from "./problems.ts";
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
