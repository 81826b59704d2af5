/**
 * Verification alone, of ours. Arguments: how often, how many at a time.
 *
 * @module
 */
import { SignatureVerifier } from "@customerio-notebooks/webhooks";
import { eventBody, signedHeaders, SIGNING_KEY } from "./signed_requests.ts";
import { timeVerification } from "./time_verification.mjs";

const [times = 0, atATime = 1] = Deno.args.map(Number);
const verifier = new SignatureVerifier(SIGNING_KEY);
const timestamp = Math.floor(Date.now() / 1000);
const text = eventBody("01E4C4CT6YDC7Y5M7FE1GWWPQJ", timestamp);
const body = new TextEncoder().encode(text);
const headers = new Headers(signedHeaders("customerio", "", text, timestamp));
console.log(JSON.stringify(await timeVerification(() => verifier.verify(body, headers), times, atATime)));
