import { assertEquals, assertMatch } from "@std/assert";
import { headingId, renderMarkdown } from "../../../jupyter/report/markdown.ts";

const FORMULAS: readonly (readonly [markdown: string, html: RegExp])[] = [
  ["$a_1 + b_1$ and $c_2$", /<p><code>\$a_1 \+ b_1\$<\/code> and <code>\$c_2\$<\/code><\/p>/],
  [
    "$$\n\\sum_{i=0}^n x_i * y_i\n$$",
    /<pre[^>]*><code>\$\$\n\\sum_\{i=0\}\^n x_i \* y_i\n\$\$<\/code><\/pre>/,
  ],
  ["\\begin{align}\na_1 &= b_1\n\\end{align}", /<pre[^>]*><code>\\begin\{align\}\na_1 &amp;= b_1\n/],
  ["from $5 to $6, or $7-$8", /<p>from \$5 to \$6, or \$7-\$8<\/p>/],
  ["`$x_1$`", /<p><code>\$x_1\$<\/code><\/p>/],
];

for (const [markdown, html] of FORMULAS) {
  Deno.test(`formulas stay as written, and prices are none: ${markdown}`, () => {
    assertMatch(renderMarkdown(markdown), html);
  });
}

Deno.test("headings have ids of their notebook, and links to them stay in it, in Jupyter's and in GitHub's way", () => {
  const html = renderMarkdown(
    "# The *best* Customers?\n\n[a](#The-best-Customers?) [b](#the-best-customers)",
    {
      idPrefix: "notebook-2-",
    },
  );
  assertMatch(html, /<h2 id="notebook-2-the-best-customers">The <em>best<\/em> Customers\?<\/h2>/);
  assertEquals(html.match(/href="#notebook-2-the-best-customers"/g)?.length, 2);
  assertEquals(headingId("  Åsa & 300 people "), "åsa-300-people");
});

Deno.test("attached pictures are in the page; of those elsewhere the words remain", () => {
  const html = renderMarkdown("![A chart](attachment:my%20chart.png) ![Far away](https://a.example/b.png)", {
    attachments: { "my chart.png": { "image/png": "aGk=" } },
  });
  assertMatch(html, /<img src="data:image\/png;base64,aGk=" alt="A chart" \/>/);
  assertMatch(html, /<span>\[picture: Far away\]<\/span>/);
});

Deno.test("links of dangerous kinds are no links", () => {
  const html = renderMarkdown(
    "[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x) [d](https://a.example)",
  );
  assertEquals(html.match(/href="[^"]*"/g), ['href="https://a.example"']);
});

Deno.test("tables and code blocks are rendered", () => {
  assertMatch(renderMarkdown("| a | b |\n|---|--:|\n| 1 | 2 |"), /<th>a<\/th>\s*<th align="right">b<\/th>/);
  assertMatch(
    renderMarkdown("```ts\na < b\n```"),
    /<pre tabindex="0" role="group" aria-label="Preformatted text"><code>a &lt; b\n<\/code><\/pre>/,
  );
});
