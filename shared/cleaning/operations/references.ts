/** Columns in parameters and filters: strings under a key `column`, strings in a list under a key `columns`. */

/** A copy in which each is what `become` gives for it. */
export function mapColumns<T>(json: T, become: (column: string) => string): T {
  return mapped(json, become) as T;
}

/** Each once, in the order they come. */
export function columnsIn(json: unknown): readonly string[] {
  const found = new Set<string>();
  mapped(json, (column) => {
    found.add(column);
    return column;
  });
  return [...found];
}

function mapped(value: unknown, become: (column: string) => string): unknown {
  if (Array.isArray(value)) return value.map((part) => mapped(part, become));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => {
      if (key === "column" && typeof part === "string") return [key, become(part)];
      if (key === "columns" && Array.isArray(part))
        return [key, part.map((column) => (typeof column === "string" ? become(column) : mapped(column, become)))];
      return [key, mapped(part, become)];
    }),
  );
}
