/**
 * Runs every example of the packages' documentation. `deno test --doc` does so too, but starts each as a program of its own that
 * loads its package anew, which took a minute; their types are checked by `deno check --doc`.
 */
import { assert, assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import { readWorkspace, REPOSITORY } from "../../tasks/workspace.ts";
import { asFunctionBody, type Example, findExamples } from "./example.ts";

Deno.test("examples are found in doc comments and in Markdown, but for those marked ignore", () => {
  const example = "```ts\nlet a = 1;\n```\n";
  const comment =
    "/**\n * Adds.\n *\n * @example\n * ```ts\n * // one\n * let a = 1;\n * ```\n * ```ts ignore\n * no\n * ```\n */";
  assertEquals(findExamples("a.ts", `\n${comment}\nlet b;`), [{
    name: "a.ts:7",
    code: "// one\nlet a = 1;\n",
  }]);
  assertEquals(findExamples("a.md", `# A\n\n${example}\n\`\`\`sh\nls\n\`\`\`\n${example}`), [
    { name: "a.md:4", code: "let a = 1;\n" },
    { name: "a.md:11", code: "let a = 1;\n" },
  ]);
});

Deno.test("import declarations become imports within a function", () => {
  const code =
    'import a, { b, type C, d as e } from "x";\nimport type { F } from "y";\nimport * as g from "z";\n' +
    'import {\n  h,\n} from "i";\nimport "j";\nexport const k = a(b);';
  assertEquals(
    asFunctionBody(code),
    'const { default: a, b, d: e } = await import("x");\n\nconst g = await import("z");\n' +
      'const { h } = await import("i");\n\n\nawait import("j");\nconst k = a(b);',
  );
});

async function filesBelow(folder: URL, prefix: string): Promise<string[]> {
  const found: string[] = [];
  for await (const { name, isDirectory } of Deno.readDir(folder)) {
    if (isDirectory) found.push(...await filesBelow(new URL(`${name}/`, folder), `${prefix}${name}/`));
    else if (/(?<!_test)\.(ts|md)$/.test(name)) found.push(`${prefix}${name}`);
  }
  return found.sort();
}

async function readExamples(): Promise<Example[]> {
  const { packages, standIns } = await readWorkspace();
  const folders = [...packages, ...standIns].map(({ folder }) =>
    folder.pathname.slice(REPOSITORY.pathname.length)
  );
  const paths = await Promise.all(
    folders.filter((folder) => folder !== "").map((folder) =>
      filesBelow(new URL(folder, REPOSITORY), folder)
    ),
  );
  const files = ["README.md", "mod.ts", ...paths.flat()];
  const texts = await Promise.all(files.map((file) => Deno.readTextFile(new URL(file, REPOSITORY))));
  return files.flatMap((file, index) => findExamples(file, texts[index] ?? ""));
}

/** A module with a function for each example, in the order given. */
function moduleOf(examples: readonly Example[]): string {
  const functions = examples.map(({ name, code }) =>
    `// ${name}\nasync () => {\n${asFunctionBody(code)}\n},`
  );
  return `export const examples: (() => Promise<void>)[] = [\n${functions.join("\n")}\n];\n`;
}

const examples = await readExamples();
const output = fileURLToPath(new URL(".out/", REPOSITORY));
await Deno.mkdir(output, { recursive: true });
const file = await Deno.makeTempFile({ dir: output, prefix: "examples_", suffix: ".ts" });
try {
  await Deno.writeTextFile(file, moduleOf(examples));
  const { examples: functions }: { examples: readonly (() => Promise<void>)[] } = await import(
    `file://${file}`
  );
  assertEquals(functions.length, examples.length);
  assert(functions.length > 300);
  for (const [index, run] of functions.entries()) Deno.test(examples[index]?.name ?? "", run);
} finally {
  await Deno.remove(file);
}
