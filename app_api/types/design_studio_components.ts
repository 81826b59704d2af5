// Generated from contract/design_studio_components.ts and contract/design_studio_components_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { DesignStudioFolder } from "./design_studio.ts";
import type { NumberedPageMeta } from "./folders.ts";
import type { NoContent } from "./shared.ts";

/** A piece of HTML that e-mails of Design Studio share. */
export type DesignStudioComponent = {
  id: string;
  name?: (string | null) | undefined;
  /** Name of the HTML element that stands for it. */
  tag?: (string | null) | undefined;
  /** Null at the top. */
  parent_folder_id?: (string | null) | undefined;
  /** Its HTML. */
  content?: (string | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A component to make. */
export type DesignStudioComponentBody = {
  name: string;
  /** Name of the HTML element that stands for it, one of its kind in the workspace. */
  tag: string;
  /** Id of the folder that it goes into; the top where null or absent. */
  parent_folder_id?: (string | null) | undefined;
  /** Its HTML. */
  content?: string | undefined;
};

/** Which components, in which order, and which page of them. */
export type DesignStudioComponentListQuery = {
  /** Only what is in this folder; the top where absent. */
  parent_folder_id?: string | undefined;
  /** True leaves out what is in folders of that folder. */
  direct_descendants_only?: boolean | undefined;
  /** `created` where absent. */
  sort_by?: ("created" | "updated" | "name") | undefined;
  /** `asc` where absent. */
  sort_order?: ("asc" | "desc") | undefined;
  /** Only what was made before this, Unix time in seconds. */
  created_before?: number | undefined;
  /** Only what was made after this, Unix time in seconds. */
  created_after?: number | undefined;
  /** Only what was last changed before this, Unix time in seconds. */
  updated_before?: number | undefined;
  /** Only what was last changed after this, Unix time in seconds. */
  updated_after?: number | undefined;
  /** Which page, from 1. */
  page?: number | undefined;
  /** Entries a page, 1000 where absent, 10000 at most. */
  limit?: number | undefined;
  /** Only the component with this tag. */
  tag?: string | undefined;
};

/** A page of the components, and the folders beside them. */
export type DesignStudioComponentListResult = {
  components?: DesignStudioComponent[] | undefined;
  folders?: DesignStudioFolder[] | undefined;
  meta?: (NumberedPageMeta | null) | undefined;
  [x: string]: unknown;
};

/** Which component. */
export type DesignStudioComponentPath = {
  /** Id of the component, a UUID. */
  component_id: string;
};

/** One component. */
export type DesignStudioComponentResult = {
  /** A piece of HTML that e-mails of Design Studio share. */
  component: DesignStudioComponent;
  [x: string]: unknown;
};

/** What to change of a component. */
export type DesignStudioComponentUpdateBody = {
  name?: string | undefined;
  /** Name of the HTML element that stands for it, one of its kind in the workspace. */
  tag?: string | undefined;
  /** Moves it into this folder; null moves it to the top, absent leaves it where it is. */
  parent_folder_id?: (string | null) | undefined;
  /** Its HTML. */
  content?: string | undefined;
};

/** The operations of `contract/design_studio_components.ts`, with their schemas. */
export interface DesignStudioComponentOperations {
  /** Lists the components of Design Studio: `GET /v1/design_studio/components` */
  readonly listDesignStudioComponents: AppOperation<
    never,
    DesignStudioComponentListResult,
    never,
    DesignStudioComponentListQuery
  >;
  /** Makes a component in Design Studio: `POST /v1/design_studio/components` */
  readonly createDesignStudioComponent: AppOperation<
    DesignStudioComponentBody,
    DesignStudioComponentResult,
    never,
    never
  >;
  /** Reads a component of Design Studio: `GET /v1/design_studio/components/{component_id}` */
  readonly getDesignStudioComponent: AppOperation<
    never,
    DesignStudioComponentResult,
    DesignStudioComponentPath,
    never
  >;
  /** Changes a component of Design Studio: `PUT /v1/design_studio/components/{component_id}` */
  readonly updateDesignStudioComponent: AppOperation<
    DesignStudioComponentUpdateBody,
    NoContent,
    DesignStudioComponentPath,
    never
  >;
  /** Deletes a component of Design Studio: `DELETE /v1/design_studio/components/{component_id}` */
  readonly deleteDesignStudioComponent: AppOperation<never, NoContent, DesignStudioComponentPath, never>;
}
