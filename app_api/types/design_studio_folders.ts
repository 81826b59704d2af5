// Generated from contract/design_studio_folders.ts and contract/design_studio_folders_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { DesignStudioFolder, DesignStudioListQuery } from "./design_studio.ts";
import type { NumberedPageMeta } from "./folders.ts";
import type { NoContent } from "./shared.ts";

/** A folder of Design Studio to make. */
export type DesignStudioFolderBody = {
  name: string;
  /** Id of the folder that it goes into; the top where null or absent. */
  parent_folder_id?: (string | null) | undefined;
};

/** A page of the folders of Design Studio. */
export type DesignStudioFolderListResult = {
  folders?: DesignStudioFolder[] | undefined;
  meta?: (NumberedPageMeta | null) | undefined;
  [x: string]: unknown;
};

/** Which folder of Design Studio. */
export type DesignStudioFolderPath = {
  /** Id of the folder, a UUID. */
  folder_id: string;
};

/** One folder. */
export type DesignStudioFolderResult = {
  /** A folder of e-mails and components. */
  folder: DesignStudioFolder;
  [x: string]: unknown;
};

/** What to change of a folder. */
export type DesignStudioFolderUpdateBody = {
  name?: string | undefined;
  /** Moves it into this folder; null moves it to the top, absent leaves it where it is. */
  parent_folder_id?: (string | null) | undefined;
};

/** The operations of `contract/design_studio_folders.ts`, with their schemas. */
export interface DesignStudioFolderOperations {
  /** Lists the folders of Design Studio: `GET /v1/design_studio/folders` */
  readonly listDesignStudioFolders: AppOperation<
    never,
    DesignStudioFolderListResult,
    never,
    DesignStudioListQuery
  >;
  /** Makes a folder in Design Studio: `POST /v1/design_studio/folders` */
  readonly createDesignStudioFolder: AppOperation<
    DesignStudioFolderBody,
    DesignStudioFolderResult,
    never,
    never
  >;
  /** Reads a folder of Design Studio: `GET /v1/design_studio/folders/{folder_id}` */
  readonly getDesignStudioFolder: AppOperation<
    never,
    DesignStudioFolderResult,
    DesignStudioFolderPath,
    never
  >;
  /** Renames a folder of Design Studio, or moves it: `PUT /v1/design_studio/folders/{folder_id}` */
  readonly updateDesignStudioFolder: AppOperation<
    DesignStudioFolderUpdateBody,
    NoContent,
    DesignStudioFolderPath,
    never
  >;
  /** Deletes a folder of Design Studio: `DELETE /v1/design_studio/folders/{folder_id}` */
  readonly deleteDesignStudioFolder: AppOperation<never, NoContent, DesignStudioFolderPath, never>;
}
