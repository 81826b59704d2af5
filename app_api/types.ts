// Generated from the groups in contract/ by `deno task generate`; change it there.
export type * from "./types/activities.ts";
export type * from "./types/customers.ts";
export type * from "./types/objects.ts";
export type * from "./types/segments.ts";
export type * from "./types/shared.ts";
