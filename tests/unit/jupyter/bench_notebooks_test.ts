/** The benchmark of notebooks: what it makes, counts and judges. */
import { assertEquals, assertMatch, assertThrows } from "@std/assert";
import { parseNotebook } from "@customerio-notebooks/jupyter";
import { main } from "../../../bench/notebooks.ts";
import { Contender, denoContender } from "../../../bench/notebooks/contender.ts";
import {
  completeness,
  type Course,
  courseName,
  COURSES,
  notebookJson,
} from "../../../bench/notebooks/course.ts";
import { judge, NBCLIENT, OURS, RAW } from "../../../bench/notebooks/judge.ts";
import { tellTargets } from "../../../bench/table.ts";
import { measureCourses, type Measurement, medianShare } from "../../../bench/notebooks/measure.ts";
import { readOptions } from "../../../bench/notebooks/options.ts";

Deno.test("the courses are those of the issue, and are notebooks", () => {
  assertEquals(COURSES.map(courseName), ["1 cell", "50 cells", "500 cells", "50 cells, 100 lines each"]);
  const { cells } = parseNotebook(notebookJson({ cells: 3, lines: 2 }), "course.ipynb");
  assertEquals(cells.length, 3);
});

Deno.test("an output counts only below the cell that it belongs to", () => {
  const course: Course = { cells: 2, lines: 1 };
  const own = (number: number) => ({ stdout: `cell ${number} line 1\n`, results: [String(number * 2)] });
  assertEquals(completeness(course, [own(1), own(2)]), 1);
  assertEquals(completeness(course, [own(2), own(1)]), 0);
  assertEquals(completeness(course, [own(1)]), 0.5);
  assertEquals(completeness(course, [own(1), { stdout: "cell 2 line 1\n", results: [] }]), 0.75);
});

Deno.test("times are compared within a repetition, and the quotient in the middle counts", () => {
  assertEquals(medianShare([1, 10, 3], [2, 10, 2]), 1);
  assertEquals(medianShare([1, 3], [2, 2]), 1);
});

Deno.test("the targets of the issue are judged, each at its own course", () => {
  const [one, , many, logs] = COURSES;
  const made = (contender: string, course: Course | undefined, ms: number, complete = 1): Measurement => ({
    contender,
    course: course ?? { cells: 0, lines: 0 },
    milliseconds: [ms],
    worstComplete: complete,
    medianComplete: complete,
  });
  const measurements = [
    ...[made(OURS, one, 29), made(NBCLIENT, one, 100), made(RAW, one, 10)],
    ...[made(OURS, many, 170), made(NBCLIENT, many, 200), made(RAW, many, 100)],
    ...[made(OURS, logs, 50, 0.99), made(NBCLIENT, logs, 100, 0.4)],
  ];
  const targets = judge(measurements, { notebooks: 4, atATime: 2, inTurn: [100], together: [70] });
  assertEquals(targets.map(({ value, isMet }) => [Math.round(value * 100) / 100, isMet]), [
    ...[[0.29, true], [1, true]],
    ...[[0.85, false], [1.7, false], [1, true]],
    ...[[0.99, false], [0.4, true]],
    [0.7, true],
  ]);
  assertMatch(
    tellTargets(targets, 3).join("\n"),
    /500 cells: times the raw loop, at most 1\.6 +1\.700 +MISSED\n/,
  );
});

Deno.test("the command explains itself and refuses what makes no sense", async () => {
  assertEquals(readOptions(["--help"]), undefined);
  assertEquals(readOptions(["--quick", "--no-nbclient", "--json"]), {
    repeat: 1,
    withNbclient: false,
    isJson: true,
  });
  assertThrows(() => readOptions(["--repeat", "0"]), Error, "--repeat must be a whole number");
  assertThrows(() => readOptions(["--fast"]), Error, "--fast");
  const said = console.error;
  const lines: unknown[] = [];
  console.error = (line) => void lines.push(line);
  try {
    assertEquals(await main(["--fast"]), 2);
  } finally {
    console.error = said;
  }
  assertMatch(String(lines[0]), /--help says more/);
});

Deno.test("our contenders run notebooks on the kernel by turns; what fails is told", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const stop = new AbortController();
    const ours = denoContender(OURS, "ours.ts");
    const told: string[] = [];
    const options = { folder, repeat: 1, signal: stop.signal, tell: (line: string) => void told.push(line) };
    const course: Course = { cells: 2, lines: 3 };
    const measured = await measureCourses([ours, denoContender(RAW, "raw_loop.ts")], [course], options);
    assertEquals(
      measured.map(({ contender, worstComplete }) => [contender, contender === RAW || worstComplete]),
      [
        [OURS, 1],
        [RAW, true],
      ],
    );
    assertEquals(told.length, 2);
    await Deno.writeTextFile(`${folder}/broken.ipynb`, "{}");
    await using contender = new Contender(ours, stop.signal);
    const failure = await contender.run({ paths: [`${folder}/broken.ipynb`], atATime: 1 }).catch((error) =>
      error
    );
    assertMatch(String(failure), /executeNotebook failed:[\s\S]*broken\.ipynb/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
