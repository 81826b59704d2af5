import { assert, assertEquals, assertMatch } from "@std/assert";
import { cutMiddle, htmlLines, textBlock } from "../../../jupyter/report/text_block.ts";

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join("\n");
const text = (html: string) => textBlock(html, { kind: "stream", label: "Output" });

Deno.test("a short text is shown whole", () => {
  assertEquals(text(lines(30)), `<pre class="stream">${lines(30)}</pre>`);
  assertEquals(text(""), "");
});

Deno.test("a long text shows its start and its end; the rest unfolds", () => {
  const html = text(`${lines(1_000)}\n`);
  assertMatch(html, /^<div class="folded"><pre class="stream">line 1\n[^<]*line 15<\/pre><details>/);
  assertMatch(
    html,
    /<summary>977 more lines<\/summary><pre class="stream">line 16\n[^<]*line 992<\/pre><\/details>/,
  );
  assertMatch(html, /<pre class="stream">line 993\n[^<]*line 1000<\/pre><\/div>$/);
});

Deno.test("of an error with a deep traceback the message and the nearest frames are in sight", () => {
  const html = textBlock(lines(60), { kind: "error", label: "Error", sight: { first: 12, last: 0 } });
  assertMatch(
    html,
    /line 12<\/pre><details><summary>48 more lines<\/summary>[\s\S]*line 60<\/pre><\/details><\/div>$/,
  );
});

Deno.test("lines that nobody would scroll along are wrapped; what may need scrolling is reached by keyboard", () => {
  assertEquals(text("short"), '<pre class="stream">short</pre>');
  assertMatch(text("x".repeat(80)), /^<pre class="stream" tabindex="0" role="group" aria-label="Output">/);
  assertMatch(text("x".repeat(500)), /^<pre class="stream wrap" tabindex="0"/);
  assertEquals(
    text(`<span class="a-rather-long-name-of-a-class">${"&lt;".repeat(9)}</span>`).includes("tabindex"),
    false,
  );
});

Deno.test("spans that go over lines are closed and opened again on each", () => {
  assertEquals(htmlLines('a <span class="b">b\n<span class="c">c\n\nd</span></span> e\n'), [
    'a <span class="b">b</span>',
    '<span class="b"><span class="c">c</span></span>',
    '<span class="b"><span class="c"></span></span>',
    '<span class="b"><span class="c">d</span></span> e',
  ]);
});

Deno.test("a line feed at the start is not lost to the parser of the page", () => {
  assertEquals(text("\na"), '<pre class="stream">\n\na</pre>');
});

Deno.test("a text of megabytes loses its middle and says so", () => {
  const cut = cutMiddle(`start${"x".repeat(3_000_000)}end`);
  assert(cut.length < 250_000);
  assertMatch(cut, /^start/);
  assertMatch(cut, /\n… 2,800,008 more characters in the notebook file …\n/);
  assertMatch(cut, /end$/);
});
