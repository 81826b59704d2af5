const REDACTED = "[redacted]";

/**
 * A credential that shows itself only to {@linkcode Secret.reveal}. String conversion, JSON, `console.log`, `Deno.inspect`
 * and a notebook's display all give `[redacted]`.
 *
 * @example
 * ```ts
 * import { Secret } from "@customerio-notebooks/core";
 *
 * const key = new Secret("abc123");
 * if (`${key}` !== "[redacted]" || key.reveal() !== "abc123") throw new Error("unexpected");
 * ```
 */
export class Secret {
  readonly #value: string;

  /** Wraps a credential. */
  constructor(value: string) {
    this.#value = value;
  }

  /** The credential itself. Call it where the credential is put to use, and nowhere else. */
  reveal(): string {
    return this.#value;
  }

  /** Always `[redacted]`. */
  toString(): string {
    return REDACTED;
  }

  /** Always `[redacted]`. */
  toJSON(): string {
    return REDACTED;
  }

  /** Always `[redacted]`, for templates and concatenation. */
  [Symbol.toPrimitive](): string {
    return REDACTED;
  }

  /** Always `[redacted]`, for `Deno.inspect` and `console.log`. */
  [Symbol.for("Deno.customInspect")](): string {
    return REDACTED;
  }

  /** Always `[redacted]`, for Node's `util.inspect`. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return REDACTED;
  }

  /** Always `[redacted]`, for the value of a notebook cell. */
  [Symbol.for("Jupyter.display")](): Record<string, string> {
    return { "text/plain": REDACTED };
  }
}
