import { assertEquals } from "@std/assert";
import { filterFor, isSelected, parseTestCommand, rerunWords } from "../../../jupyter/ahead/test_command.ts";

const COMMANDS: readonly (readonly [line: string, filter: string | undefined])[] = [
  ["deno test -A x_test.ts", undefined],
  ["deno test --filter a.ipynb -A", "a.ipynb"],
  ["/usr/bin/deno test --filter=a.ipynb", "a.ipynb"],
  ["deno test --filter old --filter new", "new"],
  ["deno test x_test.ts -- --filter a", undefined],
];

for (const [line, filter] of COMMANDS) {
  Deno.test(`the filter of "${line}" is ${filter}`, () => {
    assertEquals(parseTestCommand(line.split(" "))?.filter, filter);
  });
}

Deno.test("what is no `deno test` has no filter to be known", () => {
  for (const line of ["deno lsp", "deno run test", "deno"]) {
    assertEquals(parseTestCommand(line.split(" ")), undefined);
  }
});

const SELECTED: readonly (readonly [filter: string | undefined, name: string, selected: boolean])[] = [
  [undefined, "a.ipynb", true],
  ["a.ipynb", "notebooks/a.ipynb", true],
  ["a.ipynb", "notebooks/b.ipynb", false],
  ["/^a/", "a.ipynb", true],
  ["/^a/", "b/a.ipynb", false],
  ["/", "a/b.ipynb", true],
  ["/(?P<x>a)/", "a.ipynb", false],
];

for (const [filter, name, selected] of SELECTED) {
  Deno.test(`filter ${filter} lets ${name} ${selected ? "through" : "out"}`, () => {
    assertEquals(isSelected(filter, name), selected);
  });
}

Deno.test("the command that runs one notebook again keeps what decides how it runs, and nothing else", () => {
  const line =
    "deno test --allow-run=deno --allow-read -P=test -c x.json --fail-fast --parallel --filter b tests/";
  const words = rerunWords(parseTestCommand(line.split(" ")), "tests/n_test.ts", "a.ipynb");
  assertEquals(
    words.join(" "),
    "deno test --allow-run=deno --allow-read -P=test -c x.json --filter a.ipynb tests/n_test.ts",
  );
  assertEquals(rerunWords(undefined, "n_test.ts", "a").join(" "), "deno test -A --filter a n_test.ts");
});

Deno.test("a filter lets one notebook through and no other", () => {
  const names = ["a.ipynb", "sub/a.ipynb", "b.ipynb"];
  for (const name of names) {
    assertEquals(names.filter((other) => isSelected(filterFor(name, names), other)), [name]);
  }
});
