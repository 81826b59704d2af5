import { assertEquals, assertRejects } from "@std/assert";
import { PageEntries } from "../../../app_api/page_entries.ts";

interface TestPage {
  readonly items: readonly (number | undefined)[];
  hasNextPage(): boolean;
  nextPage(): Promise<TestPage>;
}

/** Pages of these entries; an error in the place of one breaks the list there. */
function pagesOf(lists: readonly (readonly (number | undefined)[] | Error)[], asked: number[] = []) {
  const page = (index: number): Promise<TestPage> => {
    asked.push(index);
    const items = lists[index] ?? [];
    if (items instanceof Error) return Promise.reject(items);
    const hasNext = index < lists.length - 1;
    return Promise.resolve({ items, hasNextPage: () => hasNext, nextPage: () => page(index + 1) });
  };
  return page(0);
}

Deno.test("entries come one after the other, over empty pages, those that are undefined too", async () => {
  const entries = new PageEntries(pagesOf([[1, undefined], [], [], [3], []]));
  assertEquals(await Array.fromAsync(entries), [1, undefined, 3]);
  assertEquals(await entries.next(), { done: true, value: undefined });
});

Deno.test("entries that are asked for at once come in the order they were asked for", async () => {
  const entries = new PageEntries(pagesOf([[1, 2], [3]]));
  const found = await Promise.all(Array.from({ length: 5 }, () => entries.next()));
  assertEquals(found.map(({ value, done }) => done ? "end" : value), [1, 2, 3, "end", "end"]);
});

Deno.test("a page is asked for when its first entry is, and not after the caller has left", async () => {
  const asked: number[] = [];
  for await (const entry of new PageEntries(pagesOf([[1], [2], [3]], asked))) if (entry === 2) break;
  assertEquals(asked, [0, 1]);
});

Deno.test("an error ends the entries", async () => {
  const entries = new PageEntries(pagesOf([[1], new Error("broken"), [3]]));
  assertEquals((await entries.next()).value, 1);
  await assertRejects(() => entries.next(), Error, "broken");
  assertEquals(await entries.next(), { done: true, value: undefined });
});
