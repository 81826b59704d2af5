// Each rule for the structure of notebooks on cells that break it and on cells that only look as if they did.
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { parseNotebook } from "@customerio-notebooks/jupyter";
import { notebookRules } from "@customerio-notebooks/jupyter/lint";
import { loadParser } from "../../../jupyter/check/parse_code.ts";
import { toSource } from "../../../jupyter/check/notebook_source.ts";
import { applyRules } from "../../../jupyter/lint/lint.ts";

const parse = await loadParser();

type Fields = Readonly<Record<string, unknown>>;
const code = (source: string, fields: Fields = {}): Fields => ({
  cell_type: "code",
  metadata: {},
  source,
  outputs: [],
  execution_count: null,
  ...fields,
});
const text = (source: string): Fields => ({ cell_type: "markdown", metadata: {}, source });
const raw = (source: string): Fields => ({ cell_type: "raw", metadata: {}, source });
const tagged = (source: string, ...tags: readonly string[]): Fields => code(source, { metadata: { tags } });

function find(rule: string, cells: readonly Fields[], metadata: Fields = {}) {
  const json = JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 4 });
  const source = toSource("a.ipynb", parseNotebook(json, "a.ipynb"), parse);
  return applyRules(source, {}).filter((finding) => finding.code === rule);
}

/** A list of cells, or the source of one code cell; and where findings are expected, `index:line:column`. */
type Case = readonly [cells: string | readonly Fields[], places?: readonly string[]];

const lines = (count: number) => Array.from({ length: count }, (_, line) => `line${line};`).join("\n");
const output = (output: Fields): Fields => code("1;", { outputs: [output] });
const ERROR = { output_type: "error", ename: "TypeError", evalue: "boom", traceback: [] };
// Put together, so that no other scanner takes this file for a leak.
const GITHUB = `ghp_${"a1B2".repeat(9)}`;
const STRIPE = `sk_live_${"a1B2".repeat(6)}`;
const JWT = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0NTY3ODkwIn0", "abcDEF123456_-"].join(".");

