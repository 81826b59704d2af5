// A polars frame is a Proxy: `in` and `instanceof` say less of it than of a plain object.
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { type Displayable, showTable } from "@customerio-notebooks/jupyter/display";
import { showChart } from "@customerio-notebooks/jupyter/chart";
import pl from "nodejs-polars";

const frame = pl.DataFrame({ month: ["January", "February"], sales: [1200, 3400.5] });

async function bundleOf(displayable: Displayable): Promise<Readonly<Record<string, unknown>>> {
  const display = displayable[Symbol.for("Jupyter.display")];
  assert(display !== undefined);
  return await display();
}

Deno.test("showChart() draws the rows of a polars frame", async () => {
  const bundle = await bundleOf(showChart({
    title: "Sales",
    data: { values: frame },
    mark: "bar",
    encoding: { x: { field: "month", type: "nominal" }, y: { field: "sales", type: "quantitative" } },
  }));
  const svg = String(bundle["image/svg+xml"]);
  assertStringIncludes(svg, "January");
  assertEquals(svg.match(/aria-roledescription="bar"/g)?.length, 2);
});

Deno.test("showTable() shows the rows of a polars frame", async () => {
  const bundle = await bundleOf(
    showTable(frame, { title: "Sales", columns: { sales: { unit: "USD", digits: 2 } } }),
  );
  assertStringIncludes(String(bundle["text/html"]), "3,400.50");
  assertStringIncludes(String(bundle["text/plain"]), "February");
});

Deno.test("showTable() shows integers beyond 2^53 to the last digit", async () => {
  const wide = pl.DataFrame({ text: ["9007199254740993", "-9223372036854775808", null] })
    .select(pl.col("text").cast(pl.Int64).alias("id"));
  const bundle = await bundleOf(showTable(wide, { title: "Ids", columns: { id: { grouping: false } } }));
  assertEquals(String(bundle["text/plain"]).split("\n").slice(-3).map((line) => line.trim()), [
    "9007199254740993",
    "-9223372036854775808",
    "–",
  ]);
});

Deno.test("showChart() and showTable() take a frame without rows", async () => {
  const empty = frame.filter(pl.col("sales").gt(1e9));
  await bundleOf(showChart({ title: "None", data: { values: empty }, mark: "point" }));
  const bundle = await bundleOf(showTable(empty, { title: "None" }));
  assertStringIncludes(String(bundle["text/plain"]), "0 rows");
});
