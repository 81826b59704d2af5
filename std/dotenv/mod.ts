/**
 * Stand-in for `jsr:@std/dotenv`, as wide as this project needs: reads and writes the text of `.env` files.
 *
 * Used only through `links` in the root `deno.json`, where the JSR registry cannot be reached; never published.
 *
 * @module
 */
export * from "./parse.ts";
export * from "./stringify.ts";