const CASES: Readonly<Record<string, readonly Case[]>> = {
  NB001: [
    [[text("# Title\n\nText.")]],
    [[text("\n\n# Title")]],
    [[raw("---\nformat: html\n---"), text("# Title")]],
    [[
      text("# Title"),
      text("```sh\n# no title\n```\n\n~~~\n# none\n~~~\n<!--\n# nor this\n-->\n## Part\n#hashtag"),
    ]],
    [[text("# Title"), code("// # no title\nconst shell = `\n# no title\n`;")]],
    [[text("# Title"), text("## Part\n\n# Second")], ["1:3:1"]],
    [[text("# Title\n# Second")], ["0:2:1"]],
    [[code("1;")], ["0:1:1"]],
    [[text("## Part")], ["0:1:1"]],
    [[text("Words.\n\n# Title")], ["0:1:1"]],
    [[code("1;"), text("# Title")], ["0:1:1"]],
    [[], ["undefined:1:1"]],
  ],
  NB002: [
    [[text("Why."), code("1;")]],
    [[
      text("Why."),
      tagged("1;", "parameters"),
      tagged("2;", "injected-parameters"),
      text("Then."),
      code("3;"),
    ]],
    [[code("  ")]],
    [[code("1;")], ["0:1:1"]],
    [[text("Why."), code("1;"), code("2;")], ["2:1:1"]],
    [[text(" "), code("1;")], ["1:1:1"]],
    [[text("Why."), raw("raw"), code("1;")], ["2:1:1"]],
  ],
  NB003: [
    [lines(15)],
    [`${lines(15)}\n\n`],
    [lines(16), ["0:16:1"]],
    [`${"\n".repeat(15)}1;`, ["0:16:1"]],
    [[text(lines(40)), tagged(lines(40), "injected-parameters")]],
  ],
  NB004: [
    [[code('import { join } from "node:path";\nimport "node:fs";\njoin("a");'), code("join;")]],
    [[code("  "), code('import "node:fs";')]],
    [[
      code("1;"),
      code('const words = "import x from y";\n// import "z";\n`\nimport "z";\n`; importer("z");'),
    ]],
    [[code("1;"), code('const load = async () => await import("node:fs");')]],
    [[code("1;"), code('type Stats = import("node:fs").Stats;')]],
    [[code("1;"), code('let one; import "node:fs";')], ["1:1:10"]],
    [[code('const first = 1;\nimport "node:fs";')], ["0:2:1"]],
    [[code("1;"), code('const { join } = await import("node:path");')], ["1:1:24"]],
  ],
  NB005: [
    [[
      code("const one = 1;"),
      code("{ const one = 2; one; };\n((one) => one)(3);\nfunction two(one) { let four; }"),
    ]],
    [[code("const text = 'const one'; // const one"), code("const one = text;")]],
    [[tagged("const one = 1;", "parameters"), tagged("const one = 2;", "injected-parameters")]],
    [[code("function one(value: string): void;\nfunction one(value) {}")]],
    [[code("const one = 1;"), code("const one = 2;")], ["1:1:7"]],
    [[code("const one = 1;"), code("\nlet one = 2;")], ["1:2:5"]],
    [[code("const one = 1;"), code("const { two: [one], ...three } = value;")], ["1:1:15"]],
    [[code('import { join } from "node:path";'), code('import { join } from "node:path";')], ["1:1:10"]],
    [[code("class One {}"), code("export class One {}")], ["1:1:14"]],
    [[code("interface One {}"), code("type One = 1;")], ["1:1:6"]],
    [[code("enum One {}"), code("function One() {}")], ["1:1:10"]],
  ],
  NB006: [
    ["for (let i = 0, n = 9; i < n; i++) { let _ = i; }"],
    ["type Box<T> = { x: T }; const point = { x: 1, y: 2 }; point.x;"],
    ["const { x, y: height } = point; import { z } from 'zod';"],
    ['const words = "const x = 1"; // let y\n`${words} const z = 1`;'],
    ["const x = 1;", ["0:1:7"]],
    ["let ä: number, ok;", ["0:1:5"]],
    ["const { name: n, list: [m] } = all;", ["0:1:15", "0:1:25"]],
    ["rows.map((r) => r.id);\nrows.map(function (s) {});", ["0:1:11", "0:2:20"]],
    ["function f(a, b = 1, ...c) {}", ["0:1:10", "0:1:12", "0:1:15", "0:1:25"]],
    ["for (const k of keys) {}\ntry {} catch (e) { throw e; }", ["0:1:12", "0:2:15"]],
    ["import * as d from 'd3';\nimport pl, { join as j } from 'x';", ["0:1:13", "0:2:22"]],
    ["class C { run(v) {} static s(w) {} }", ["0:1:7", "0:1:15", "0:1:30"]],
    ["enum E { A }\ninterface I {}\ntype T = 1;", ["0:1:6", "0:2:11", "0:3:6"]],
  ],
  NB007: [
    [[code("1;"), code("2;")]],
    [[code("1;", { execution_count: 1 }), text("t"), code("2;", { execution_count: 2 })]],
    [[
      code("1;", { execution_count: 1 }),
      tagged("2;", "skip-execution"),
      code("3;", { execution_count: 2 }),
    ]],
    [[code("1;", { execution_count: 2 }), code("2;", { execution_count: 1 })], ["0:1:1"]],
    [[code("1;", { execution_count: 1 }), code("2;", { execution_count: 3 })], ["1:1:1"]],
    [[code("1;", { execution_count: 1 }), code("2;", { execution_count: 1 })], ["1:1:1"]],
  ],
  NB008: [
    [[text("t"), code("1;"), code("// a comment")]],
    [[text(" \n"), code(""), raw("\t")], ["0:1:1", "1:1:1", "2:1:1"]],
  ],
  NB009: [
    [[output({ output_type: "stream", name: "stderr", text: "Error: printed" })]],
    [[code("throw 1;", { metadata: { tags: ["raises-exception"] }, outputs: [ERROR] })]],
    [[output(ERROR)], ["0:1:1"]],
  ],
  NB010: [
    ["({ one: 1 })"],
    ["{ one; };"],
    ["// first\n{ one: 1 }"],
    ["[{ one: 1 }]"],
    ["`{`"],
    ["{ one: 1 }", ["0:1:1"]],
    ["\n  { one(); two(); }", ["0:2:3"]],
    ["{ one(); }\nconst two = {}", ["0:1:1"]],
  ],
  NB011: [
    ["const words = 'try { } catch { }'; // .catch(() => {})\n`try { one() } catch {}`;"],
    ["try { one(); } finally { two(); }"],
    ["try { one(); } catch (error) { throw new Error('two', { cause: error }); }"],
    ["try { one(); } catch (error) { assertEquals(error.status, 404); }"],
    ["let caught;\ntry { one(); } catch (error) { caught = error; }"],
    ["const ask = () => { try { return one(); } catch (error) { return error; } };"],
    ["const failed = await one().catch((error) => error);"],
    ["one().catch(report); one().then(two, three);"],
    ["try { one(); } catch (error) { failures.push(error); }"],
    ["try { one(); } catch {}", ["0:1:16"]],
    ["try { one(); } catch (error) { console.log(`failed: ${error.message}`); }", ["0:1:16"]],
    ["try { one(); } catch { console.error('failed'); }", ["0:1:16"]],
    ["try {\n  one();\n} catch (error) {\n  Deno.jupyter.md`x`; display(String(error));\n}", ["0:3:3"]],
    ["const ask = () => { try { return one(); } catch { return undefined; } };", ["0:1:43"]],
    ["await one().catch(() => {});\nawait one().catch(console.error);", ["0:1:13", "0:2:13"]],
    ["one().then(two, () => undefined);", ["0:1:7"]],
  ],
  NB012: [
    ['const apiKey = Deno.env.get("CUSTOMERIO_API_KEY");'],
    ['const apiKey = "your-api-key-1";\nconst token = "<token 1234>";\nconst password = "xxxxxxxx";'],
    ['const tokenType = "Bearer12345"; const keyName = "id12345678"; const nextToken = "continue";'],
    ["const secret = `${prefix}12345678`; const address = `https://${user}:${password}@host/`;"],
    ['const words = "the password is not told here";'],
    ['const password = "short";'],
    [`const apiKey = "k3y-of-production";`, ["0:1:17"]],
    ['connect({ "x-api-key": "abc123def456", password: "correcthorse" });', ["0:1:25", "0:1:51"]],
    ['client.auth_token = "abc123def456";', ["0:1:22"]],
    ['Deno.env.set("SERVICE_API_KEY", "abc123def456");', ["0:1:34"]],
    [`// ${GITHUB}\nconst words = "${STRIPE}";`, ["0:1:4", "0:2:16"]],
    [[text(`The key is ${JWT}.`)], ["0:1:12"]],
    ['fetch("https://admin:hunter2@db.example.org/");', ["0:1:22"]],
    [
      "const pem = `-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----`;",
      [
        "0:1:14",
      ],
    ],
    [[output({ output_type: "stream", name: "stdout", text: `key: ${GITHUB}\n` })], ["0:1:1"]],
    [[output({ output_type: "display_data", data: { "image/png": GITHUB }, metadata: {} })]],
    ['const = 1; // broken, and still\n"' + GITHUB + '";', ["0:2:2"]],
  ],
  NB013: [
    ["// see /home/me/people.csv\nconst half = 4 /home/ 2; const words = 'read /tmp/x';"],
    ['fetch("/v1/people"); router.get("/users/:id"); client.read("/people"); path.startsWith("/");'],
    ['Deno.readTextFile("data/people.csv"); Deno.readTextFile("../people.csv"); Deno.open("/dev/null");'],
    ["const mime = '/'; const pattern = /\\/home\\/me/; const url = 'https://host/home/me';"],
    ['Deno.readTextFile("/data/people.csv");', ["0:1:19"]],
    ['const path = "/home/me/people.csv";\nconst other = `/Users/${name}/x`;', ["0:1:14", "0:2:15"]],
    ['const path = "C:\\\\data\\\\people.csv"; pl.readCSV("~/x.csv");', ["0:1:14", "0:1:49"]],
    ['import { one } from "/modules/one.ts";\nimport("file:///c/two.ts");', ["0:1:21", "0:2:8"]],
    ['const share = "\\\\\\\\server\\\\share";', ["0:1:15"]],
  ],
  NB014: [],
};

