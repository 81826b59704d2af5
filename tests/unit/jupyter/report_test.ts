import { assert, assertEquals, assertMatch } from "@std/assert";
import { NotebookError } from "@customerio-notebooks/jupyter";
import { renderReport } from "@customerio-notebooks/jupyter/report";
import { display, hostile, runOf, runOfCells } from "./report_fixtures.ts";

const HOSTILE = hostile("https://evil.example");

const failure = (message: string, location = {}) => new NotebookError("cell-error", message, { location });

Deno.test("the page says its language, has one H1, a name for each notebook and words for each picture", async () => {
  const picture = display({ "image/png": "aGVsbG8=", "text/plain": "Sales by month" });
  const html = await renderReport([runOf([picture], "# Title\n\n## Part"), runOf([])]);
  assertMatch(html, /<html lang="en">/);
  assertMatch(html, /<title>Notebooks<\/title>/);
  assertEquals(html.match(/<h1\b/g)?.length, 1);
  assertMatch(html, /<h2 id="notebook-1-title">Title<\/h2>\s*<h3 id="notebook-1-part">Part<\/h3>/);
  assertEquals(html.match(/<section [^>]*aria-label="notebooks\/&lt;a&gt;\.ipynb"/g)?.length, 2);
  assertEquals(html.match(/<img [^>]*alt="[^"]*"/g), [
    '<img src="data:image/png;base64,aGVsbG8=" alt="Sales by month"',
  ]);
});

