import { ByteWriter } from "./byte_writer.ts";
import { pipelinesLimits } from "../operations.ts";
import type { Plan, PlannedMember, PlannedObject, PlannedValue } from "./plan.ts";
import { NULL, type RowFault, type RowReader } from "./row_reader.ts";

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const NULL_TEXT = new TextEncoder().encode("null");

/** Digits of a row's number, and what stands around it. */
const SPARE = 32;

/** Writes rows as calls. */
export class CallWriter {
  /** The call that was written last: its first `out.length` bytes. */
  readonly out: ByteWriter = new ByteWriter(2 * pipelinesLimits.call);
  readonly #plan: Plan;
  /** What all calls begin with, up to the row's own part of the messageId. */
  readonly #prefix: Uint8Array;

  /**
   * Makes a writer that follows a plan.
   *
   * @param job The job's id, of which the ids of the calls are made.
   */
  constructor(plan: Plan, job: string) {
    this.#plan = plan;
    const start = JSON.stringify(plan.constants).slice(0, -1);
    // The inside of the string that the messageId is, up to the row.
    const id = JSON.stringify(`${job}:`).slice(0, -1);
    this.#prefix = new TextEncoder().encode(`${start},"messageId":${id}`);
  }

  /** Writes the current row of a reader; what is wrong with it where it cannot be sent. */
  write(row: RowReader): RowFault | undefined {
    if (row.fault !== undefined) return row.fault;
    const { out } = this;
    const prefix = this.#prefix;
    const { members, who } = this.#plan;
    if (who.length > 1 && who.every(({ column }) => (row.starts[column] ?? -1) < 0)) {
      return {
        field: who.map(({ columnName }) => columnName).join(", "),
        message: "are missing: one of them says who",
      };
    }
    out.length = 0;
    out.reserve(prefix.length + SPARE);
    out.all(prefix);
    out.digits(row.row);
    out.byte(QUOTE);
    for (const member of members) {
      const before = out.length;
      out.reserve(1);
      out.byte(COMMA);
      const written = this.#member(member, row);
      if (typeof written === "object") return written;
      if (!written) out.length = before;
    }
    out.reserve(1);
    out.byte(CLOSE_BRACE);
    if (out.length <= pipelinesLimits.call) return undefined;
    return { message: `makes a call of ${out.length} bytes, over the limit of ${pipelinesLimits.call}` };
  }

  /** Writes a part of the call: `false` where there is nothing to write. */
  #member(member: PlannedMember, row: RowReader): boolean | RowFault {
    return "members" in member ? this.#object(member, row) : this.#value(member, row);
  }

  #value(value: PlannedValue, row: RowReader): boolean | RowFault {
    const { out } = this;
    const from = row.starts[value.column] ?? -1;
    if (from < 0) {
      if (value.required !== undefined) {
        return { field: value.columnName, message: `is missing: it is ${value.required}` };
      }
      if (from !== NULL || !value.sendsNull) return false;
      out.reserve(value.key.length + NULL_TEXT.length);
      out.all(value.key);
      out.all(NULL_TEXT);
      return true;
    }
    out.reserve(value.key.length);
    out.all(value.key);
    const written = value.write(
      out,
      row.bytes,
      from,
      row.ends[value.column] ?? from,
      row.doubled[value.column] === 1,
    );
    return typeof written === "string" ? { field: value.columnName, message: written } : written;
  }

  #object({ key, members, constant }: PlannedObject, row: RowReader): boolean | RowFault {
    const { out } = this;
    out.reserve(key.length + constant.length + 2);
    out.all(key);
    out.byte(OPEN_BRACE);
    out.all(constant);
    const start = out.length;
    for (const member of members) {
      const before = out.length;
      const written = this.#member(member, row);
      if (typeof written === "object") return written;
      if (!written) {
        out.length = before;
        continue;
      }
      out.reserve(1);
      out.byte(COMMA);
    }
    if (out.length === start && constant.length === 0) return false;
    // The comma behind the last member gives way.
    out.length -= 1;
    out.reserve(1);
    out.byte(CLOSE_BRACE);
    return true;
  }
}