for (const [rule, cases] of Object.entries(CASES)) {
  const name = notebookRules.find((each) => each.code === rule)?.name;
  Deno.test(`${rule} ${name} finds what breaks it and nothing that only looks so`, () => {
    for (const [given, places = []] of cases) {
      const cells = typeof given === "string" ? [code(given)] : given;
      const found = find(rule, cells).map(({ index, line, column }) => `${index}:${line}:${column}`);
      const shown = cells.map(({ source }) => source).join("\n---\n");
      assertEquals(found, [...places], shown);
    }
  });
}

Deno.test("NB014 language tells a notebook that the Deno kernel does not run, and its code is left alone", () => {
  const python = { kernelspec: { name: "python3", display_name: "Python", language: "python" } };
  assertEquals(find("NB014", [code("x = 1")], python).length, 1);
  assertEquals(find("NB014", [code("x = 1")], { language_info: { name: "python" } }).length, 1);
  assertEquals(find("NB006", [code("let x = 1")], python), []);
  assertEquals(
    find("NB014", [code("1")], {
      kernelspec: { name: "deno", display_name: "Deno", language: "typescript" },
    }),
    [],
  );
  assertEquals(find("NB014", [code("1")]), []);
});

Deno.test("every rule has cases, a code of its own and a sentence", () => {
  assertEquals(notebookRules.map((rule) => rule.code), Object.keys(CASES));
  assertEquals(new Set(notebookRules.map(({ name }) => name)).size, notebookRules.length);
  for (const { summary } of notebookRules) assert(/^[A-Z].*\.$/.test(summary), summary);
});

