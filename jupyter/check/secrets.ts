import type { Node } from "@babel/types";
import type { SourceCell } from "./notebook_source.ts";
import { endOf, startOf, walk } from "./parse_code.ts";

/** Something that looks like a secret. */
export interface SecretSpan {
  /** Where it starts, as an offset into the text. */
  readonly start: number;
  /** Where it ends. */
  readonly end: number;
  /** What it looks like, for example `a GitHub token`. */
  readonly looksLike: string;
}

/** Secrets that can be told by how they look, wherever they stand. */
const FORMATS: readonly (readonly [looksLike: string, pattern: RegExp])[] = [
  ["an AWS access key", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  ["a GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})/g],
  ["a GitLab token", /\bglpat-[\w-]{20,}/g],
  ["a Slack token", /\bxox[abeprs]-[A-Za-z0-9-]{10,}/g],
  ["a Stripe key", /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}/g],
  ["an API key", /\bsk-(?:[a-z]+-)*[A-Za-z0-9_]{20,}/g],
  ["a Google API key", /\bAIza[\w-]{35}/g],
  ["an npm token", /\bnpm_[A-Za-z0-9]{36}\b/g],
  ["a signed token (JWT)", /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
  ["a private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----(?:[\s\S]*?-----END [A-Z ]*PRIVATE KEY-----)?/g],
  ["a bearer token", /(?<=\bBearer )(?=[^\s"'`]*\d)[\w.~+/-]{20,}=*/g],
  ["a password in an address", /(?<=\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'`<>${}]+:)[^\s/:@"'`<>${}]{3,}(?=@)/g],
];

/** Names of variables and fields that hold a secret. A password may be a word, a key or a token has a digit. */
const PASSWORD_NAME = /(?:passw(?:or)?d|passphrase|secret)$/i;
const KEY_NAME =
  /(?:(?:api|access|secret|private|auth|signing|master|service|account)[_-]?key|token|credentials?)$/i;
const SHORTEST_SECRET = 8;
const PLACEHOLDER =
  /\s|^[<[{(]|[>\])}]$|\.\.\.|…|\*{3}|x{4}|your|example|placeholder|change[-_]?me|redacted|dummy|^fake|^env\b/i;

/**
 * Finds what looks like a secret in a text, by its format alone.
 *
 * @param text Any text.
 * @returns What was found, in order.
 */
export function secretsInText(text: string): SecretSpan[] {
  return FORMATS.flatMap(([looksLike, pattern]) =>
    [...text.matchAll(pattern)].filter(([found]) =>
      !PLACEHOLDER.test(found.replaceAll(/-----[A-Z ]+-----|\s/g, ""))
    )
      .map((match) => ({ start: match.index, end: match.index + match[0].length, looksLike }))
  ).sort((left, right) => left.start - right.start);
}

/**
 * Finds what looks like a secret in the source of a cell: by its format, and in code by the name that it is given.
 *
 * @param cell The cell.
 * @returns What was found, in order; nothing twice.
 */
export function secretsInCell({ cell, code }: SourceCell): SecretSpan[] {
  const spans = secretsInText(cell.source);
  walk(code?.body ?? [], (node) => {
    for (const [name, value] of namedValues(node)) {
      const text = literalText(value);
      if (text === undefined || !isSecret(name, text)) continue;
      const span = { start: startOf(value) + 1, end: endOf(value) - 1, looksLike: `the value of "${name}"` };
      if (!spans.some(({ start, end }) => start < span.end && span.start < end)) spans.push(span);
    }
  });
  return spans.sort((left, right) => left.start - right.start);
}

function isSecret(name: string, text: string): boolean {
  if (text.length < SHORTEST_SECRET || PLACEHOLDER.test(text)) return false;
  return PASSWORD_NAME.test(name) || (KEY_NAME.test(name) && /\d/.test(text));
}

type NamedValue = readonly [name: string, value: Node];

function namedValues(node: Node): NamedValue[] {
  switch (node.type) {
    case "VariableDeclarator":
      return pair(node.id, node.init);
    case "AssignmentPattern":
    case "AssignmentExpression":
      return pair(node.left, node.right);
    case "ObjectProperty":
    case "ClassProperty":
      return pair(node.key, node.value);
    case "CallExpression":
    case "NewExpression": {
      // As in `Deno.env.set("API_KEY", "…")` and `headers.set("x-api-key", "…")`.
      const [name, value] = node.arguments;
      return name?.type === "StringLiteral" ? pair(name, value) : [];
    }
    default:
      return [];
  }
}

function pair(target: Node, value: Node | null | undefined): NamedValue[] {
  const name = nameOf(target);
  return name === undefined || !value ? [] : [[name, value]];
}

function nameOf(target: Node): string | undefined {
  if (target.type === "Identifier") return target.name;
  if (target.type === "StringLiteral") return target.value;
  if (target.type === "MemberExpression") return nameOf(target.property);
  return undefined;
}

/**
 * The text of a string or of a template that has nothing inserted.
 *
 * @param node Any node.
 * @returns The text, or undefined if the node is none.
 */
export function literalText(node: Node): string | undefined {
  if (node.type === "StringLiteral") return node.value;
  if (node.type === "TemplateLiteral" && node.expressions.length === 0) {
    return node.quasis[0]?.value.cooked ?? undefined;
  }
  return undefined;
}
