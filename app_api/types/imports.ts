// Generated from contract/imports.ts and contract/imports_schemas.ts by `deno task generate`; change it there.

import type { AppOperation } from "../contract/entry.ts";

/** Events of people, one a row. */
export type EventImport = {
  /** A name to find it by. */
  name: string;
  /** Public address of a CSV file, best one that expires after two hours. */
  data_file_url: string;
  description?: string | undefined;
  /** The column that identifies people. */
  identifier: "id" | "email";
  type: "event";
  /** Whether to make people who are not there. Default: `all`. */
  data_to_process?: ("all" | "only_existing") | undefined;
};

/** An import: a job that reads a file. */
export type Import = {
  /** Id of the import. */
  id: number;
  /** When it was started, Unix time in seconds. */
  created_at?: (number | null) | undefined;
  /** When it last changed, Unix time in seconds. */
  updated_at?: (number | null) | undefined;
  name?: (string | null) | undefined;
  description?: (string | null) | undefined;
  /** Rows of the file that can be imported. */
  rows_to_import?: (number | null) | undefined;
  rows_imported?: (number | null) | undefined;
  /** `preprocessing`, `preprocessed`, `validating`, `validated`, `importing`, then `imported`, `failed` or `canceled`. */
  state?: (string | null) | undefined;
  /** `people`, `event`, `object` or `relationship`. */
  type?: (string | null) | undefined;
  /** The column that identifies people. */
  identifier?: (string | null) | undefined;
  data_to_process?: (string | null) | undefined;
  /** The former name of `data_to_process`. */
  people_to_process?: (string | null) | undefined;
  object_type_id?: ((string | number) | null) | undefined;
  /** Why it failed, where it did. */
  error?: (string | null) | undefined;
  /** The export that holds what was wrong. */
  error_export_id?: (number | null) | undefined;
  error_download_url?: (string | null) | undefined;
  /** The export that holds warnings. */
  warning_export_id?: (number | null) | undefined;
  warning_download_url?: (string | null) | undefined;
  [x: string]: unknown;
};

/** An import to start. */
export type ImportBody = {
  /** What to import, and from where. */
  import: ImportDescription;
};

/** What to import, and from where. */
export type ImportDescription = PeopleImport | EventImport | RelationshipImport | ObjectImport;

/** Which import. */
export type ImportPath = {
  /** Id of the import. */
  import_id: number | string;
};

/** One import. */
export type ImportResult = {
  /** An import: a job that reads a file. */
  import: Import;
  [x: string]: unknown;
};

/** Objects of a type, one a row. */
export type ObjectImport = {
  /** A name to find it by. */
  name: string;
  /** Public address of a CSV file, best one that expires after two hours. */
  data_file_url: string;
  description?: string | undefined;
  /** Whether to make what is new and to change what is there, or only one of it. Default: `all`. */
  data_to_process?: ("all" | "only_new" | "only_existing") | undefined;
  type: "object";
  /** Id of the type of object: an integer, as text. */
  object_type_id: string;
};

/** People, one a row. */
export type PeopleImport = {
  /** A name to find it by. */
  name: string;
  /** Public address of a CSV file, best one that expires after two hours. */
  data_file_url: string;
  description?: string | undefined;
  /** The column that identifies people. */
  identifier: "id" | "email";
  /** Whether to make what is new and to change what is there, or only one of it. Default: `all`. */
  data_to_process?: ("all" | "only_new" | "only_existing") | undefined;
  type: "people";
};

/** Relationships between people and objects of a type, one a row. */
export type RelationshipImport = {
  /** A name to find it by. */
  name: string;
  /** Public address of a CSV file, best one that expires after two hours. */
  data_file_url: string;
  description?: string | undefined;
  /** The column that identifies people. */
  identifier: "id" | "email";
  /** Whether to make what is new and to change what is there, or only one of it. Default: `all`. */
  data_to_process?: ("all" | "only_new" | "only_existing") | undefined;
  type: "relationship";
  /** Id of the type of object: an integer, as text. */
  object_type_id: string;
};

/** The operations of `contract/imports.ts`, with their schemas. */
export interface ImportOperations {
  /** Starts an import of a CSV file with people, events, objects or relationships: `POST /v1/imports` */
  readonly import: AppOperation<ImportBody, ImportResult, never, never>;
  /** Reads how far an import is: `GET /v1/imports/{import_id}` */
  readonly getImport: AppOperation<never, ImportResult, ImportPath, never>;
}
