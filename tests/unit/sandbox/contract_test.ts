import { assert, assertEquals } from "@std/assert";
import { operations } from "@customerio-notebooks/app-api";
import { sharedFile } from "../../shared_folder.ts";
import { plannedOperations } from "../../../sandbox/app/planned_operations.ts";

const officialList = sharedFile("specs/app_api.operations.tsv");

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
  ignore: officialList === undefined,
  fn: async () => {
    const [, ...lines] = (await Deno.readTextFile(String(officialList))).trim().split("\n");
    const official = lines.map((line) => line.split("\t").slice(0, 3).join(" "));
    const known = [
      ...plannedOperations.map((operation) => operation.join(" ")),
      ...Object.values(operations).map(({ id, method, path }) => `${id} ${method} ${path}`),
    ];
    assertEquals(known.toSorted(), official.toSorted());
  },
});
