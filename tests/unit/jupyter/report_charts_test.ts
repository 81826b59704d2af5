import { assertEquals, assertMatch } from "@std/assert";
import { renderReport } from "@customerio-notebooks/jupyter/report";
import { drawCharts } from "../../../jupyter/report/charts.ts";
import { display, runOf } from "./report_fixtures.ts";

const VEGA_LITE = "application/vnd.vegalite.v5+json";
const BARS = {
  title: "Sales",
  data: { values: [{ product: "A", sold: 3 }, { product: "B", sold: 5 }] },
  mark: "bar",
  encoding: { x: { field: "product", type: "nominal" }, y: { field: "sold", type: "quantitative" } },
};
const VEGA = {
  $schema: "https://vega.github.io/schema/vega/v6.json",
  width: 90,
  height: 90,
  marks: [{ type: "rect", encode: { enter: { width: { value: 50 }, height: { value: 50 } } } }],
};

Deno.test("charts without a picture are drawn; what cannot be drawn is told, with its specification", async () => {
  const drawing = await drawCharts([
    display({ [VEGA_LITE]: BARS }),
    display({ "application/vnd.vega.v6+json": VEGA }),
    display({ [VEGA_LITE]: { ...BARS, data: { url: "file:///etc/hostname" } } }),
    display({ [VEGA_LITE]: { ...BARS, encoding: { x: { field: "a", type: "nonsense" } } } }),
    display({
      [VEGA_LITE]: {
        ...VEGA,
        data: [{ name: "a", values: [1], transform: [{ type: "filter", expr: "[][0].x.y" }] }],
      },
    }),
    display({ [VEGA_LITE]: "no specification" }),
    display({ [VEGA_LITE]: BARS, "image/svg+xml": "<svg/>" }),
    display({ "text/plain": "x" }),
  ]);
  const [bars, vega, loading, ...others] = drawing.values();
  assertMatch(bars?.svg ?? "", /^<svg[\s\S]*>product<[\s\S]*>sold<[\s\S]*>Sales<[\s\S]*<\/svg>$/);
  assertMatch(vega?.svg ?? "", /^<svg/);
  assertEquals(loading, {
    problem: 'This chart could not be drawn: it loads "file:///etc/hostname", and nothing in this page loads',
  });
  assertEquals(others.length, 3);
  assertMatch(
    others[1]?.problem ?? "",
    /^This chart could not be drawn: Cannot read properties of undefined/,
  );
  assertEquals(others.at(-1)?.problem, "This chart could not be drawn: the specification is no JSON object");
});

Deno.test("a specification that asks for endless work does not hold up the page, nor the chart before it", async () => {
  const expr = `test(/(a+)+$/, "${"a".repeat(40)}b")`;
  const endless = {
    ...VEGA,
    data: [{ name: "a", values: [{}], transform: [{ type: "formula", as: "b", expr }] }],
  };
  const outputs = [display({ "application/vnd.vega.v6+json": VEGA }), display({ [VEGA_LITE]: endless })];
  const drawn = [...(await drawCharts(outputs, 1_000)).values()];
  assertMatch(drawn[0]?.svg ?? "", /^<svg/);
  assertMatch(
    drawn[1]?.problem ?? "",
    /^This chart could not be drawn: it, or one before it, took longer than 1 s$/,
  );
});

Deno.test("a drawn chart is in the page as a picture", async () => {
  const html = await renderReport([
    runOf([display({ [VEGA_LITE]: BARS, "text/plain": "Sales by product" })]),
  ]);
  assertMatch(html, /<img src="data:image\/svg\+xml;base64,[^"]+" alt="Sales by product">/);
});
