type Collection = Map<unknown, unknown> | Set<unknown>;

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isCollection(value: object): value is Collection {
  return value instanceof Map || value instanceof Set;
}

/** An object without a prototype counts as a plain object: rows of `node:sqlite` equal literals. */
function sameKind(left: object, right: object): boolean {
  const kind = (value: object): unknown => value.constructor ?? Object;
  return kind(left) === kind(right);
}

function ownKeys(value: object): PropertyKey[] {
  const isEnumerable = (key: PropertyKey) => Object.prototype.propertyIsEnumerable.call(value, key);
  return Reflect.ownKeys(value).filter(isEnumerable);
}

/** One walk over two values; pairs that are being compared already count as equal, which ends cycles. */
class Comparison {
  readonly #open = new Map<object, object>();

  values(left: unknown, right: unknown): boolean {
    if (left === right || Object.is(left, right)) return true;
    return isObject(left) && isObject(right) && sameKind(left, right) && this.#objects(left, right);
  }

  #objects(left: object, right: object): boolean {
    if (left instanceof Date && right instanceof Date) return Object.is(left.getTime(), right.getTime());
    if (left instanceof RegExp || left instanceof URL) return String(left) === String(right);
    if (left instanceof WeakMap || left instanceof WeakSet) {
      throw new TypeError(`cannot compare ${left instanceof WeakMap ? "WeakMap" : "WeakSet"} instances`);
    }
    if (left instanceof WeakRef && right instanceof WeakRef) return this.values(left.deref(), right.deref());
    if (this.#open.get(left) === right) return true;
    this.#open.set(left, right);
    if (isCollection(left) && isCollection(right)) return this.#collections(left, right);
    return this.#properties(left, right);
  }

  #collections(left: Collection, right: Collection): boolean {
    if (left.size !== right.size) return false;
    const unmatched = [...right.entries()];
    for (const [key, value] of left.entries()) {
      const found = unmatched.findIndex(([otherKey, otherValue]) =>
        this.values(key, otherKey) && this.values(value, otherValue)
      );
      if (found < 0) return false;
      unmatched.splice(found, 1);
    }
    return true;
  }

  #properties(left: object, right: object): boolean {
    const keys = ownKeys(left);
    if (keys.length !== ownKeys(right).length) return false;
    return keys.every((key) =>
      Object.hasOwn(right, key) && this.values(Reflect.get(left, key), Reflect.get(right, key))
    );
  }
}

/**
 * Tells whether two values are deeply equal.
 *
 * Zero equals minus zero, `NaN` equals `NaN`, an object without a prototype equals a plain one, a property that is
 * `undefined` differs from one that is absent, and the order of keys, of map entries and of set members is of no
 * account.
 *
 * @param left One value.
 * @param right The other value.
 * @returns `true` if they are equal.
 * @throws {TypeError} For two weak maps or weak sets, whose members cannot be read.
 *
 * @example
 * ```ts
 * import { assert, equal } from "@std/assert";
 *
 * assert(equal({ traits: { plan: "pro" } }, { traits: { plan: "pro" } }));
 * assert(!equal({ plan: undefined }, {}));
 * ```
 */
export function equal(left: unknown, right: unknown): boolean {
  return new Comparison().values(left, right);
}
