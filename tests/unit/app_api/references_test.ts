import { AppAPIAuth, getCustomerAttributes, getObjectAttributes } from "@customerio-notebooks/app-api";
import { assertRejects } from "@std/assert";
import { ValidationError } from "@customerio-notebooks/core";

const auth = new AppAPIAuth({
  apiKey: "abc12345",
  fetch: () => Promise.reject(new Error("nothing is to be sent")),
});

Deno.test("a person or an object goes by exactly one identifier, in the types and when the program runs", async () => {
  const refused: readonly (() => Promise<unknown>)[] = [
    // @ts-expect-error two identifiers of a person
    () => getCustomerAttributes(auth, { id: "42", email: "ada@example.com" }),
    // @ts-expect-error none
    () => getCustomerAttributes(auth, {}),
    // @ts-expect-error a name that is no identifier
    () => getCustomerAttributes(auth, { phone: "+1" }),
    // @ts-expect-error two identifiers of an object
    () => getObjectAttributes(auth, { object_type_id: "1", object_id: "acme", cio_object_id: "ob1" }),
    // @ts-expect-error none
    () => getObjectAttributes(auth, { object_type_id: "1" }),
  ];
  for (const call of refused) await assertRejects(() => call(), ValidationError, "exactly one of");
});
