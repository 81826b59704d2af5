import { assertEquals } from "@std/assert";
import { writeCsv } from "../../../sandbox/workspace/csv.ts";
import { fillPlaceholders, linksIn } from "../../../sandbox/workspace/liquid.ts";

Deno.test("placeholders are filled, and empty where nothing is known of them", () => {
  const context = { customer: { name: "Ada", tags: ["a"], none: null }, trigger: { order: { id: 7 } } };
  const fill = (text: string) => fillPlaceholders(text, context);
  assertEquals(fill("Hello {{customer.name}}, {{ trigger.order.id }}!"), "Hello Ada, 7!");
  assertEquals(fill("{{customer.none}}{{customer.age}}{{nobody.name}}{{customer.constructor}}."), ".");
  assertEquals(fill("{{customer.tags}}"), '["a"]');
  assertEquals(fill("{% if x %}"), "{% if x %}");
});

Deno.test("links are found once each", () => {
  const body =
    `<a href="https://a.example/x">x</a><a href='http://b.example'>y</a><a HREF="https://a.example/x">z</a>`;
  assertEquals(linksIn(body), ["https://a.example/x", "http://b.example"]);
  assertEquals(linksIn("nothing"), []);
});

Deno.test("fields that need it stand in quotes", () => {
  assertEquals(
    writeCsv(["a", "b"], [['x "y"', "1,2"], ["line\nbreak", ""]]),
    'a,b\r\n"x ""y""","1,2"\r\n"line\nbreak",\r\n',
  );
});
