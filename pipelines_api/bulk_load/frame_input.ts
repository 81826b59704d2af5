import { Buffer } from "node:buffer";
import { createHash, randomUUID } from "node:crypto";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Frame, LazyFrame } from "@customerio-notebooks/core/frames";
import pl, { type DataType } from "nodejs-polars";
import { type ByteSource, ByteWindow } from "./byte_window.ts";
import { fileError } from "./file_input.ts";
import type { Input } from "./input.ts";
import { JsonLinesReader } from "./json_lines_reader.ts";
import type { Plan } from "./plan.ts";
import type { ReadFrom, RowReader } from "./row_reader.ts";
import type { ValueType } from "./value_type.ts";

/** Bytes of JSON that a slice is to make: enough that a slice costs little, and few enough to hold at a time. */
const SLICE = 1024 * 1024;

/** Slices that are read at a time: a part of a file is decoded as a whole, however little of it is wanted. */
const BLOCK = 4;

/**
 * V8 does not see the memory that frames hold, and leaves hundreds of megabytes of them uncollected. Garbage that it sees makes
 * it collect them; it is never touched, and so costs nothing but addresses.
 */
const GARBAGE = 64 * 1024 * 1024;

/** Rows of the first slice, before it is known how large a row is, and the most of any. */
const FIRST_ROWS = 1000;
const MOST_ROWS = 50_000;

/** Rows at either end of a frame that make its fingerprint. */
const SAMPLE = 100;

/** Rows that can be had slice by slice. */
interface Slices {
  readonly height: number;
  readonly schema: Readonly<Record<string, DataType>>;
  /** Some of the rows, with these columns only. */
  slice(offset: number, length: number, columns: readonly string[]): Promise<Frame>;
}

/** Opens a frame. */
export async function openFrame(frame: Frame): Promise<Input> {
  const slices: Slices = {
    height: frame.height,
    schema: frame.schema,
    slice: (offset, length, columns) => Promise.resolve(frame.slice(offset, length).select(...columns)),
  };
  return await openSlices("the frame", slices, () => Promise.resolve());
}

/** Opens a Parquet file. */
export async function openParquet(path: string, name: string = path): Promise<Input> {
  return await openSlices(name, await parquetSlices(path), () => Promise.resolve());
}

/**
 * Runs a query, once and in the streaming engine, into a file of the system's temporary folder, and opens that: slices of a
 * query would run it again for each.
 */
export async function openLazyFrame(query: LazyFrame): Promise<Input> {
  const path = join(tmpdir(), `bulk_load_${randomUUID()}.parquet`);
  const remove = () => rm(path, { force: true });
  try {
    await query.sinkParquet(path).collect();
    return await openSlices("the query", await parquetSlices(path), remove);
  } catch (error) {
    await remove();
    throw error;
  }
}

async function parquetSlices(path: string): Promise<Slices> {
  try {
    const { schema } = await pl.scanParquet(path).slice(0, 0).collect();
    const height = Number((await pl.scanParquet(path).select(pl.len()).collect()).row(0)[0]);
    return {
      height,
      schema,
      slice: (offset, length, columns) =>
        pl.scanParquet(path).slice(offset, length).select(...columns).collect(),
    };
  } catch (cause) {
    const [reason = ""] = String(cause instanceof Error ? cause.message : cause).split("\n");
    throw fileError(
      path,
      /os error 2\b/.test(reason) ? "there is no such file" : `it cannot be read as Parquet: ${reason}`,
    );
  }
}

async function openSlices(name: string, slices: Slices, close: () => Promise<void>): Promise<Input> {
  const shapes = new Map(Object.entries(slices.schema).map(([column, type]) => [column, shapeOf(type)]));
  return {
    name,
    columns: new Map([...shapes].map(([column, { type }]) => [column, type])),
    isOpen: false,
    fingerprint: await fingerprintOf(slices, shapes),
    read: (plan, from) => Promise.resolve(readSlices(name, slices, shapes, plan, from)),
    [Symbol.asyncDispose]: close,
  };
}

function readSlices(
  name: string,
  slices: Slices,
  shapes: ReadonlyMap<string, Shape>,
  plan: Plan,
  from: ReadFrom,
): RowReader {
  const wanted = plan.columns.filter((column) => plan.used.has(column));
  const source = new SliceSource(slices, wanted, shapes, from.position);
  return new JsonLinesReader({
    name,
    window: new ByteWindow(source, 0),
    columns: plan.columns,
    onColumn: () => {},
    from,
    share: (row) => slices.height === 0 ? 1 : row / slices.height,
    positionOf: (row) => row,
  });
}

/** Rows that were read together. */
interface Block {
  readonly frame: Frame;
  readonly from: number;
  readonly to: number;
  readonly garbage: ArrayBuffer;
}

/** Turns slices into JSON, one row a line. */
class SliceSource implements ByteSource {
  readonly #slices: Slices;
  readonly #columns: readonly string[];
  readonly #shapes: ReadonlyMap<string, Shape>;
  #offset: number;
  #rows = FIRST_ROWS;
  /** Rows that were read, and where they begin. */
  #block: Block | undefined;

  constructor(
    slices: Slices,
    columns: readonly string[],
    shapes: ReadonlyMap<string, Shape>,
    offset: number,
  ) {
    this.#slices = slices;
    this.#columns = columns;
    this.#shapes = shapes;
    this.#offset = offset;
  }

