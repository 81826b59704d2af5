import { unixSeconds } from "./attributes.ts";

/** Id and time of the last change, for those who keep copies. */
export function deduplicateId(id: number, at: number): string {
  return `${id}:${unixSeconds(at)}`;
}

/** When something was made and last changed, as campaigns, broadcasts and the like have it. */
export function describeTimes(
  { id, created_at: created, updated_at: updated }: {
    readonly id: number;
    readonly created_at: number;
    readonly updated_at: number;
  },
): { deduplicate_id: string; created: number; updated: number } {
  return {
    deduplicate_id: deduplicateId(id, updated),
    created: unixSeconds(created),
    updated: unixSeconds(updated),
  };
}
