/**
 * Verification alone, of ours and of others, in blocks that alternate. A process of its own. Arguments: verifications a block, blocks, and
 * the specifiers of the packages of others, which need not be there.
 *
 * @module
 */
import { SignatureVerifier } from "@customerio-notebooks/webhooks";
import { median } from "../median.ts";
import { eventBody, signedHeaders, SIGNING_KEY } from "./signed_requests.ts";

/** What a verification takes. */
export interface Verification {
  readonly verifier: string;
  /** How many are under way at a time. */
  readonly atATime: number;
  /** Of one, the median of the blocks. */
  readonly microseconds: number;
  /** How many times as long as ours, the median of the pairs of blocks. */
  readonly ratio: number;
}

/** Our verifier's name. */
export const OUR_VERIFIER = "SignatureVerifier";

/** Verifications under way at a time: one, and as in a receiver. */
const AT_A_TIME = [1, 64];

/** Blocks that are not counted, in which code gets compiled. */
const WARM_UP = 3;

type Verify = () => unknown;

/** What packages with Svix's interface have. */
interface SvixModule {
  readonly Webhook: new (key: string) => { verify(body: string, headers: object): unknown };
}

async function verifiers(specifiers: readonly string[]): Promise<Map<string, Verify>> {
  const id = "01E4C4CT6YDC7Y5M7FE1GWWPQJ";
  const timestamp = Math.floor(Date.now() / 1000);
  const text = eventBody(id, timestamp);
  const [body, headers] = [
    new TextEncoder().encode(text),
    new Headers(signedHeaders("customerio", id, text, timestamp)),
  ];
  const ours = new SignatureVerifier(SIGNING_KEY);
  const all = new Map<string, Verify>([[OUR_VERIFIER, () => ours.verify(body, headers)]]);
  const svixHeaders = Object.entries(signedHeaders("svix", id, text, timestamp));
  for (const specifier of specifiers) {
    const [, name = specifier] = /^npm:([^@]+)/.exec(specifier) ?? [];
    // Each package names the same headers after itself or after the standard.
    const prefix = name === "svix" ? "svix-" : "webhook-";
    const own = Object.fromEntries(
      svixHeaders.map(([header, value]) => [header.replace("svix-", prefix), value]),
    );
    // Loaded by a name that is only known now, since it is no dependency of the project.
    const { Webhook }: SvixModule = await import(specifier);
    const theirs = new Webhook(SIGNING_KEY);
    all.set(name, () => theirs.verify(text, own));
  }
  return all;
}

async function timeBlock(verify: Verify, count: number, atATime: number): Promise<number> {
  const pending = Array(count).keys();
  const start = performance.now();
  await Promise.all(Array.from({ length: atATime }, async () => {
    for (const _ of pending) await verify();
  }));
  return 1000 * (performance.now() - start) / count;
}

async function compare(
  all: ReadonlyMap<string, Verify>,
  block: number,
  blocks: number,
): Promise<Verification[]> {
  const results: Verification[] = [];
  for (const atATime of AT_A_TIME) {
    const times = new Map<string, number[]>([...all.keys()].map((name) => [name, []]));
    for (let round = -WARM_UP; round < blocks; round++) {
      for (const [name, verify] of all) {
        const time = await timeBlock(verify, block, atATime);
        if (round >= 0) times.get(name)?.push(time);
      }
    }
    const ours = times.get(OUR_VERIFIER) ?? [];
    for (const [verifier, own] of times) {
      const ratio = median(own.map((time, round) => time / (ours[round] ?? NaN)));
      results.push({ verifier, atATime, microseconds: median(own), ratio });
    }
  }
  return results;
}

if (import.meta.main) {
  const [block = "", blocks = "", ...specifiers] = Deno.args;
  console.log(JSON.stringify(await compare(await verifiers(specifiers), Number(block), Number(blocks))));
}
