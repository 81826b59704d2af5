import { assertEquals, assertThrows } from "@std/assert";
import { join } from "node:path";
import { NotebookError } from "@customerio-notebooks/jupyter";
import { selectNotebooks } from "../../../jupyter/select.ts";
import { guardLockFiles } from "../../../jupyter/lock_guard.ts";

function withTree(files: readonly string[], use: (folder: string) => void): void {
  const folder = Deno.realPathSync(Deno.makeTempDirSync());
  try {
    for (const file of files) {
      Deno.mkdirSync(join(folder, file, ".."), { recursive: true });
      Deno.writeTextFileSync(join(folder, file), "{}");
    }
    use(folder);
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
}

const TREE = [
  "b.ipynb",
  "a.ipynb",
  "sub/c.ipynb",
  "sub/.ipynb_checkpoints/c-checkpoint.ipynb",
  "node_modules/x/d.ipynb",
  ".out/e.ipynb",
  "readme.md",
];

const CASES: readonly (readonly [selectors: readonly string[], expected: readonly string[]])[] = [
  [["."], ["a.ipynb", "b.ipynb", "sub/c.ipynb"]],
  [["sub"], ["sub/c.ipynb"]],
  [["sub/"], ["sub/c.ipynb"]],
  [["*.ipynb"], ["a.ipynb", "b.ipynb"]],
  [["**/*.ipynb"], ["a.ipynb", "b.ipynb", "sub/c.ipynb"]],
  [["b.ipynb", ".", "./a.ipynb"], ["b.ipynb", "a.ipynb", "sub/c.ipynb"]],
  [[".out/e.ipynb"], [".out/e.ipynb"]],
  [[".out"], [".out/e.ipynb"]],
];

for (const [selectors, expected] of CASES) {
  Deno.test(`selectNotebooks(${JSON.stringify(selectors)})`, () => {
    withTree(TREE, (folder) => {
      assertEquals(selectNotebooks(selectors, folder).map((path) => path.replaceAll("\\", "/")), expected);
    });
  });
}

for (const selector of ["readme.md", "none.ipynb", "none/*.ipynb"]) {
  Deno.test(`selectNotebooks() refuses ${selector}`, () => {
    withTree(
      TREE,
      (folder) => assertThrows(() => selectNotebooks([selector], folder), NotebookError, "Cannot use"),
    );
  });
}

Deno.test("guardLockFiles() takes additions back and leaves other changes alone", () => {
  withTree(["project/notebooks/a.ipynb"], (folder) => {
    const lock = join(folder, "project", "deno.lock");
    const before = '{"version":"5","specifiers":{"npm:a@1":"1.0.0"}}';
    const cases = [
      ['{"version":"5","specifiers":{"npm:a@1":"1.0.0","npm:b@1":"1.0.0"}}', before],
      [
        '{"version":"5","specifiers":{"npm:a@1":"1.0.1"}}',
        '{"version":"5","specifiers":{"npm:a@1":"1.0.1"}}',
      ],
      ["not JSON", "not JSON"],
    ] as const;
    for (const [written, expected] of cases) {
      Deno.writeTextFileSync(lock, before);
      {
        using _guard = guardLockFiles(join(folder, "project", "notebooks"));
        Deno.writeTextFileSync(lock, written);
      }
      assertEquals(Deno.readTextFileSync(lock), expected);
    }
  });
});

Deno.test("guardLockFiles(): of guards that overlap, as when notebooks run in parallel, the last one puts the file back", () => {
  const folder = Deno.makeTempDirSync();
  try {
    const path = join(folder, "deno.lock");
    Deno.writeTextFileSync(path, '{"a":1}');
    const first = guardLockFiles(folder);
    Deno.writeTextFileSync(path, '{"a":1,"b":2}');
    const second = guardLockFiles(folder);
    first[Symbol.dispose]();
    first[Symbol.dispose]();
    Deno.writeTextFileSync(path, '{"a":1,"b":2,"c":3}');
    second[Symbol.dispose]();
    assertEquals(Deno.readTextFileSync(path), '{"a":1}');
  } finally {
    Deno.removeSync(folder, { recursive: true });
  }
});
