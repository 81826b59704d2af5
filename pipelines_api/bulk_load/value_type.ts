/** How the values of a column stand in the bytes of a row, and so how they become JSON. */
export type ValueType =
  /** Plain text of a CSV file. */
  | { readonly kind: "text" | "integer" | "number" | "boolean" | "date" }
  /** JSON, to be sent as it is. */
  | { readonly kind: "json" }
  /** A JSON string that holds a number: NaN would have been null otherwise, or a decimal have lost digits. */
  | { readonly kind: "quoted number" }
  /** A JSON string such as `1997-01-01 12:30:00.5`, of UTC. */
  | { readonly kind: "quoted instant" }
  /** A JSON string such as `1997-01-01`. */
  | { readonly kind: "quoted day" }
  /** What cannot be sent; the reason says why, and what to do. */
  | { readonly kind: "unsendable"; readonly reason: string }
  | { readonly kind: "list"; readonly item: ValueType }
  | { readonly kind: "struct"; readonly fields: ReadonlyMap<string, ValueType> };
