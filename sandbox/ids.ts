/** Letters of a ULID: Crockford's base 32. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Draws of 32 bits that one ULID takes. */
const DRAWS_PER_ULID = 3;

/** A source of whole numbers from 0 up to 2^32. */
export type Draw = () => number;

/**
 * Draws that only the seed and their number decide, so that a workspace which is opened again can go on where it stood
 * (SplitMix32).
 */
export function seededDraw(seed: number, skip = 0): Draw {
  let state = Math.imul(seed, 0x85ebca6b) + Math.imul(skip, 0x9e3779b9);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

/** Draws that nobody can foresee. */
export function randomDraw(): Draw {
  const pool = new Uint32Array(1024);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      crypto.getRandomValues(pool);
      next = 0;
    }
    return pool[next++] ?? 0;
  };
}

/** Makes the ids of activities. */
export class UlidFactory {
  readonly #draw: Draw;

  /** @param made How many ids a workspace that is opened again has made already. */
  constructor(seed: number | undefined, made: number) {
    this.#draw = seed === undefined ? randomDraw() : seededDraw(seed, made * DRAWS_PER_ULID);
  }

  /** A ULID for a moment in milliseconds since 1970; what came before 1970 sorts first. */
  create(at: number): string {
    let time = "";
    for (let rest = Math.max(0, Math.trunc(at)), place = 0; place < 10; place++) {
      time = LETTERS[rest % 32] + time;
      rest = Math.floor(rest / 32);
    }
    let chance = "";
    while (chance.length < 16) {
      for (let bits = this.#draw(), place = 0; place < 6 && chance.length < 16; place++) {
        chance += LETTERS[bits & 31];
        bits >>>= 5;
      }
    }
    return time + chance;
  }
}

/** Makes the keys of one seed differ. */
const KEY_SALTS = { app: 0x5bd1e995, pipelines: 0x1b873593, webhooks: 0x3c6ef372 } as const;

/** An API key of a sandbox. Its name says that it opens nothing else. */
export function createApiKey(api: "pipelines" | "app" | "webhooks", seed: number | undefined): string {
  const draw = seed === undefined ? randomDraw() : seededDraw(seed ^ KEY_SALTS[api]);
  const hex = Array.from({ length: 4 }, () => draw().toString(16).padStart(8, "0")).join("");
  return `sandbox-${api}-${hex}`;
}

/** The id of a delivery: 20 bytes in the base 64 that URLs take. */
export function createDeliveryId(draw: Draw): string {
  const bytes = new Uint8Array(new Uint32Array([draw(), draw(), draw(), draw(), draw()]).buffer);
  return bytes.toBase64({ alphabet: "base64url" });
}