Deno.test("a secret shows in no finding of its cell, whatever the finding is about", () => {
  const cells = [code(`const x = "${GITHUB}"; const password = "correcthorse";`)];
  const json = JSON.stringify({ cells, metadata: {}, nbformat: 4, nbformat_minor: 4 });
  const findings = applyRules(toSource("a.ipynb", parseNotebook(json, "a.ipynb"), parse), {});
  assert(findings.some(({ code }) => code === "NB006"));
  assertStringIncludes(findings[0]?.excerpt ?? "", "****");
  const shown = JSON.stringify(findings);
  assert(!shown.includes(GITHUB) && !shown.includes("correcthorse"), shown);
});

Deno.test("NB005 duplicate-declaration says what the kernel refuses", () => {
  const [allowed] = find("NB005", [code("const one = 1;"), code("const one = 2;")]);
  const [refused] = find("NB005", [code("const one = 1;"), code("let one = 2;")]);
  assertEquals(allowed?.message, '"one" is declared in cell [1] already');
  assertStringIncludes(refused?.message ?? "", "the kernel refuses `let` after `const`");
});

Deno.test("the README lists the rules as they are", async () => {
  const readme = await Deno.readTextFile(new URL("../../../jupyter/README.md", import.meta.url));
  const rows = [...readme.matchAll(/^\| `(NB\d+)` .*$/gm)].map(([row]) =>
    row.split("|").slice(1, -1).map((field) => field.trim())
  );
  assertEquals(
    rows,
    notebookRules.map(({ code, name, severity, summary, fixable }) => [
      `\`${code}\``,
      name,
      severity,
      fixable ? "yes" : "",
      summary,
    ]),
  );
});
