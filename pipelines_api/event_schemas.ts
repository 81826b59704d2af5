// What each semantic event has beyond a track call, as zod schemas: the one place where these shapes are written by hand.
// The types in `event_types.ts` are generated from here by `deno task generate`.
export * from "./event_schemas/custom.ts";
export * from "./event_schemas/ecommerce.ts";
export * from "./event_schemas/email.ts";
export * from "./event_schemas/experiment.ts";
export * from "./event_schemas/live_chat.ts";
export * from "./event_schemas/mobile.ts";
export * from "./event_schemas/operation.ts";
export * from "./event_schemas/video.ts";