Deno.test("hostile content neither runs nor loads anything, wherever it comes from", async () => {
  const html = await renderReport([
    runOf(
      [
        { output_type: "stream", name: "stdout", text: HOSTILE },
        display({ "text/html": HOSTILE }),
        display({ "text/markdown": HOSTILE }),
        display({ "text/plain": HOSTILE }),
        display({ "text/latex": HOSTILE }),
        display({ "application/json": HOSTILE }),
        display({ [HOSTILE]: HOSTILE }),
        display({ "application/vnd.x+json": { [HOSTILE]: HOSTILE } }),
        display({
          "image/svg+xml": `<svg xmlns="http://www.w3.org/2000/svg">${HOSTILE}</svg>`,
          "text/plain": HOSTILE,
        }),
        display({ "image/png": `"><script>alert(1)</script>`, "text/plain": '" onerror="alert(1)' }),
        { output_type: "error", ename: HOSTILE, evalue: HOSTILE, traceback: [HOSTILE] },
      ],
      HOSTILE,
      new NotebookError("cell-error", HOSTILE),
    ),
  ], { title: HOSTILE, links: ['x" onclick="alert(1)'] });
  const tags = [...html.matchAll(/<[a-z][^>]*>/gi)].map((match) => match[0]);
  assertEquals(
    tags.filter((tag) => /^<(script|iframe|svg|form|input|link|base|object|embed|video)\b/i.test(tag)),
    [],
  );
  const bare = tags.filter((tag) => !tag.includes("Content-Security-Policy")).map((tag) =>
    tag.replaceAll(/(alt|aria-label|title)="[^"]*"/g, "")
  );
  assertEquals(bare.filter((tag) => /\son[a-z]+\s*=/i.test(tag.replaceAll(/"[^"]*"/g, '""'))), []);
  assertEquals(bare.filter((tag) => /script:|position|url\(|data:(?!image)/i.test(tag)), []);
  assertEquals(tags.filter((tag) => /\ssrc="(?!data:image\/(svg\+xml|png|jpeg);base64,)/.test(tag)), []);
  assertEquals(tags.filter((tag) => tag.startsWith("<style")).length, 1);
  assertEquals(tags.filter((tag) => /^<meta[^>]*refresh/i.test(tag)), []);
  // What closes more than it has opened must not close the page's own parts.
  assertEquals([...html.matchAll(/<\/(main|body|html|section)>/g)].map((match) => match[1]), [
    ...["section", "main", "body", "html"],
  ]);
});

Deno.test("the policy allows the page's own style sheet and embedded pictures, nothing else", async () => {
  const html = await renderReport([runOf([])]);
  const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? "";
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(style));
  const hash = new Uint8Array(digest).toBase64();
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
  assertEquals(
    policy,
    `default-src 'none'; style-src 'sha256-${hash}'; style-src-attr 'unsafe-inline'; img-src data:; ` +
      "base-uri 'none'; form-action 'none'",
  );
});

Deno.test("the page tells what it leaves out of HTML, and falls back to text if nothing remains", async () => {
  const html = await renderReport([
    runOf([
      display({ "text/html": "<div><script>draw()</script></div>", "text/plain": "Figure(640x480)" }),
    ]),
  ]);
  assertMatch(html, /Figure\(640x480\)<\/pre>\s*<p class="note">Left out[^<]*: script\.<\/p>/);
});

const CHOICES: readonly (readonly [what: string, data: Record<string, unknown>, shown: RegExp])[] = [
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
  ["webp", { "image/webp": "aGk=", "text/plain": "p" }, /<img src="data:image\/webp;base64,aGk=" alt="p">/],
  [
    "html over markdown and text",
    { "text/plain": "p", "text/markdown": "m", "text/html": "<b>h</b>" },
    /<div class="html"><b>h<\/b><\/div>/,
  ],
  ["markdown over text", { "text/plain": "p", "text/markdown": "**m**" }, /<strong>m<\/strong>/],
  ["text", { "text/plain": "a < b" }, /a &lt; b/],
  [
    "JSON with indentation",
    { "application/json": { a: [1] } },
    /<pre class="json">\{\n {2}&quot;a&quot;: \[/,
  ],
  ["formulas as they are written", { "text/latex": "$x^2$" }, /<pre class="text">\$x\^2\$<\/pre>/],
  ["the name of an unknown type", { "application/x-unknown": "zz" }, /does not draw: application\/x-unknown/],
  [
    "JavaScript as text",
    { "application/javascript": "go()" },
    /application\/javascript<\/p><pre[^>]*>go\(\)/,
  ],
  [
    "drawings within HTML as pictures, however they are written",
    { "text/html": '<p>a</p><svg viewBox="0 0 9 9"><title>Dot</title><circle cx=4 cy=4 r=2></svg>' },
    /<p>a<\/p><img src="data:image\/svg\+xml;base64,[^"]*" alt="Dot" \/>/,
  ],
  [
    "what has colours of its own on white paper, in the dark too",
    { "text/html": '<p style="color:#123456">h</p>' },
    /<div class="html paper">/,
  ],
];

for (const [what, data, shown] of CHOICES) {
  Deno.test(`the page shows ${what}`, async () => {
    assertMatch(await renderReport([runOf([display(data)])]), shown);
  });
}

Deno.test("a drawing within HTML becomes well-formed XML with its namespace", async () => {
  const html = await renderReport([
    runOf([display({ "text/html": '<svg viewBox="0 0 9 9"><circle cx=4 cy=4 r=2><g>a&nbsp;&lt;</svg>' })]),
  ]);
  const base64 = /svg\+xml;base64,([^"]*)/.exec(html)?.[1] ?? "";
  assertEquals(
    new TextDecoder().decode(Uint8Array.fromBase64(base64)),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="2"><g>a\u00a0&lt;</g></circle></svg>',
  );
});

Deno.test("the page colours terminal output, highlights code and boxes tables", async () => {
  const html = await renderReport([runOf([
    { output_type: "stream", name: "stderr", text: "\x1b[31mred\x1b[0m \x1b[1mbold\x1b[22m off\x1b[2K" },
    display({ "text/html": "<table><tr><td>1</td></tr></table>" }),
  ])]);
  assertMatch(
    html,
    /<pre class="stream stderr"><span class="ansi-red">red<\/span> <span class="ansi-bold">bold<\/span> off<\/pre>/,
  );
  assertMatch(html, /<span class="hljs-keyword">const<\/span> a = <span class="hljs-string">/);
  assertMatch(html, /<div class="scroll" tabindex="0" role="group" aria-label="Table"><table>/);
});

Deno.test("of a progress bar the page shows what is left of it in the end", async () => {
  const html = await renderReport([
    runOf([{ output_type: "stream", name: "stdout", text: "10%\r50%\r100%\ndone\n" }]),
  ]);
  assertMatch(html, /<pre class="stream">100%\ndone<\/pre>/);
});

Deno.test("the summary counts, and links to each notebook and its copy", async () => {
  const html = await renderReport([runOf([]), runOf([], "# T", failure("boom"))], {
    links: ["a b.ipynb", "c.ipynb"],
  });
  assertMatch(html, /1 of 2 notebooks failed\.<\/span> <span class="rest">2 cells · 1 failed · 2\.47 s</);
  const row = /<a href="#notebook-1">notebooks\/&lt;a&gt;\.ipynb<\/a>.*?<\/tr>/.exec(html)?.[0] ?? "";
  assertMatch(
    row,
    /✓<\/span> ok<\/span>.*>1 \/ 1<.*>1\.23 s<.*<a href="a%20b\.ipynb" aria-label="Executed copy of /,
  );
  assertMatch(await renderReport([]), /No notebook was run/);
  assertMatch(await renderReport([runOf([])]), /The notebook ran without failure\./);
  const halfRun = runOfCells("# T", [{}, { status: "not-run", durationMs: 0 }]);
  assertMatch(await renderReport([halfRun]), /No failure, but 1 cell not run\./);
});

Deno.test("what failed stands first and leads to the failing line; each failure leads to the next", async () => {
  const first = failure('notebooks/<a>.ipynb:[2] "Title":2:7 TypeError: boom\n  1 | a', {
    line: 2,
    column: 7,
  });
  const html = await renderReport([
    runOfCells("# T", [
      {},
      { source: "`a\nb` + c\nd", error: first },
      { status: "not-run", durationMs: 0 },
      { error: failure("second") },
    ]),
  ]);
  const list = /<nav class="failures"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? "";
  assertMatch(list, /2 failures/);
  assertMatch(
    list,
    /<a href="#notebook-1-cell-2">notebooks\/&lt;a&gt;\.ipynb \[2\] Title<\/a><br><code>TypeError: boom</,
  );
  assert(html.indexOf(list) < html.indexOf('<table class="summary">'));
  const cell = /<div class="cell failing" id="notebook-1-cell-2">[\s\S]*?<\/pre>/.exec(html)?.[0] ?? "";
  assertMatch(cell, /<a href="#notebook-1-cell-4">next failure<\/a>/);
  // The template literal goes over both lines, of which only one is marked.
  assertMatch(cell, />`a<\/span>\n<mark><span class="hljs-string">b`<\/span> \+ c<\/mark>\nd<\/pre>/);
  assertMatch(html, /<a href="#notebook-1-cell-2">first failure<\/a>/);
});

Deno.test("a failure that no cell is to blame for is in the list, too", async () => {
  const run = runOf([]);
  const error = new NotebookError("kernel-start", "Cannot start the notebook kernel: no such program");
  const html = await renderReport([{ ...run, ok: false, error, cells: [] }]);
  assertMatch(
    html,
    /<a href="#notebook-1">notebooks[^<]*<\/a><br><code>Cannot start the notebook kernel: no such/,
  );
});

Deno.test("each notebook lists its cells with results and durations", async () => {
  const html = await renderReport([
    runOfCells("# T", [{ durationMs: 500 }, { durationMs: 2000 }, { status: "not-run", durationMs: 0 }]),
  ]);
  const list = /<details class="cells">[\s\S]*?<\/details>/.exec(html)?.[0] ?? "";
  assertMatch(list, /<summary>3 cells · slowest \[2\] 2\.00 s<\/summary>/);
  assertMatch(list, /href="#notebook-1-cell-1">\[1\].*✓<\/span> ok.*>0\.50 s<.*style="width:25%"/);
  assertMatch(list, /href="#notebook-1-cell-3">\[3\].*not run.*>–</);
});
