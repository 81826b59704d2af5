import { assertEquals, assertMatch } from "@std/assert";
import {
  type CellOutput,
  NotebookError,
  type NotebookRun,
  parseNotebook,
} from "@customerio-notebooks/jupyter";
import { renderReport } from "@customerio-notebooks/jupyter/report";

function runOf(outputs: readonly CellOutput[], markdown = "# Title", error?: NotebookError): NotebookRun {
  const notebook = parseNotebook(
    JSON.stringify({
      cells: [
        { cell_type: "markdown", metadata: {}, source: markdown },
        { cell_type: "code", metadata: {}, source: 'const a = "<b>";', outputs, execution_count: 1 },
      ],
      metadata: {},
      nbformat: 4,
      nbformat_minor: 4,
    }),
    "a.ipynb",
  );
  const failure = error === undefined ? {} : { error };
  return {
    path: "notebooks/<a>.ipynb",
    notebook,
    cells: [{
      number: 1,
      index: 1,
      heading: "Title",
      status: error === undefined ? "ok" : "failed",
      durationMs: 12,
      ...failure,
    }],
    ok: error === undefined,
    ...failure,
    durationMs: 1234,
  };
}

const display = (data: Record<string, string>): CellOutput => ({
  output_type: "display_data",
  data,
  metadata: {},
});

/** Content that tries to run or to load something, by the way it comes into the page. */
const HOSTILE =
  '<script>alert(1)</script><img src="https://evil.example/x.png" onerror="alert(1)"><iframe src="//evil.example"></iframe>' +
  '<a href="javascript:alert(1)">x</a><svg onload="alert(1)"></svg><style>*{}</style><form action="//evil.example"><input></form>' +
  '<p style="position:fixed;background-image:url(https://evil.example/y)">y</p><link rel="stylesheet" href="//evil.example/z.css"><base href="//evil.example">';

Deno.test("the page says its language, has one H1, a name for each notebook and words for each picture", () => {
  const picture = display({ "image/png": "aGVsbG8=", "text/plain": "Sales by month" });
  const html = renderReport([runOf([picture], "# Title\n\n## Part"), runOf([])]);
  assertMatch(html, /<html lang="en">/);
  assertMatch(html, /<title>Notebooks<\/title>/);
  assertEquals(html.match(/<h1\b/g)?.length, 1);
  assertMatch(html, /<h2>Title<\/h2>\s*<h3>Part<\/h3>/);
  assertEquals(html.match(/<section [^>]*aria-label="notebooks\/&lt;a&gt;\.ipynb"/g)?.length, 2);
  assertEquals(html.match(/<img [^>]*alt="[^"]*"/g), [
    '<img src="data:image/png;base64,aGVsbG8=" alt="Sales by month"',
  ]);
});

Deno.test("hostile content neither runs nor loads anything, wherever it comes from", () => {
  const error = new NotebookError("cell-error", HOSTILE);
  const html = renderReport([
    runOf(
      [
        { output_type: "stream", name: "stdout", text: HOSTILE },
        display({ "text/html": HOSTILE }),
        display({ "text/markdown": HOSTILE }),
        display({ "text/plain": HOSTILE }),
        display({ "application/json": HOSTILE }),
        display({
          "image/svg+xml": `<svg xmlns="http://www.w3.org/2000/svg">${HOSTILE}</svg>`,
          "text/plain": HOSTILE,
        }),
        display({ "image/png": `"><script>alert(1)</script>`, "text/plain": '" onerror="alert(1)' }),
        { output_type: "error", ename: HOSTILE, evalue: HOSTILE, traceback: [HOSTILE] },
      ],
      HOSTILE,
      error,
    ),
  ], { title: HOSTILE, links: ['x" onclick="alert(1)'] });
  const tags = [...html.matchAll(/<[a-z][^>]*>/gi)].map((match) => match[0]);
  assertEquals(
    tags.filter((tag) => /^<(script|iframe|svg|form|input|link|base|object|embed)\b/i.test(tag)),
    [],
  );
  assertEquals(tags.filter((tag) => /\son[a-z]+\s*=/i.test(tag.replaceAll(/"[^"]*"/g, '""'))), []);
  assertEquals(tags.filter((tag) => /javascript:|position|url\(/i.test(tag.replace(/alt="[^"]*"/, ""))), []);
  assertEquals(tags.filter((tag) => /\ssrc="(?!data:image\/(svg\+xml|png|jpeg);base64,)/.test(tag)), []);
  assertEquals(tags.filter((tag) => tag.startsWith("<style")).length, 1);
  assertMatch(
    html,
    /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">/,
  );
});

const CHOICES: readonly (readonly [what: string, data: Record<string, string>, shown: RegExp])[] = [
  [
    "svg over html",
    { "text/html": "<b>h</b>", "image/svg+xml": "<svg/>", "text/plain": "p" },
    /<img src="data:image\/svg\+xml;base64,PHN2Zy8\+" alt="p">/,
  ],
  [
    "png over html",
    { "text/html": "<b>h</b>", "image/png": "aGk=" },
    /<img src="data:image\/png;base64,aGk="/,
  ],
  [
    "html over markdown and text",
    { "text/plain": "p", "text/markdown": "m", "text/html": "<b>h</b>" },
    /<div class="html"><b>h<\/b><\/div>/,
  ],
  ["markdown over text", { "text/plain": "p", "text/markdown": "**m**" }, /<strong>m<\/strong>/],
  ["text", { "text/plain": "a < b" }, /a &lt; b/],
  ["the name of an unknown type", { "application/x-unknown": "zz" }, /output of type application\/x-unknown/],
];

for (const [what, data, shown] of CHOICES) {
  Deno.test(`the page shows ${what}`, () => assertMatch(renderReport([runOf([display(data)])]), shown));
}

Deno.test("the page colours terminal output, highlights code and boxes tables", () => {
  const html = renderReport([runOf([
    {
      output_type: "stream",
      name: "stderr",
      text: "\x1b[31mred\x1b[0m \x1b[1;38;5;200mbold\x1b[22m off\x1b[2K",
    },
    display({ "text/html": "<table><tr><td>1</td></tr></table>" }),
  ])]);
  assertMatch(
    html,
    /<pre class="stream stderr" tabindex="0"><span class="ansi-red">red<\/span> <span class="ansi-bold">bold<\/span> off<\/pre>/,
  );
  assertMatch(html, /<span class="hljs-keyword">const<\/span> a = <span class="hljs-string">/);
  assertMatch(html, /<div class="scroll" tabindex="0"><table>/);
});

Deno.test("the summary counts, and links to each notebook and its copy", () => {
  const failed = runOf(
    [],
    "# T",
    new NotebookError("cell-error", "boom", { location: { line: 3, column: 4 } }),
  );
  const html = renderReport([runOf([]), failed], { links: ["a b.ipynb", "c.ipynb"] });
  assertMatch(html, /1 of 2 notebooks failed\./);
  assertMatch(
    html,
    /<a href="#notebook-1">notebooks\/&lt;a&gt;\.ipynb<\/a><\/td><td class="ok">ok<\/td><td class="number">1 \/ 1<\/td><td class="number">1\.23<\/td><td><a href="a%20b\.ipynb">/,
  );
  assertMatch(html, /in line 3, column 4 of this cell/);
  assertMatch(renderReport([]), /No notebook was run/);
});