  async pull(rest: Uint8Array): Promise<Uint8Array | undefined> {
    // A slice ends with a line end, so that nothing is left of it but by a fault here.
    if (rest.length > 0) throw new Error("A slice of a frame was not read to its end");
    if (this.#offset >= this.#slices.height) return undefined;
    this.#block ??= await this.#read();
    const { frame, from, to } = this.#block;
    const length = Math.min(this.#rows, to - this.#offset);
    const bytes = encode(frame.slice(this.#offset - from, length), this.#shapes, length);
    this.#offset += length;
    if (this.#offset === to) this.#block = undefined;
    this.#rows = Math.min(MOST_ROWS, Math.max(1, Math.floor(SLICE * length / bytes.length)));
    return bytes;
  }

  async #read(): Promise<Block> {
    const from = this.#offset;
    const length = Math.min(BLOCK * this.#rows, this.#slices.height - from);
    const frame = await this.#slices.slice(from, length, this.#columns);
    return { frame, from, to: from + length, garbage: new ArrayBuffer(GARBAGE) };
  }
}

function encode(frame: Frame, shapes: ReadonlyMap<string, Shape>, rows: number): Uint8Array {
  // A frame without columns has no rows to polars.
  if (frame.columns.length === 0) return Buffer.from("{}\n".repeat(rows));
  const shaped = frame.columns.map((column) => {
    const cast = shapes.get(column)?.cast;
    return cast === undefined ? pl.col(column) : pl.col(column).cast(cast, true);
  });
  return frame.select(...shaped).writeJSON({ format: "lines" });
}

async function fingerprintOf(slices: Slices, shapes: ReadonlyMap<string, Shape>): Promise<string> {
  const { height, schema } = slices;
  const columns = Object.keys(schema).filter((column) => shapes.get(column)?.type.kind !== "unsendable");
  const hash = createHash("sha256");
  for (const [column, type] of Object.entries(schema)) hash.update(`${JSON.stringify(column)} ${type} `);
  for (const offset of [0, Math.max(0, height - SAMPLE)]) {
    const rows = Math.min(SAMPLE, height);
    hash.update(encode(await slices.slice(offset, rows, columns), shapes, rows));
  }
  return `frame ${height} ${hash.digest("hex")}`;
}

/** How a column is brought into JSON without losing anything. */
interface Shape {
  /** How its values stand there. */
  readonly type: ValueType;
  /** What it is cast to before; undefined where it is written as it is. */
  readonly cast?: DataType;
}

const JSON_SHAPE: Shape = { type: { kind: "json" } };

/** Types that polars writes as they are. */
const PLAIN: ReadonlySet<string> = new Set(
  "Bool Int8 Int16 Int32 Int64 UInt8 UInt16 UInt32 UInt64 Utf8 String Categorical Enum Null Time".split(" "),
);

/**
 * How a type is brought into JSON. Polars writes NaN and infinities as null, decimals as text, and times of a zone in that
 * zone; what is nested is treated the same at every depth.
 */
function shapeOf(dtype: DataType): Shape {
  const { variant, inner } = described(dtype);
  if (PLAIN.has(variant)) return JSON_SHAPE;
  switch (variant) {
    case "Float32":
    case "Float64":
      return { type: { kind: "quoted number" }, cast: pl.Utf8 };
    case "Decimal":
      return { type: { kind: "quoted number" } };
    case "Date":
      return { type: { kind: "quoted day" } };
    case "Datetime": {
      const [unit, zone] = inner;
      const isZoned = typeof zone === "string" && zone !== "";
      return { type: { kind: "quoted instant" }, ...(isZoned ? { cast: pl.Datetime(timeUnit(unit)) } : {}) };
    }
    case "List":
    case "FixedSizeList":
      return listShape(inner[0]);
    case "Struct":
      return structShape(described(dtype).fields);
    default: {
      const reason =
        `is a column of ${variant}, which cannot be sent; cast it to text or numbers, or leave it out`;
      return { type: { kind: "unsendable", reason } };
    }
  }
}

function listShape(inner: unknown): Shape {
  const item = shapeOf(dataType(inner));
  if (item.type.kind === "unsendable") return item;
  const cast = item.cast === undefined ? {} : { cast: pl.List(item.cast) };
  return { type: { kind: "list", item: item.type }, ...cast };
}

function structShape(fields: readonly { readonly name: string; readonly dtype: DataType }[]): Shape {
  const shapes = fields.map(({ name, dtype }) => ({ name, dtype, shape: shapeOf(dtype) }));
  const unsendable = shapes.find(({ shape }) => shape.type.kind === "unsendable");
  if (unsendable !== undefined) return unsendable.shape;
  const type: ValueType = {
    kind: "struct",
    fields: new Map(shapes.map(({ name, shape }) => [name, shape.type])),
  };
  if (shapes.every(({ shape }) => shape.cast === undefined)) return { type };
  const cast = shapes.map(({ name, dtype, shape }) => new pl.Field(name, shape.cast ?? dtype));
  return { type, cast: pl.Struct(cast) };
}

/** What polars says of a type: `inner` and `fields` are public there at run time, and not typed. */
function described(dtype: DataType): {
  readonly variant: string;
  readonly inner: readonly unknown[];
  readonly fields: readonly { readonly name: string; readonly dtype: DataType }[];
} {
  const inner: unknown = Reflect.get(dtype, "inner");
  const fields: unknown = Reflect.get(dtype, "fields");
  return {
    variant: dtype.variant,
    inner: Array.isArray(inner) ? inner : [],
    fields: Array.isArray(fields) ? fields : [],
  };
}

/** The type of a list's items; polars holds it among other things, none of which are types. */
function dataType(value: unknown): DataType {
  return value as DataType;
}

function timeUnit(unit: unknown): "ms" | "us" | "ns" {
  return unit === "ns" || unit === "us" ? unit : "ms";
}
