// Generated from contract/folders_schemas.ts by `deno task generate`; change it there.

/** Where a page stands among all. */
export type NumberedPageMeta = {
  pagination?:
    | ({
      /** Number of the page, from 1. */
      page?: (number | null) | undefined;
      /** Entries a page. */
      limit?: (number | null) | undefined;
      /** Entries on all pages. */
      total?: (number | null) | undefined;
      [x: string]: unknown;
    } | null)
    | undefined;
  /** The filters that were asked for. */
  filters?:
    | ({
      [key: string]: unknown;
    } | null)
    | undefined;
  [x: string]: unknown;
};
