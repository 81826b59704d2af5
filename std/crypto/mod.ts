/**
 * Stand-in for `jsr:@std/crypto`, as wide as this project needs, over `node:crypto`.
 *
 * Used only through `links` in the root `deno.json`, where the JSR registry cannot be reached; never published.
 *
 * @module
 */
export * from "./timing_safe_equal.ts";
