import type { z } from "zod";

/** Whether two types are the same to the compiler, optional and read-only fields included. */
export type Equal<One, Other> = (<Any>() => Any extends One ? 1 : 2) extends
  (<Any>() => Any extends Other ? 1 : 2) ? true
  : false;

/** A type with its intersections worked out: `{ a: 1 } & { b: 2 }` is the same to a reader as `{ a: 1; b: 2 }`. */
export type Flat<Type> = Type extends object ? { [Key in keyof Type]: Flat<Type[Key]> } : Type;

/** Whether a value of the first type can be given where the second is wanted. */
export type Assignable<From, To> = [From] extends [To] ? true : false;

/** Only `true` itself. */
export type True<Type extends true> = Type;

/** Names of those schemas of which the generated type is missing, or not what the schema infers. */
export type Differing<Generated, Schemas extends Readonly<Record<keyof Schemas, z.ZodType>>> = {
  [Name in keyof Schemas]: Name extends keyof Generated
    ? Equal<Flat<Generated[Name]>, Flat<z.infer<Schemas[Name]>>> extends true ? never : Name
    : Name;
}[keyof Schemas];
