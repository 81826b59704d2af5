import { encodeJson, type ErrorDetail, validationError } from "@customerio-notebooks/core";
import { nobody } from "../person.ts";
import { requirementsOf as eventRequirementsOf } from "../semantic_events.ts";
import type { BulkMapping, ColumnReference, ColumnSelection } from "./mapping.ts";
import type { ValueType } from "./value_type.ts";
import { nameWriter, type NullPolicy, timeWriter, type ValueWriter, valueWriter } from "./value_writers.ts";

const ENCODER = new TextEncoder();

/** A value that comes from a column. */
export interface PlannedValue {
  /** The name and a colon, as JSON. */
  readonly key: Uint8Array;
  /** Index of the column. */
  readonly column: number;
  /** Name of the column, for messages. */
  readonly columnName: string;
  /** Writes the value. */
  readonly write: ValueWriter;
  /** What the value is to the call where a row without it cannot be sent. */
  readonly required?: string;
  /** Whether a null is sent. */
  readonly sendsNull: boolean;
}

/** An object that is made of columns. */
export interface PlannedObject {
  /** The name and a colon, as JSON. */
  readonly key: Uint8Array;
  /** What it consists of, in order. */
  readonly members: PlannedMember[];
  /** What is the same in each call: members, with a comma behind each. */
  readonly constant: Uint8Array;
  /** The names of those. */
  readonly constantNames: readonly string[];
}

/** A part of a call. */
export type PlannedMember = PlannedValue | PlannedObject;

/** How each row becomes a call. */
export interface Plan {
  /** What is the same in each call. */
  readonly constants: Readonly<Record<string, unknown>>;
  /** What comes from the row. */
  readonly members: readonly PlannedMember[];
  /** Of these columns one at least must have a value: who the call is about. */
  readonly who: readonly PlannedValue[];
  /** The columns that the plan knows; a value's `column` is an index among these. */
  readonly columns: readonly string[];
  /** Those of them that the calls have something of. */
  readonly used: ReadonlySet<string>;
  /** Takes up a column that was not known beforehand. Its name is a name, with or without dots. */
  addColumn(name: string, index: number): void;
}

/** What a plan is made of. */
export interface PlanInput {
  /** How rows become calls. */
  readonly mapping: BulkMapping;
  /** The columns, as far as they are known, with their types. */
  readonly columns: ReadonlyMap<string, ValueType>;
  /** Whether there may be more columns than those. */
  readonly isOpen: boolean;
  /** What is done about nulls. */
  readonly nulls: NullPolicy;
}

/** Types that neither an id nor a name can be of, in words. */
const MISFITS: Readonly<Partial<Record<ValueType["kind"], string>>> = {
  number: "numbers with fractions",
  boolean: "truth values",
  "quoted number": "numbers with fractions, as all numbers of JavaScript are to polars",
  "quoted instant": "instants",
  "quoted day": "days",
  list: "lists",
  struct: "objects",
};

/** Those of them that a time can be of. */
const TIMES: ReadonlySet<ValueType["kind"]> = new Set(["quoted instant", "quoted day"]);

/** Columns whose type cannot be known beforehand hold JSON. */
const UNKNOWN: ValueType = { kind: "json" };

/**
 * Makes the plan.
 *
 * @throws {ValidationError} If the mapping names columns that do not exist, or cannot make calls that the service takes.
 */
export function createPlan(input: PlanInput): Plan {
  return new Planner(input).plan();
}

class Planner {
  readonly #input: PlanInput;
  readonly #indexes: Map<string, number>;
  readonly #used = new Set<string>();
  readonly #faults: ErrorDetail[] = [];
  readonly #required: ReadonlySet<string>;

  constructor(input: PlanInput) {
    this.#input = input;
    this.#indexes = new Map([...input.columns.keys()].map((name, index) => [name, index]));
    this.#required = new Set(requirementsOf(input.mapping));
  }

