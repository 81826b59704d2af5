// Generated from contract/assets.ts and contract/assets_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";
import type { NumberedPageMeta } from "./folders.ts";
import type { NoContent } from "./shared.ts";

/** An uploaded file. */
export type Asset = {
  id: number;
  name?: (string | null) | undefined;
  /** Null at the top. */
  parent_folder_id?: (number | null) | undefined;
  /** Where the file is kept. */
  path?: (string | null) | undefined;
  /** Bytes. */
  size?: (number | null) | undefined;
  /** When it was uploaded, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A file to upload. */
export type AssetBody = {
  /** BMP, JPEG, PNG, GIF or PDF with its type set, at most 2 MB and 4096 pixels a side. */
  file: File;
  /** The file's own name where absent. */
  name?: string | undefined;
  /** Id of the folder that it goes into; the top where absent. */
  parent_folder_id?: number | undefined;
};

/** A folder of files. */
export type AssetFolder = {
  id: number;
  name?: (string | null) | undefined;
  /** Null at the top. */
  parent_folder_id?: (number | null) | undefined;
  /** When it was made, Unix time in seconds. */
  created?: (number | null) | undefined;
  /** When it was last changed, Unix time in seconds. */
  updated?: (number | null) | undefined;
  [x: string]: unknown;
};

/** A folder of files to make. */
export type AssetFolderBody = {
  name: string;
  /** Id of the folder that it goes into; the top where absent. */
  parent_folder_id?: number | undefined;
};

/** A page of the folders of files. */
export type AssetFolderListResult = {
  folders?: AssetFolder[] | undefined;
  meta?: (NumberedPageMeta | null) | undefined;
  [x: string]: unknown;
};

/** Which folder of files. */
export type AssetFolderPath = {
  /** Id of the folder. */
  folder_id: number | string;
};

/** One folder of files. */
export type AssetFolderResult = {
  /** A folder of files. */
  folder: AssetFolder;
  [x: string]: unknown;
};

/** What to change of a folder of files. */
export type AssetFolderUpdateBody = {
  name?: string | undefined;
  /** Moves it into this folder; null moves it to the top, absent leaves it where it is. */
  parent_folder_id?: (number | null) | undefined;
};

/** Which files or folders, and which page of them. */
export type AssetListQuery = {
  /** Only what is in this folder; 0 or absent for the top. */
  parent_folder_id?: number | undefined;
  /** True leaves out what is in folders of that folder. */
  direct_descendants_only?: boolean | undefined;
  /** Which page, from 1. */
  page?: number | undefined;
  /** Entries a page, 1000 where absent, 10000 at most. */
  limit?: number | undefined;
};

/** A page of the uploaded files. */
export type AssetListResult = {
  assets?: Asset[] | undefined;
  meta?: (NumberedPageMeta | null) | undefined;
  [x: string]: unknown;
};

/** Which file. */
export type AssetPath = {
  /** Id of the file. */
  asset_id: number | string;
};

/** One uploaded file. */
export type AssetResult = {
  /** An uploaded file. */
  asset: Asset;
  [x: string]: unknown;
};

/** What to change of a file; its content cannot be. */
export type AssetUpdateBody = {
  name?: string | undefined;
  /** Moves it into this folder; null moves it to the top, absent leaves it where it is. */
  parent_folder_id?: (number | null) | undefined;
};

/** The operations of `contract/assets.ts`, with their schemas. */
export interface AssetOperations {
  /** Lists the uploaded files: `GET /v1/assets` */
  readonly listAssets: AppOperation<never, AssetListResult, never, AssetListQuery>;
  /** Uploads a file: `POST /v1/assets/files` */
  readonly createAsset: AppOperation<AssetBody, AssetResult, never, never>;
  /** Reads what is known of an uploaded file: `GET /v1/assets/files/{asset_id}` */
  readonly getAsset: AppOperation<never, AssetResult, AssetPath, never>;
  /** Renames an uploaded file, or moves it: `PUT /v1/assets/files/{asset_id}` */
  readonly updateAsset: AppOperation<AssetUpdateBody, NoContent, AssetPath, never>;
  /** Deletes an uploaded file: `DELETE /v1/assets/files/{asset_id}` */
  readonly deleteAsset: AppOperation<never, NoContent, AssetPath, never>;
  /** Lists the folders of uploaded files: `GET /v1/assets/folders` */
  readonly listAssetFolders: AppOperation<never, AssetFolderListResult, never, AssetListQuery>;
  /** Makes a folder for uploaded files: `POST /v1/assets/folders` */
  readonly createAssetFolder: AppOperation<AssetFolderBody, AssetFolderResult, never, never>;
  /** Reads a folder of uploaded files: `GET /v1/assets/folders/{folder_id}` */
  readonly getAssetFolder: AppOperation<never, AssetFolderResult, AssetFolderPath, never>;
  /** Renames a folder of uploaded files, or moves it: `PUT /v1/assets/folders/{folder_id}` */
  readonly updateAssetFolder: AppOperation<AssetFolderUpdateBody, NoContent, AssetFolderPath, never>;
  /** Deletes a folder of uploaded files, which must be empty: `DELETE /v1/assets/folders/{folder_id}` */
  readonly deleteAssetFolder: AppOperation<never, NoContent, AssetFolderPath, never>;
}
