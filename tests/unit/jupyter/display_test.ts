import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import pl from "nodejs-polars";
import { type Displayable, type DisplayBundle, showTable } from "@customerio-notebooks/jupyter/display";
import { type ChartSpec, showChart } from "@customerio-notebooks/jupyter/chart";

async function bundleOf(shown: Displayable): Promise<DisplayBundle> {
  return await shown[Symbol.for("Jupyter.display")]?.() ?? {};
}

Deno.test("showTable() aligns numbers, groups thousands, shows dates in ISO and missing values as a dash", async () => {
  const records = [
    {
      name: "Åsa",
      revenue: 1234567.5,
      orders: 12n,
      since: new Date("2024-01-05"),
      at: new Date("2024-01-05T10:20:30Z"),
      ok: true,
      list: [1, 2],
    },
    { name: null, revenue: null, orders: null, since: undefined, at: null, ok: null, list: null },
  ];
  const bundle = await bundleOf(showTable(records, {
    title: "People",
    caption: "Made up",
    columns: { revenue: { label: "Revenue", unit: "USD", digits: 2 } },
  }));
  assertEquals(
    bundle["text/plain"],
    [
      "People",
      "Made up",
      "2 rows",
      "",
      "name  Revenue (USD)  orders  since       at                   ok    list",
      "----  -------------  ------  ----------  -------------------  ----  -----",
      "Åsa    1,234,567.50      12  2024-01-05  2024-01-05 10:20:30  true  [1,2]",
      "–                 –       –  –           –                    –     –",
    ].join("\n"),
  );
  assertMatch(String(bundle["text/html"]), /<th scope="col" style="text-align:right">Revenue \(USD\)<\/th>/);
});

Deno.test("showTable() takes a polars frame as it is and says how many rows there are", async () => {
  const frame = pl.DataFrame({
    id: Array.from({ length: 23_570 }, (_, row) => `00${row}`),
    value: Array.from({ length: 23_570 }, (_, row) => row === 1 ? null : row * 1000),
    day: Array.from({ length: 23_570 }, () => new Date("2024-02-29")),
  });
  const bundle = await bundleOf(showTable(frame, { title: "Customers", limit: 3 }));
  const lines = String(bundle["text/plain"]).split("\n");
  assertEquals(lines.slice(1), [
    "showing 3 of 23,570 rows",
    "",
    "id   value  day",
    "---  -----  ----------",
    "000      0  2024-02-29",
    "001      –  2024-02-29",
    "002  2,000  2024-02-29",
  ]);
});

Deno.test("showTable() escapes everything and survives an empty table", async () => {
  const hostile = "<script>alert(1)</script>";
  const bundle = await bundleOf(showTable([{ [hostile]: hostile }], { title: hostile, caption: hostile }));
  assertEquals(String(bundle["text/html"]).includes("<script"), false);
  assertMatch(String((await bundleOf(showTable([], { title: "Empty" })))["text/plain"]), /^Empty\n0 rows/);
});

Deno.test("showChart() gives the specification, a picture and words", async () => {
  const frame = pl.DataFrame({ day: [new Date("2024-01-01"), new Date("2024-01-02")], value: [1, 3] });
  const bundle = await bundleOf(showChart({
    title: "Value by day",
    description: "Value grows from 1 to 3 USD.",
    data: { values: frame },
    mark: "line",
    encoding: {
      x: { field: "day", type: "temporal", title: "Day" },
      y: { field: "value", type: "quantitative", title: "Value (USD)" },
    },
  }));
  assertEquals(bundle["text/plain"], "Value grows from 1 to 3 USD.");
  const svg = String(bundle["image/svg+xml"]);
  for (const text of ["Value by day", "Day", "Value (USD)"]) {
    assertEquals(svg.includes(`>${text}</text>`), true, text);
  }
  const spec = JSON.stringify(bundle["application/vnd.vegalite.v5+json"]);
  assertMatch(spec, /vega-lite\/v5\.json.*"day":"2024-01-01T00:00:00.000Z"/);
});

Deno.test("showChart() leaves the specification out when it would be megabytes", async () => {
  const values = Array.from({ length: 60_000 }, (_, row) => ({ row, value: row % 7 }));
  const bundle = await bundleOf(
    showChart({
      title: "Big",
      data: { values },
      mark: "bar",
      encoding: { x: { field: "value", type: "ordinal" }, y: { aggregate: "count" } },
    }),
  );
  assertEquals(Object.keys(bundle).sort(), ["image/svg+xml", "text/plain"]);
});

Deno.test("showChart() does not cut the names of a legend", async () => {
  const name = "Subscription Preference Changed";
  const bundle = await bundleOf(showChart({
    title: "Events",
    data: { values: [{ event: name, events: 1 }] },
    mark: "bar",
    encoding: { y: { field: "events", type: "quantitative" }, color: { field: "event", type: "nominal" } },
  }));
  assertMatch(String(bundle["image/svg+xml"]), new RegExp(`>${name}</text>`));
});

Deno.test("showChart() names the chart that it cannot draw", () => {
  const error = assertThrows(() => showChart({ title: "Broken", mark: 5 }), TypeError);
  assertMatch(error.message, /Cannot draw the chart "Broken"/);
});

Deno.test("showChart() says that the data is no rows, and draws missing and invalid values as missing", async () => {
  const encoding = { x: { field: "at", type: "temporal" } };
  for (const data of [{ url: "https://example.com/rows.json" }, { values: [null] }, { values: "rows" }]) {
    // Notebooks are not type-checked, so what the type forbids arrives all the same.
    const spec = { title: "Wrong", data, mark: "point", encoding } as unknown as ChartSpec;
    assertMatch(
      assertThrows(() => showChart(spec), TypeError).message,
      /"Wrong": data\.values must be a frame or a list of records/,
    );
  }
  const values = [{ at: new Date(NaN), big: 2n ** 63n }, { at: null }, { at: new Date(0) }];
  const bundle = await bundleOf(showChart({ title: "Missing", data: { values }, mark: "point", encoding }));
  assertMatch(JSON.stringify(bundle), /"at":null,"big":9223372036854776000/);
});

Deno.test("showTable() refuses a limit that is no number of rows", () => {
  for (const limit of [-1, 1.5, NaN]) {
    const error = assertThrows(() => showTable([], { title: "Sales", limit }), RangeError);
    assertMatch(error.message, /"Sales": limit must be a whole number of at least 0, not /);
  }
});