  plan(): Plan {
    const { mapping } = this.#input;
    const { type } = mapping;
    const constants: Record<string, unknown> = { type };
    const members: PlannedMember[] = [];
    const who = this.#who();
    members.push(...who);
    const time = this.#column("timestamp", mapping.timestamp, timeWriter, "the timestamp");
    if (time !== undefined) members.push(time);
    if (type === "track") this.#text("event", mapping.event, constants, members);
    if (type === "page" || type === "screen") this.#text("name", mapping.name, constants, members, false);
    if (type === "track" || type === "group") {
      const isOfObject = type === "track" && who.length === 0;
      const group = this.#column("groupId", mapping.groupId, nameWriter, "the groupId");
      if (group !== undefined) members.push(group);
      if (type === "track" && group !== undefined && !isOfObject) {
        this.#fault(
          "groupId",
          "an event belongs to a person or to an object: map groupId without userId and anonymousId",
        );
      }
    }
    const context = this.#object("context", mapping.context, "context");
    if (context !== undefined) members.push(context);
    const content = this.#content();
    members.push(content);
    if (this.#isNobodys && who.length === 0) Object.assign(constants, nobody({}));
    this.#checkRequirements(members);
    if (this.#faults.length > 0) throw validationError("bulkLoad", this.#faults);
    return {
      constants,
      members,
      who,
      columns: [...this.#indexes.keys()],
      used: this.#used,
      addColumn: this.#rest(content),
    };
  }

  /** Whether the event belongs to nobody. */
  get #isNobodys(): boolean {
    return this.#required.has("anonymousId");
  }

  /** Who the call is about: one of the two ids at least. */
  #who(): PlannedValue[] {
    const { mapping } = this.#input;
    const values = [
      this.#column("userId", mapping.userId, nameWriter, undefined),
      this.#column("anonymousId", mapping.anonymousId, nameWriter, undefined),
    ].filter((value) => value !== undefined);
    const [only] = values;
    return values.length === 1 && only !== undefined
      ? [{ ...only, required: `the ${keyName(only.key)}` }]
      : values;
  }

  /** The traits or properties, with all columns that are used nowhere else unless the mapping says which. */
  #content(): PlannedObject {
    const { mapping, columns } = this.#input;
    const isTraits = mapping.type === "identify" || mapping.type === "group";
    const name = isTraits ? "traits" : "properties";
    const selection = "traits" in mapping
      ? mapping.traits
      : "properties" in mapping
      ? mapping.properties
      : undefined;
    const own: PlannedMember[] = [];
    const constants: Record<string, unknown> = { ...mapping.constants };
    if (mapping.type === "group") {
      this.#text("object_type_id", mapping.objectTypeId, constants, own, false);
      const relationship = this.#object(
        "relationshipAttributes",
        mapping.relationship,
        "traits.relationshipAttributes",
      );
      if (relationship !== undefined) own.push(relationship);
    }
    const content = plannedObject(name, constants);
    content.members.push(...own);
    const chosen = selection ?? [...columns.keys()].filter((column) => !this.#used.has(column));
    this.#select(content, chosen, name);
    return content;
  }

  /** Takes up columns as they appear in the input. */
  #rest(content: PlannedObject): (name: string, index: number) => void {
    const { mapping } = this.#input;
    const isChosen = ("traits" in mapping && mapping.traits !== undefined) ||
      ("properties" in mapping && mapping.properties !== undefined);
    return (name, index) => {
      this.#indexes.set(name, index);
      if (isChosen) return;
      this.#place(content, [name], name, keyName(content.key));
      if (this.#faults.length > 0) throw validationError("bulkLoad", this.#faults);
    };
  }

  #object(name: string, selection: ColumnSelection | undefined, path: string): PlannedObject | undefined {
    if (selection === undefined) return undefined;
    const object = plannedObject(name);
    this.#select(object, selection, path);
    return object;
  }

  #select(object: PlannedObject, selection: ColumnSelection, path: string): void {
    const pairs: (readonly [name: string, column: string])[] = Array.isArray(selection)
      ? selection.map((column) => [column, column])
      : Object.entries(selection);
    for (const [name, column] of pairs) this.#place(object, name.split("."), column, path);
  }

  /** Puts a column where its name says. */
  #place(object: PlannedObject, [name = "", ...inner]: string[], column: string, path: string): void {
    const here = `${path}.${name}`;
    if (object.constantNames.includes(name)) {
      return this.#fault(here, `is a constant already, and cannot be the column ${quote(column)} too`);
    }
    const same = object.members.find((member) => keyName(member.key) === name);
    if (inner.length > 0 && name !== "") {
      const nested = same ?? plannedObject(name);
      if (!("members" in nested)) {
        return this.#fault(
          here,
          `is both a value and an object, as the column ${quote(column)} would have it`,
        );
      }
      if (same === undefined) object.members.push(nested);
      return this.#place(nested, inner, column, here);
    }
    if (same !== undefined) {
      return this.#fault(here, `is named twice, at last for the column ${quote(column)}`);
    }
    const { nulls } = this.#input;
    const what = this.#required.has(here) ? here : undefined;
    const value = this.#column(name, column, (type) => valueWriter(type, nulls), what, here);
    if (value !== undefined) {
      object.members.push({ ...value, sendsNull: nulls === "clear" && what === undefined });
    }
  }

  /** A text that is the same in each call, or comes from a column. */
  #text(
    name: string,
    source: string | ColumnReference | undefined,
    constants: Record<string, unknown>,
    members: PlannedMember[],
    isRequired = true,
  ): void {
    if (typeof source === "object" && source !== null) {
      const value = this.#column(name, source.column, nameWriter, isRequired ? `the ${name}` : undefined);
      if (value !== undefined) members.push(value);
      return;
    }
    if (source === undefined && !isRequired) return;
    if (typeof source === "string" && source.trim() !== "") constants[name] = source.trim();
    else this.#fault(name, "must be text that is not empty, or { column }");
  }

  #column(
    name: string,
    column: string | undefined,
    writerOf: (type: ValueType) => ValueWriter,
    required: string | undefined,
    path = name,
  ): PlannedValue | undefined {
    if (column === undefined) return undefined;
    const { columns, isOpen } = this.#input;
    const index = this.#indexes.get(column) ??
      (isOpen && typeof column === "string" ? this.#indexes.size : undefined);
    if (index === undefined) {
      const names = [...columns.keys()].map(quote).join(", ");
      this.#fault(path, `there is no column ${quote(String(column))}; there are ${names}`);
      return undefined;
    }
    this.#indexes.set(column, index);
    this.#used.add(column);
    const type = columns.get(column) ?? UNKNOWN;
    if (type.kind === "unsendable") {
      this.#fault(path, `the column ${quote(column)} ${type.reason}`);
      return undefined;
    }
    const misfit = writerOf === nameWriter || writerOf === timeWriter ? MISFITS[type.kind] : undefined;
    if (misfit !== undefined && !(writerOf === timeWriter && TIMES.has(type.kind))) {
      this.#fault(path, `the column ${quote(column)} is of ${misfit}; cast it to text`);
      return undefined;
    }
    const write = writerOf(type);
    const value = { key: keyOf(name), column: index, columnName: column, write, sendsNull: false };
    return required === undefined ? value : { ...value, required };
  }

  /** What the service wants to know of a call, and the mapping does not give. */
  #checkRequirements(members: readonly PlannedMember[]): void {
    const { mapping } = this.#input;
    const has = (path: string) => hasPath(members, path.split("."));
    const isNamed = (path: string) => this.#faults.some(({ field }) => field === `mapping.${path}`);
    const missing = [...this.#required].filter((path) =>
      path !== "anonymousId" && !has(path) && !isNamed(path)
    );
    for (const path of missing) {
      this.#fault(path, `must be mapped to a column: ${describe(mapping)} needs it`);
    }
    // A column that does not exist was named as such.
    if (missing.includes("userId") || mapping.userId !== undefined || mapping.anonymousId !== undefined) {
      return;
    }
    if (this.#isNobodys || has("userId") || has("anonymousId")) return;
    if (mapping.type === "identify" && has("traits.email")) return;
    if (mapping.type === "track" && has("groupId")) return;
    this.#fault("userId", "must be mapped to a column, or anonymousId: a call is about somebody");
  }

  #fault(field: string, message: string): void {
    this.#faults.push({ field: `mapping.${field}`, message });
  }
}

