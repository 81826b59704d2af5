import type { Plan } from "./plan.ts";
import type { ReadFrom, RowReader } from "./row_reader.ts";
import type { ValueType } from "./value_type.ts";

/** An input that was opened: what is known of it before its rows are read. */
export interface Input extends AsyncDisposable {
  /** What to call it in messages. */
  readonly name: string;
  /** Its columns with their types, as far as they are known. */
  readonly columns: ReadonlyMap<string, ValueType>;
  /** Whether rows may have more columns than those. */
  readonly isOpen: boolean;
  /** Tells this input from others and from itself when it has changed, so that a job goes on with what it began with. */
  readonly fingerprint: string;
  /** Reads its rows from a place on. */
  read(plan: Plan, from: ReadFrom): Promise<RowReader>;
}
