export * from "./parse.ts";
export * from "./serialize.ts";
export * from "./types.ts";
export * from "./cell_ids.ts";
