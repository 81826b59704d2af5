/**
 * A first look at values that are checked in great numbers and are nearly always right.
 *
 * @module
 */
import type { z } from "zod";
import type { Schema } from "./schema.ts";

/** Says of a value that its schema takes it just as it is. Where it says no, the schema has to be asked. */
type Acceptor = (value: unknown) => boolean;

const acceptors = new WeakMap<object, Acceptor>();

/** Those of schemas inside others, which may contain themselves: undefined while one is being made. */
const inner = new WeakMap<object, Acceptor | undefined>();

/**
 * Whether a zod schema takes a value just as it is: it would find no fault, change nothing and lose nothing. It costs a
 * fraction of what the schema does, which copies all that it checks. Of anything unusual it says no, and then the schema
 * knows better; so it must never say yes where the schema would not.
 *
 * @param schema The schema.
 * @param value The value.
 * @returns Whether the value can be used without asking the schema.
 * @example
 * ```ts
 * import { accepts } from "@customerio-notebooks/core";
 * import { z } from "zod";
 *
 * const person = z.strictObject({ name: z.string().trim() });
 * if (!accepts(person, { name: "Ada" })) throw new Error("unexpected");
 * if (accepts(person, { name: " Ada " })) throw new Error("unexpected"); // the schema would change it
 * ```
 */
export function accepts<T>(schema: Schema<T>, value: unknown): value is T {
  let acceptor = acceptors.get(schema);
  if (acceptor === undefined) {
    acceptor = isZodType(schema) ? acceptorOf(schema) : never;
    acceptors.set(schema, acceptor);
  }
  return acceptor(value);
}

/** By the field that zod tells its own types by: to import zod for it would cost each client that uses none. */
function isZodType(schema: object): schema is z.core.$ZodType {
  return "_zod" in schema;
}

const always: Acceptor = () => true;
const never: Acceptor = () => false;

function acceptorOf(type: z.core.$ZodType): Acceptor {
  if (inner.has(type)) return inner.get(type) ?? ((value) => inner.get(type)?.(value) ?? false);
  inner.set(type, undefined);
  const acceptor = makeAcceptor(type);
  inner.set(type, acceptor);
  return acceptor;
}

function makeAcceptor(type: z.core.$ZodType): Acceptor {
  // zod's own way to tell its types apart, for whoever walks a schema.
  const { def } = (type as z.core.$ZodTypes)._zod;
  const acceptor = acceptorOfType(def);
  const checks = (def.checks ?? []).map(acceptorOfCheck);
  return checks.reduce((before, check) => (value) => before(value) && check(value), acceptor);
}

function acceptorOfType(def: z.core.$ZodTypes["_zod"]["def"]): Acceptor {
  switch (def.type) {
    case "string":
      return acceptorOfText(def);
    case "number": {
      const check = "check" in def ? acceptorOfCheckDef(def) : always;
      return (value) => typeof value === "number" && Number.isFinite(value) && check(value);
    }
    case "boolean":
      return (value) => typeof value === "boolean";
    case "undefined":
      return (value) => value === undefined;
    case "null":
      return (value) => value === null;
    case "unknown":
      return always;
    case "literal": {
      const values = new Set<unknown>(def.values);
      return (value) => values.has(value);
    }
    case "enum": {
      const values = new Set<unknown>(Object.values(def.entries));
      return (value) => typeof value === "string" && values.has(value);
    }
    case "optional": {
      const inner = acceptorOf(def.innerType);
      // What takes a value's absence itself may put something in its place.
      const isAsked = def.innerType._zod.optin === "optional";
      return (value) => value === undefined && !isAsked || inner(value);
    }
    case "nullable": {
      const inner = acceptorOf(def.innerType);
      return (value) => value === null || inner(value);
    }
    case "union": {
      const options = def.options.map(acceptorOf);
      return (value) => {
        for (const option of options) if (option(value)) return true;
        return false;
      };
    }
    case "array": {
      const element = acceptorOf(def.element);
      return (value) => {
        if (!Array.isArray(value)) return false;
        for (const item of value) if (!element(item)) return false; // `every` would skip holes
        return true;
      };
    }
    case "record":
      return acceptorOfRecord(def);
    case "object":
      return acceptorOfObject(def);
    case "pipe":
      return acceptorOfPreprocessed(def);
    default:
      return never;
  }
}

