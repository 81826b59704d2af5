import { inspect } from "node:util";
import { Secret } from "@customerio-notebooks/core";
import { assert, assertEquals } from "@std/assert";

const KEY = "planted-key-5f2c9a";
const secret = new Secret(KEY);

/** Every way in which a person's program turns a value into text. */
const VIEWS: Readonly<Record<string, () => string>> = {
  "String()": () => String(secret),
  "toString()": () => secret.toString(),
  "toLocaleString()": () => secret.toLocaleString(),
  "a template": () => `${secret}`,
  "concatenation": () => "key " + secret,
  "JSON": () => JSON.stringify({ secret, list: [secret] }),
  "Deno.inspect()": () =>
    Deno.inspect({ secret, map: new Map([["key", secret]]) }, { depth: 9, showHidden: true }),
  "Deno.inspect() of the secret": () => Deno.inspect(secret, { showHidden: true }),
  "util.inspect()": () => inspect({ secret }, { depth: 9, showHidden: true }),
  "structuredClone()": () => JSON.stringify(structuredClone(secret)),
  "spread": () => JSON.stringify({ ...secret }),
  "Object.assign()": () => JSON.stringify(Object.assign({}, secret)),
  "Object.entries()": () => JSON.stringify(Object.entries(secret)),
  "own property names": () => Reflect.ownKeys(secret).map(String).join(),
  "Jupyter.display": () =>
    JSON.stringify(Reflect.apply(Reflect.get(secret, Symbol.for("Jupyter.display")), secret, [])),
  "Error message": () => Deno.inspect(new Error(`refused ${secret}`, { cause: secret })),
  "Number()": () => String(Number(secret)),
};

for (const [name, view] of Object.entries(VIEWS)) {
  Deno.test(`Secret does not show itself through ${name}`, () => {
    const text = view();
    assert(!text.includes(KEY), text);
    assert(!text.includes(btoa(KEY)), text);
  });
}

Deno.test("Secret shows itself to reveal() alone", () => {
  assertEquals(secret.reveal(), KEY);
  assertEquals(`${secret}`, "[redacted]");
  assertEquals(JSON.stringify(secret), '"[redacted]"');
  assertEquals(Deno.inspect(secret), "[redacted]");
});
