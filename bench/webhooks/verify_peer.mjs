/**
 * Verification alone, of a package with Svix's interface. It parses the body, too, which cannot be switched off. Arguments: how often, how
 * many at a time, the signing key, the package's specifier, headers as JSON, body.
 *
 * @module
 */
import process from "node:process";
import { timeVerification } from "./time_verification.mjs";

const [times, atATime, key, specifier, headers, body] = process.argv.slice(2);
const { Webhook } = await import(specifier);
const verifier = new Webhook(key);
const parsed = JSON.parse(headers);
console.log(
  JSON.stringify(await timeVerification(() => verifier.verify(body, parsed), Number(times), Number(atATime))),
);
