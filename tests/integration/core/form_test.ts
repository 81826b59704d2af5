import { callOperation, type Operation, type Schema, ValidationError } from "@customerio-notebooks/core";
import { assertEquals, assertRejects } from "@std/assert";
import { z } from "zod";
import { refusingUrl } from "./http_server.ts";
import { transportOf } from "./transport_of.ts";

interface Upload {
  readonly file: File;
  readonly name?: string | undefined;
  readonly folder?: number | undefined;
  readonly tags?: string[] | undefined;
}

const bodySchema: Schema<Upload> = z.object({
  file: z.file(),
  name: z.string().optional(),
  folder: z.number().optional(),
  tags: z.array(z.string()).optional(),
});

const upload: Operation<Upload, unknown, never, never> = {
  id: "upload",
  summary: "Uploads a file",
  method: "POST",
  path: "/v1/files",
  rateLimit: "general",
  repeatable: false,
  encoding: "form",
  bodySchema,
  resultSchema: z.unknown(),
};

/** No text: bytes that are not UTF-8, and what ends a line in a form. */
const BYTES = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 255, 0, 45, 45]);

Deno.test("callOperation() uploads a file byte for byte, again where the server asked to wait", async () => {
  const forms: FormData[] = [];
  await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, async (request) => {
    forms.push(await request.formData());
    return forms.length === 1 ? new Response(null, { status: 429 }) : Response.json({});
  });
  const transport = transportOf(`http://127.0.0.1:${server.addr.port}`);
  const file = new File([BYTES], "a logo é.png", { type: "image/png" });
  await callOperation(transport, upload, { body: { file, name: "Logo\r\n2", folder: 5 } });
  assertEquals(forms.length, 2);
  for (const form of forms) {
    const sent = form.get("file");
    if (!(sent instanceof File)) throw new Error("no file was sent");
    assertEquals([sent.name, sent.type], ["a logo é.png", "image/png"]);
    assertEquals(await sent.bytes(), BYTES);
    assertEquals([form.get("name"), form.get("folder"), form.get("tags")], ["Logo\r\n2", "5", null]);
  }
});

Deno.test("callOperation() refuses what a form cannot hold before anything is sent", async () => {
  const body = { file: new File([], "empty.png"), tags: ["a"] };
  const call = () => callOperation(transportOf(refusingUrl()), upload, { body });
  const error = await assertRejects(call, ValidationError, "Cannot upload: tags: must be a file");
  assertEquals(error.details[0]?.field, "tags");
});
