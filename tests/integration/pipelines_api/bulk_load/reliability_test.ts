/** Whatever the service does during a load, and wherever it stops: no row is lost, and none goes under two ids. */
import { assert, assertEquals, assertInstanceOf, assertStringIncludes } from "@std/assert";
import { AuthenticationError, CustomerIOClient } from "@customerio-notebooks/pipelines-api";
import {
  bulkLoad,
  BulkLoadError,
  type BulkLoadOptions,
  type BulkLoadSummary,
  type BulkMapping,
} from "@customerio-notebooks/pipelines-api/bulk-load";
import { ImpatientClock, TIMEOUT } from "../impatient_clock.ts";
import {
  after,
  answer,
  cutBeforeAnswer,
  cutInAnswer,
  fail,
  html,
  inOrder,
  neverAnswer,
  type Reply,
  type Script,
  ScriptedSink,
  take,
  tooLarge,
  tooMany,
  truncatedJson,
} from "../scripted_sink.ts";
import { TemporaryFolder } from "./loading.ts";

const MAPPING: BulkMapping = { type: "track", userId: "id", event: "Paid", timestamp: "at" };

/** Rows, of which every tenth has no id. About 25 fit into a batch. */
const ROWS = 160;
const isBad = (row: number) => row % 10 === 0;
const CSV = [
  "id,at,note",
  ...Array.from({ length: ROWS }, (_, index) => {
    const row = index + 1;
    return `${isBad(row) ? "" : `p${row}`},2024-01-01,${"x".repeat(20_000)}`;
  }),
].join("\n");

const GOOD_ROWS = Array.from({ length: ROWS }, (_, index) => index + 1).filter((row) => !isBad(row));
const EXPECTED_IDS = GOOD_ROWS.map((row) => `job:${row}`).toSorted();

interface Run {
  /** What the service does until it is well again. */
  readonly script: Script;
  readonly resets?: (index: number) => boolean;
  readonly maxRetries?: number;
}

interface Ran {
  /** What the first attempt came to. */
  readonly first: BulkLoadSummary | Error;
  /** What the job came to, once the service was well again. */
  readonly last: BulkLoadSummary;
}

/** Loads with a checkpoint; where that stops, once more with a service that is well again. */
async function run({ script, resets, maxRetries = 50 }: Run): Promise<Ran> {
  let isWell = false;
  const clock = new ImpatientClock();
  await using folder = new TemporaryFolder();
  const path = folder.file("a.csv", CSV);
  await using sink = new ScriptedSink(
    (request) => {
      const reply = isWell ? take() : script(request);
      if (reply.then === "open") clock.advance(TIMEOUT);
      return reply;
    },
    (index) => !isWell && (resets?.(index) ?? false),
  );
  const client = new CustomerIOClient({
    apiKey: "abc123",
    baseUrl: `${sink.url}/v1`,
    retry: { baseDelay: 0 },
    timeout: TIMEOUT,
    clock,
    rateLimits: {},
  });
  const load = (options: BulkLoadOptions) =>
    bulkLoad(client, path, MAPPING, {
      job: "job",
      checkpoint: `${folder.path}/job.sqlite`,
      concurrency: 3,
      progress: false,
      timeout: TIMEOUT,
      maxRetries,
      ...options,
    });
  const first = await load({}).catch((error: unknown) => {
    assertInstanceOf(error, Error);
    return error;
  });
  isWell = true;
  const last = await load({});
  assertEquals([last.rows, last.sent, last.rejected], [ROWS, GOOD_ROWS.length, ROWS - GOOD_ROWS.length]);
  assertEquals(last.rejects.height, last.rejected);
  assertEquals(
    [...sink.taken.keys()].toSorted(),
    EXPECTED_IDS,
    "none is lost, and none goes under another id",
  );
  assertEquals(sink.doubled, []);
  for (const { contents } of sink.taken.values()) assertEquals(contents.size, 1);
  return { first, last };
}

const every = (nth: number, reply: () => Reply): Script => ({ index }) =>
  index % nth === 0 ? reply() : take();
const always = (reply: () => Reply): Script => () => reply();

/** Answers nobody before three requests are here. */
function slow(): Script {
  const { promise, resolve } = Promise.withResolvers<void>();
  return ({ index }) => {
    if (index === 2) resolve();
    return after(promise, take());
  };
}

/** What the service does, and whether the load comes to its end in spite of it. */
const RUNS: readonly (readonly [does: string, run: Run, isCompleted: boolean])[] = [
  ["takes all", { script: take }, true],
  ["answers 500 now and then", { script: every(2, () => fail(500)) }, true],
  ["answers 502 after it has acted", { script: every(2, () => fail(502, { takes: true })) }, true],
  ["answers 503 without end", { script: always(() => fail(503)), maxRetries: 2 }, false],
  ["answers 500 from the third request on", {
    script: inOrder([take(), take()], always(() => fail(500))),
    maxRetries: 1,
  }, false],
  ["answers 429 with Retry-After", { script: every(2, () => tooMany(2)) }, true],
  ["answers 429 without Retry-After", { script: every(2, () => tooMany()) }, true],
  ["asks to wait for longer than anybody would", { script: every(3, () => tooMany(86_400)) }, false],
  [
    "resets connections while the body is under way",
    { script: take, resets: (index) => index % 2 === 0 },
    true,
  ],
  ["cuts connections before it answers", { script: every(2, () => cutBeforeAnswer()) }, true],
  ["cuts connections after it has acted", { script: every(2, () => cutBeforeAnswer({ takes: true })) }, true],
  ["cuts its answers", { script: every(2, cutInAnswer) }, true],
  ["cuts every answer", { script: always(cutInAnswer), maxRetries: 1 }, false],
  ["does not answer now and then", {
    script: ({ index }) => index === 0 || index === 7 ? neverAnswer() : take(),
  }, true],
  ["does not answer, and acts", { script: always(() => neverAnswer({ takes: true })), maxRetries: 0 }, false],
  [
    "takes bodies of 100 KB at the most",
    { script: ({ size }) => size > 100_000 ? tooLarge() : take() },
    true,
  ],
  ["answers 200 in HTML", { script: always(() => html(200, { takes: true })) }, false],
  ["answers 502 in HTML", { script: every(2, () => html(502)) }, true],
  ["answers JSON that breaks off", { script: every(2, truncatedJson) }, false],
  ["answers slowly", { script: slow() }, true],
];

for (const [does, scenario, isCompleted] of RUNS) {
  Deno.test(`a load loses and doubles nothing when the service ${does}`, async () => {
    const { first, last } = await run(scenario);
    if (isCompleted) {
      if (first instanceof Error) throw first;
      assertEquals(first.sent, GOOD_ROWS.length);
      assertEquals(last.batches, first.batches, "a job that is done is not done again");
      return;
    }
    assertInstanceOf(first, BulkLoadError);
    assertStringIncludes(first.message, "job.sqlite to go on");
    assert(first.summary.sent <= last.sent);
  });
}

Deno.test("a key that is refused before anything was sent is an error of its own, and the load can go on", async () => {
  const { first } = await run({ script: always(() => answer(401, "{}")) });
  assertInstanceOf(first, AuthenticationError);
  assertStringIncludes(first.message, "CUSTOMERIO_PIPELINES_API_KEY");
});

Deno.test("a key that is revoked half way stops the load, which says how to go on", async () => {
  const { first } = await run({ script: inOrder([take(), take(), take()], always(() => answer(401, "{}"))) });
  assertInstanceOf(first, BulkLoadError);
  assertInstanceOf(first.cause, AuthenticationError);
  assert(first.summary.sent > 0);
});