/** What a call must have beside somebody it is about, as paths. */
function requirementsOf(mapping: BulkMapping): readonly string[] {
  switch (mapping.type) {
    case "identify":
      return mapping.userId === undefined && mapping.anonymousId === undefined ? ["traits.email"] : [];
    case "track":
      return typeof mapping.event === "string" ? eventRequirementsOf(mapping.event.trim()) : [];
    case "group":
      return ["groupId"];
    default:
      return [];
  }
}

function hasPath(members: readonly PlannedMember[], [name, ...inner]: readonly string[]): boolean {
  const member = members.find(({ key }) => keyName(key) === name);
  if (member === undefined || inner.length === 0) return member !== undefined;
  if (!("members" in member)) return false;
  const [next = ""] = inner;
  return hasPath(member.members, inner) || inner.length === 1 && member.constantNames.includes(next);
}

function describe(mapping: BulkMapping): string {
  return mapping.type === "track" && typeof mapping.event === "string" ? quote(mapping.event) : mapping.type;
}

function plannedObject(name: string, constants: Readonly<Record<string, unknown>> = {}): PlannedObject {
  const inside = encodeJson(constants, "bulkLoad").slice(1, -1);
  const constant = ENCODER.encode(inside === "" ? "" : `${inside},`);
  return { key: keyOf(name), members: [], constant, constantNames: Object.keys(constants) };
}

function keyOf(name: string): Uint8Array {
  return ENCODER.encode(`${JSON.stringify(name)}:`);
}

function keyName(key: Uint8Array): string {
  return String(JSON.parse(new TextDecoder().decode(key.subarray(0, -1))));
}

function quote(text: string): string {
  return JSON.stringify(text);
}
