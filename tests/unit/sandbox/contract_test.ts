import { assert, assertEquals } from "@std/assert";
import { operations } from "@customerio-notebooks/app-api";
import { plannedOperations } from "../../../sandbox/app/planned_operations.ts";

/** The official list, which is beside the repository and not in it. */
const OFFICIAL = new URL("../../../../shared/specs/app_api.operations.tsv", import.meta.url);

const isOfficialThere = await Deno.stat(OFFICIAL).then(() => true, () => false);

Deno.test("no operation is both answered and still to come", () => {
  const planned = new Map(plannedOperations.map(([id, method, path]) => [id, `${method} ${path}`]));
  assertEquals(planned.size, plannedOperations.length);
  assertEquals(new Set(planned.values()).size, plannedOperations.length);
  for (const { id, method, path } of Object.values(operations)) {
    assert(!planned.has(id), id);
    assert(![...planned.values()].includes(`${method} ${path}`), path);
  }
});

Deno.test({
  name: "the operations of the official list are answered, or known to be still to come",
  ignore: !isOfficialThere,
  fn: async () => {
    const [, ...lines] = (await Deno.readTextFile(OFFICIAL)).trim().split("\n");
    const official = lines.map((line) => line.split("\t").slice(0, 3).join(" "));
    const known = [
      ...plannedOperations.map((operation) => operation.join(" ")),
      ...Object.values(operations).map(({ id, method, path }) => `${id} ${method} ${path}`),
    ];
    assertEquals(known.toSorted(), official.toSorted());
  },
});
