// Generated from the groups in contract/ by `deno task generate`; change it there.
export type * from "./types/activities.ts";
export type * from "./types/assets.ts";
export type * from "./types/customers.ts";
export type * from "./types/data_index.ts";
export type * from "./types/design_studio_components.ts";
export type * from "./types/design_studio_emails.ts";
export type * from "./types/design_studio_folders.ts";
export type * from "./types/design_studio_languages.ts";
export type * from "./types/design_studio.ts";
export type * from "./types/design_studio_transformers.ts";
export type * from "./types/folders.ts";
export type * from "./types/newsletters_languages.ts";
export type * from "./types/newsletters_sending.ts";
export type * from "./types/objects.ts";
export type * from "./types/segments.ts";
export type * from "./types/shared.ts";
export type * from "./types/subscription_center.ts";
