/** Names that hold a credential only when they stand alone: an `access_token` does, a `next_page_token` does not. */
const WHOLE_NAMES: ReadonlySet<string> = new Set([
  "token",
  "device token",
  "cookie",
  "set cookie",
  "x cio signature",
]);

/** Last words of a name that holds a credential, whatever comes before them. */
const NAME_ENDINGS = new RegExp(
  `(?:^| )(?:${
    [
      "authorization",
      "(?:password|passwd|passphrase|secret)s?",
      "(?:api|app|write|signing|site|access|private|secret|encryption) ?keys?",
      "(?:api|app|access|auth|refresh|session|bearer|id|write|csrf) ?tokens?",
    ].join("|")
  })$`,
);

/**
 * Whether a field, header or query parameter of this name holds a credential. Names are compared by their words, so that
 * `apiKey`, `API_KEY` and `X-Api-Key` are one, and `keyword`, `siteName` or `token_count` are none.
 */
export function isSensitiveName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[^A-Za-z0-9]+/g, " ")
    .trim()
    .toLowerCase();
  return WHOLE_NAMES.has(words) || NAME_ENDINGS.test(words);
}
