// What the tour promises to the person who runs it, beyond that its cells run by themselves.
import { join } from "node:path";
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import type { CellRun } from "@customerio-notebooks/jupyter";
import { runNotebooks, type RunNotebooksOptions } from "@customerio-notebooks/jupyter/cli";
import { startSandbox } from "@customerio-notebooks/sandbox";
import { sharedFile } from "../shared_folder.ts";

const TOUR = "notebooks/00_tour.ipynb";
const SECRET = "cio-planted-4f1d9a7c2e";

/** Environment of someone who has a real workspace's keys about, but has not asked for it. */
const CREDENTIALS = {
  CUSTOMERIO_LIVE: "0",
  CUSTOMERIO_PIPELINES_API_KEY: SECRET,
  CUSTOMERIO_APP_API_KEY: SECRET,
};

/** What is left of a run for a person to look at. */
interface Outcome {
  readonly ok: boolean;
  readonly cells: readonly CellRun[];
  readonly ipynb: string;
  readonly html: string;
}

async function runTour(options: RunNotebooksOptions): Promise<Outcome> {
  const outDir = await Deno.makeTempDir();
  try {
    const { ok, runs, copies, reportPath } = await runNotebooks([TOUR], { ...options, outDir });
    const [ipynb, html] = await Promise.all([...copies, reportPath].map((path) => Deno.readTextFile(path)));
    assert(ipynb !== undefined && html !== undefined);
    return { ok, cells: runs.flatMap(({ cells }) => cells), ipynb, html };
  } finally {
    await Deno.remove(outDir, { recursive: true });
  }
}

Deno.test("the tour runs on the sandbox, and shows no key, although credentials are set", async () => {
  const { ok, ipynb, html } = await runTour({ env: CREDENTIALS, secrets: [SECRET] });
  assert(ok);
  assertStringIncludes(ipynb, "sandbox");
  assertEquals([ipynb, html].filter((text) => text.includes(SECRET)), []);
});

const cdnow = sharedFile("data/cdnow_purchases.csv");

Deno.test({
  name: "the tour on CDNOW's purchases accounts for every person, event and dollar",
  ignore: cdnow === undefined,
  fn: async () => {
    const { ok, ipynb } = await runTour({ parameters: { purchases: String(cdnow) } });
    assert(ok);
    assertStringIncludes(ipynb, "23570 people, 69659 purchases worth 2500315.63 US dollars");
  },
});

Deno.test("a wrong key fails the tour with the variable to set, and the key does not show", async () => {
  await using sandbox = await startSandbox();
  const { ok, cells, ipynb, html } = await runTour({
    env: {
      ...CREDENTIALS,
      CUSTOMERIO_PIPELINES_URL: sandbox.pipelinesUrl,
      CUSTOMERIO_APP_URL: sandbox.appUrl,
    },
  });
  assertEquals(ok, false);
  const message = String(cells.find(({ error }) => error !== undefined)?.error?.message);
  assertMatch(message, /AuthenticationError.*CUSTOMERIO_PIPELINES_API_KEY/s);
  assertEquals([ipynb, html, message].filter((text) => text.includes(SECRET)), []);
});

const HEADER = "customer_id,date,number_of_cds,dollar_value";

/** Files that are not what the tour reads, and what it must say of them. */
const BAD_FILES: Readonly<Record<string, { readonly lines: readonly string[]; readonly says: RegExp }>> = {
  "a day that does not exist": {
    lines: [HEADER, "00001,1997-02-03,1,9.99", "00001,1997-02-30,1,9.99"],
    says: /bad\.csv: row 2, column "date": "1997-02-30"/,
  },
  "a price that is no number": {
    lines: [HEADER, "00001,1997-02-03,1,free"],
    says: /bad\.csv: row 1, column "dollar_value": "free" is not a number/,
  },
  "a missing column": {
    lines: ["customer_id,date,number_of_cds", "00001,1997-02-03,1"],
    says: /bad\.csv: there is no column "dollar_value"/,
  },
};

for (const [fault, { lines, says }] of Object.entries(BAD_FILES)) {
  Deno.test(`the tour names file, row and column of ${fault}`, async () => {
    const folder = await Deno.makeTempDir();
    try {
      const purchases = join(folder, "bad.csv");
      await Deno.writeTextFile(purchases, `${lines.join("\n")}\n`);
      const { ok, cells } = await runTour({ parameters: { purchases } });
      assertEquals(ok, false);
      assertMatch(String(cells.find(({ error }) => error !== undefined)?.error?.message), says);
    } finally {
      await Deno.remove(folder, { recursive: true });
    }
  });
}