function acceptorOfText(def: z.core.$ZodStringDef): Acceptor {
  const check = "check" in def ? acceptorOfCheckDef(def) : always;
  return (value) => typeof value === "string" && check(value);
}

/** Of `z.preprocess`, where the value is left as it is. What a transformation after the check does cannot be told. */
function acceptorOfPreprocessed(def: z.core.$ZodPipeDef): Acceptor {
  const { def: before } = (def.in as z.core.$ZodTypes)._zod;
  if (before.type !== "transform") return never;
  const checked = acceptorOf(def.out);
  return (value) => {
    if (!checked(value)) return false;
    let isAtFault = false;
    const payload = { value, issues: [], addIssue: () => isAtFault = true };
    return before.transform(value, payload) === value && !isAtFault && payload.issues.length === 0;
  };
}

function acceptorOfRecord({ keyType, valueType }: z.core.$ZodRecordDef): Acceptor {
  const { type, checks } = keyType._zod.def as z.core.$ZodTypes["_zod"]["def"];
  if (type !== "string" || (checks ?? []).length > 0 || "check" in keyType._zod.def) return never;
  const item = acceptorOf(valueType);
  return (value) => {
    if (!isPlainObject(value)) return false;
    if (item === always) return !Object.hasOwn(value, "__proto__");
    return Object.keys(value).every((key) => key !== "__proto__" && item(value[key]));
  };
}

function acceptorOfObject({ shape, catchall }: z.core.$ZodObjectDef): Acceptor {
  const names = Object.keys(shape);
  const fields: Record<string, Acceptor> = Object.create(null);
  for (const name of names) fields[name] = acceptorOf(shape[name] as z.core.$ZodType);
  const others = catchall === undefined ? never : acceptorOf(catchall);
  const required = names.filter((name) =>
    shape[name]?._zod.optin !== "optional" || fields[name]?.(undefined) !== true
  );
  if (others === always) return acceptorOfKnown(fields, required);
  return (value) => {
    if (!isPlainObject(value)) return false;
    // Inherited names can only be too many here, never too few, and spare a list of the own ones.
    for (const key in value) {
      const accept = fields[key] ?? others;
      if (key === "__proto__" || !accept(value[key])) return false;
    }
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    return true;
  };
}

/** Where all other fields may be anything, they need not be looked at: answers have thousands of objects of a few fields. */
function acceptorOfKnown(fields: Readonly<Record<string, Acceptor>>, required: readonly string[]): Acceptor {
  const checks = Object.entries(fields);
  return (value) => {
    if (!isPlainObject(value) || Object.hasOwn(value, "__proto__")) return false;
    for (let index = 0; index < checks.length; index++) {
      const [name, accept] = checks[index] as [string, Acceptor];
      if (!accept(value[name])) return false;
    }
    for (const key of required) if (!Object.hasOwn(value, key)) return false;
    return true;
  };
}

/** No instance of a class, of which a copy would have less, nor what zod takes for one: it looks at `constructor`. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return (prototype === Object.prototype || prototype === null) && !Object.hasOwn(value, "constructor");
}

function acceptorOfCheck(check: z.core.$ZodCheck<never>): Acceptor {
  return acceptorOfCheckDef(check._zod.def);
}

/** A few of zod's checks: those that are met in what is sent in great numbers. */
function acceptorOfCheckDef(def: object): Acceptor {
  const check = def as z.core.$ZodChecks["_zod"]["def"];
  switch (check.check) {
    case "min_length": {
      const { minimum } = check;
      return (value) => (value as string | unknown[]).length >= minimum;
    }
    case "overwrite": {
      const { tx } = check;
      return (value) => tx(value) === value;
    }
    case "string_format": {
      const { format, pattern } = check;
      if (pattern === undefined || pattern.global || pattern.sticky || !PATTERNS_SAY_ALL.has(format)) {
        return never;
      }
      return (value) => pattern.test(value as string);
    }
    case "number_format":
      return check.format === "safeint" ? Number.isSafeInteger : never;
    case "greater_than": {
      const { value: bound, inclusive } = check;
      return (value) => inclusive ? value as number >= Number(bound) : value as number > Number(bound);
    }
    default:
      return never;
  }
}

/** Formats of which nothing is asked but that the pattern matches. */
const PATTERNS_SAY_ALL: ReadonlySet<string> = new Set(["datetime", "email", "regex"]);
