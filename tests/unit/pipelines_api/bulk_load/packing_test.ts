// Packing, for any rows and any text: both limits are kept, and no row is split, left out, doubled or moved.
import { assert, assertEquals } from "@std/assert";
import { CustomerIOClient, pipelinesLimits } from "@customerio-notebooks/pipelines-api";
import { bulkLoad } from "@customerio-notebooks/pipelines-api/bulk-load";
import fc from "fast-check";
import pl from "nodejs-polars";
import { BodyBuilder, rowOfCall } from "../../../../pipelines_api/bulk_load/pack.ts";
import { bytesOf, textOf } from "./pieces.ts";

/** Texts up to a bit more than what fits into a call, of characters of one to four bytes and of such that are escaped. */
const text = fc.tuple(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 5 }),
  fc.constantFrom("a", "é", "ユ", "😀", '"', "\\", "\n", "\u0001"),
  fc.oneof(fc.nat(100), fc.nat(36_000)),
).map(([start, character, count]) => (start + character.repeat(count)).toWellFormed());

const rows = fc.array(fc.tuple(fc.option(fc.constantFrom("", "u")), fc.option(text)), { maxLength: 80 });

Deno.test("any rows are packed within both limits, whole and in order", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (given) => {
      const bodies: Uint8Array[] = [];
      const client = new CustomerIOClient({
        apiKey: "abc123",
        fetch: async (_, init) => {
          bodies.push(new Uint8Array(await new Response(init?.body).arrayBuffer()));
          return Response.json({});
        },
      });
      const frame = pl.DataFrame([
        pl.Series("id", given.map(([id]) => id), pl.Utf8),
        pl.Series("note", given.map(([, note]) => note), pl.Utf8),
      ]);
      const summary = await bulkLoad(client, frame, { type: "identify", userId: "id" }, {
        job: "j",
        concurrency: 1,
        progress: false,
      });
      const calls = given.map(([userId, note], index) => ({
        type: "identify",
        messageId: `j:${index + 1}`,
        userId,
        ...(note === null ? {} : { traits: { note } }),
      }));
      const good = calls.filter((call) =>
        call.userId === "u" && bytesOf(JSON.stringify(call)).length <= pipelinesLimits.call
      );
      const batches = bodies.map((body) => JSON.parse(textOf(body)).batch);
      assertEquals(batches.flat(), good);
      assertEquals([summary.rows, summary.sent, summary.rejected], [
        calls.length,
        good.length,
        calls.length - good.length,
      ]);
      assertEquals(bodies.filter(({ length }) => length > 500_000), []);
      // As full as can be: what begins the next batch did not fit into this one.
      batches.slice(1).forEach((batch, index) => {
        const size = (bodies[index]?.length ?? 0) + 1 + bytesOf(JSON.stringify(batch[0])).length;
        assert(size > 500_000, `a batch of ${bodies[index]?.length} bytes could have been larger`);
      });
    }),
    { numRuns: 40 },
  );
});

Deno.test("any part of a batch is a batch of those calls", () => {
  fc.assert(
    fc.property(
      fc.array(fc.json(), { minLength: 1, maxLength: 20 }),
      fc.nat(),
      fc.nat(),
      (calls, one, other) => {
        const builder = new BodyBuilder(500_000, bytesOf('],"sentAt":"now"}'));
        for (const call of calls) assert(builder.add(bytesOf(call), bytesOf(call).length));
        const packed = builder.build();
        const [from = 0, to = 0] = [one % (calls.length + 1), other % (calls.length + 1)].toSorted((a, b) =>
          a - b
        );
        const values = calls.map((call) => JSON.parse(call));
        assertEquals(JSON.parse(textOf(packed.body())), { batch: values, sentAt: "now" });
        const part = packed.part(from, to);
        assertEquals([part.count, part.size], [to - from, part.body().length]);
        assertEquals(JSON.parse(textOf(part.body())), { batch: values.slice(from, to), sentAt: "now" });
        assertEquals(
          JSON.parse(textOf(packed.part(0, to).part(from, to).body())).batch,
          values.slice(from, to),
        );
      },
    ),
  );
});

Deno.test("a call of a pack is known by its row, whatever was rejected before it", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.array(fc.boolean(), { minLength: 1 }), (first, isRejected) => {
      const numbers = isRejected.map((_, index) => first + index + 1);
      const rejects = numbers.filter((_, index) => isRejected[index]).map((row) => ({
        row,
        message: "is bad",
      }));
      const sent = numbers.filter((_, index) => !isRejected[index]);
      const pack = {
        first,
        last: first + isRejected.length,
        position: 0,
        calls: new BodyBuilder(100, new Uint8Array()).build(),
        rejects,
      };
      assertEquals(sent.map((_, index) => rowOfCall(pack, index)), sent);
    }),
  );
});
