/** The report as a browser shows it. Runs where Chromium is installed (Debian: `apt-get install chromium`). */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { NotebookError } from "@customerio-notebooks/jupyter";
import { renderReport } from "@customerio-notebooks/jupyter/report";
import { display, hostile, type MadeCell, runOfCells } from "../../unit/jupyter/report_fixtures.ts";
import { BrowserPage, findBrowser } from "./browser.ts";

const PHONE = 390;
const DESKTOP = 1400;

const program = findBrowser();
if (program === undefined) console.log("The report is not tried in a browser: there is no Chromium here");

/** Outputs that are wider, longer or stranger than the page. */
function wideCells(elsewhere: string): MadeCell[] {
  const row = (tag: string) => `<tr>${`<${tag}>a_long_column_name</${tag}>`.repeat(40)}</tr>`;
  const table = `<table><thead>${row("th")}</thead><tbody>${row("td").repeat(50)}</tbody></table>`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="3000" height="200"><rect width="3000" height="200"/></svg>`;
  return [
    { source: `const text = "${"x".repeat(300)}";` },
    { outputs: [display({ "text/html": table }), display({ "text/html": hostile(elsewhere) })] },
    { outputs: [display({ "image/svg+xml": svg }), display({ "text/html": `<p>${svg}</p>` })] },
    { outputs: [display({ "text/html": '<div style="width:5000px;background-color:#eeeeee">wide</div>' })] },
    { outputs: [{ output_type: "stream", name: "stdout", text: `${"word ".repeat(60)}\n`.repeat(300) }] },
    { outputs: [{ output_type: "stream", name: "stderr", text: "y".repeat(20_000) }] },
    { outputs: [display({ "application/json": { [`key_${"k".repeat(200)}`]: 1 } })] },
    { error: new NotebookError("cell-error", "z".repeat(500), { location: { line: 1 } }) },
  ];
}

Deno.test({
  name:
    "a browser shows the report whole, on a phone, in the dark and on paper; what is hostile in it does nothing",
  ignore: program === undefined,
  fn: async (t) => {
    const requests: string[] = [];
    await using server = Deno.serve({ hostname: "127.0.0.1", port: 0, onListen: () => {} }, ({ url }) => {
      requests.push(new URL(url).pathname);
      return new Response("");
    });
    const elsewhere = `http://127.0.0.1:${server.addr.port}`;
    const folder = await Deno.makeTempDir();
    await using _folder = { [Symbol.asyncDispose]: () => Deno.remove(folder, { recursive: true }) };
    const write = async (name: string, html: string) => {
      await Deno.writeTextFile(join(folder, name), html);
      return pathToFileURL(join(folder, name)).href;
    };
    const markdown = `# Title\n\n${hostile(elsewhere)}\n\n\`\`\`\n${"code ".repeat(100)}\n\`\`\``;
    const report = await write(
      "report.html",
      await renderReport([runOfCells(markdown, wideCells(elsewhere))]),
    );
    const unsafe = await write("unsafe.html", `<!DOCTYPE html><title>Safe</title>${hostile(elsewhere)}`);
    await using page = await BrowserPage.open(program ?? "");

    await t.step("nothing runs, and nothing loads", async () => {
      await page.goto(report, { width: DESKTOP, scheme: "light" });
      assertEquals(await page.evaluate("document.title"), "notebooks/<a>.ipynb");
      assertEquals(await page.evaluate("document.querySelectorAll('main > section').length"), 1);
      assertEquals(
        await page.evaluate("document.querySelectorAll('script, iframe, form, object, embed').length"),
        0,
      );
      assertEquals(requests, []);
      // The same content without our care does both, or this test would prove nothing.
      await page.goto(unsafe, { width: DESKTOP, scheme: "light" });
      assertNotEquals(await page.evaluate("document.title"), "Safe");
      assert(requests.length > 0);
    });

    const root = "document.documentElement";
    const background = "getComputedStyle(document.body).backgroundColor";
    for (const width of [PHONE, DESKTOP]) {
      for (const scheme of ["light", "dark"] as const) {
        await t.step(`it fits into ${width} pixels, ${scheme}`, async () => {
          await page.goto(report, { width, scheme });
          await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true");
          assertEquals(await page.evaluate(`${root}.scrollWidth - ${root}.clientWidth`), 0);
          assertEquals(
            await page.evaluate(background),
            scheme === "light" ? "rgb(255, 255, 255)" : "rgb(20, 24, 29)",
          );
        });
      }
    }

    await t.step("what scrolls by itself can be scrolled by keyboard", async () => {
      await page.goto(report, { width: PHONE, scheme: "light" });
      const unreachable = await page.evaluate(`[...document.querySelectorAll("body *")].filter((one) =>
        one.scrollWidth > one.clientWidth && /auto|scroll/.test(getComputedStyle(one).overflowX) && one.tabIndex < 0
      ).map((one) => one.outerHTML.slice(0, 100))`);
      assertEquals(unreachable, []);
    });

    await t.step("all pictures can be drawn", async () => {
      const broken = "[...document.images].filter((one) => one.naturalWidth === 0).map((one) => one.alt)";
      assertEquals(await page.evaluate(broken), []);
    });

    await t.step("on paper it is light, and nothing is hidden behind scroll bars", async () => {
      await page.goto(report, { width: DESKTOP, scheme: "dark", media: "print" });
      assertEquals(await page.evaluate(background), "rgb(255, 255, 255)");
      const hidden = await page.evaluate(`[...document.querySelectorAll("pre")].filter((one) =>
        one.checkVisibility() && one.scrollWidth > one.clientWidth + 1).map((one) => one.outerHTML.slice(0, 100))`);
      assertEquals(hidden, []);
    });
  },
});
