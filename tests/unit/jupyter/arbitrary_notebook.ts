/** Notebooks of every content and every way of writing them, for property tests. */
import fc from "fast-check";

/** How a document is written. */
export interface Writing {
  readonly newline: string;
  readonly indent: string;
  readonly colon: string;
  readonly ascii: boolean;
  /** Turns the members of each object round, so that they are not sorted. */
  readonly reversed: boolean;
  readonly before: string;
  readonly after: string;
}

/** A stored notebook and how it is written. */
export interface WrittenNotebook {
  readonly stored: StoredNotebook;
  readonly writing: Writing;
}

type Stored = Record<string, unknown>;

/** What a file holds. */
export interface StoredNotebook extends Stored {
  readonly cells: readonly Stored[];
  readonly metadata: Stored;
  readonly nbformat_minor: number;
}

/** Any writing. */
export const arbitraryWriting: fc.Arbitrary<Writing> = fc.record({
  newline: fc.constantFrom("\n", "\r\n"),
  indent: fc.constantFrom("", " ", "  ", "    ", "\t"),
  colon: fc.constantFrom(": ", ":", " : "),
  ascii: fc.boolean(),
  reversed: fc.boolean(),
  before: fc.constantFrom("", "\uFEFF", "\n"),
  after: fc.constantFrom("", "\n", "\r\n\n"),
});

/** Text with all line ends, quotes, escapes, controls and characters beyond the basic plane. */
export const arbitraryText: fc.Arbitrary<string> = fc.array(
  fc.oneof(
    fc.constantFrom(
      "\n",
      "\r\n",
      "\r",
      "\u2028",
      "\x85",
      '"',
      "\\",
      "\\u00e9",
      "// %%",
      "é",
      "\u{1f600}",
      "{",
      "]",
      ",",
    ),
    fc.string({ unit: "binary", maxLength: 6 }),
    fc.string({ maxLength: 12 }),
  ),
  { maxLength: 6 },
).map((parts) => parts.join(""));

/** A text as stored: in one string or split anywhere. */
const storedText = fc.oneof(
  arbitraryText,
  fc.array(arbitraryText, { maxLength: 4 }),
  arbitraryText.map((text) => text.split(/(?<=\n)/)),
);

const json = fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value)));
const metadata: fc.Arbitrary<Stored> = fc.dictionary(
  fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom("10", "9", "id", "title ", "metadata", "a b")),
  json,
  { maxKeys: 4 },
).map(withoutRuledNames);

/** Names for which nbformat has rules of its own. */
function withoutRuledNames(value: Stored): Stored {
  const ruled = [
    "tags",
    "name",
    "collapsed",
    "scrolled",
    "jupyter",
    "execution",
    "format",
    "title",
    "authors",
  ];
  return Object.fromEntries(Object.entries(value).filter(([name]) => !ruled.includes(name)));
}

const cellMetadata = fc.tuple(metadata, fc.uniqueArray(fc.stringMatching(/^[a-z-]{1,8}$/), { maxLength: 3 }))
  .map(([rest, tags]): Stored => tags.length === 0 ? rest : { ...rest, tags });
const bundle = fc.record({ "text/plain": storedText, "image/png": arbitraryText, "application/json": json }, {
  requiredKeys: [],
});
const output: fc.Arbitrary<Stored> = fc.oneof(
  fc.record({
    output_type: fc.constant("stream"),
    name: fc.constantFrom("stdout", "stderr"),
    text: storedText,
  }),
  fc.record({ output_type: fc.constant("display_data"), data: bundle, metadata }),
  fc.record({
    output_type: fc.constant("execute_result"),
    data: bundle,
    metadata,
    execution_count: fc.nat(9),
  }),
  fc.record({
    output_type: fc.constant("error"),
    ename: arbitraryText,
    evalue: arbitraryText,
    traceback: fc.array(arbitraryText, { maxLength: 3 }),
  }),
);
const cell: fc.Arbitrary<Stored> = fc.oneof(
  fc.record({
    cell_type: fc.constant("code"),
    metadata: cellMetadata,
    source: storedText,
    outputs: fc.array(output, { maxLength: 3 }),
    execution_count: fc.option(fc.nat(99)),
  }),
  fc.record({ cell_type: fc.constant("markdown"), metadata: cellMetadata, source: storedText }),
  fc.record({
    cell_type: fc.constant("raw"),
    metadata: cellMetadata,
    source: storedText,
    attachments: fc.dictionary(fc.string({ maxLength: 5 }), bundle, { maxKeys: 2 }),
  }, { requiredKeys: ["cell_type", "metadata", "source"] }),
);

/** Any valid notebook, of 4.0 to 4.5. */
export const arbitraryStored: fc.Arbitrary<StoredNotebook> = fc.record({
  cells: fc.array(cell, { maxLength: 5 }),
  metadata,
  minor: fc.integer({ min: 0, max: 5 }),
}).map(({ cells, metadata, minor }) => ({
  nbformat: 4,
  nbformat_minor: minor,
  metadata,
  cells: minor < 5 ? cells : cells.map((one, index) => ({ ...one, id: `cell-${index}` })),
}));

/** Any valid notebook, written in any way. */
export const arbitraryWritten: fc.Arbitrary<WrittenNotebook> = fc.record({
  stored: arbitraryStored,
  writing: arbitraryWriting,
});

/** Writes a document; independent of the code under test. */
export function render(value: unknown, writing: Writing): string {
  return writing.before + renderValue(value, writing, "") + writing.after;
}

function renderValue(value: unknown, writing: Writing, margin: string): string {
  const { indent, newline, colon } = writing;
  const isList = Array.isArray(value);
  if (!isList && (typeof value !== "object" || value === null)) return renderScalar(value, writing);
  const inner = margin + indent;
  const members = Object.entries(value);
  const children = isList
    ? value.map((element) => renderValue(element, writing, inner))
    : (writing.reversed ? members.reverse() : members).map(([name, member]) =>
      renderScalar(name, writing) + colon + renderValue(member, writing, inner)
    );
  const [open, close] = isList ? "[]" : "{}";
  if (children.length === 0) return `${open}${close}`;
  if (indent === "") return open + children.join(", ") + close;
  return open + newline + inner + children.join(`,${newline}${inner}`) + newline + margin + close;
}

function renderScalar(value: unknown, { ascii }: Writing): string {
  const text = JSON.stringify(value);
  return ascii
    ? text.replaceAll(/[\x7f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    : text;
}
