/** Blocks of rows as JSON: a list of objects, or one object a line (JSON Lines). */
import { uniqueNames } from "./column-names.ts";
import { jsonOf, type ValueKind } from "./json-value.ts";
import { mapTexts, type TextBlock, textAt } from "./text-block.ts";

export interface JsonColumn {
  readonly name: string;
  readonly kind: ValueKind;
}

/** One object per row; of columns of the same name, the later ones get a number, so that none is lost. */
export function* writeJson(
  columns: readonly JsonColumn[],
  blocks: Iterable<TextBlock>,
  shape: "list" | "lines",
): Generator<string> {
  let first = true;
  if (shape === "list") yield "[";
  for (const objects of objectsOf(columns, blocks)) {
    if (objects.length === 0) continue;
    if (shape === "lines") yield `${objects.join("\n")}\n`;
    else yield `${first ? "\n" : ",\n"}${objects.join(",\n")}`;
    first = false;
  }
  if (shape === "list") yield first ? "]\n" : "\n]\n";
}

/** The JSON of each row, block by block. */
export function* objectsOf(columns: readonly JsonColumn[], blocks: Iterable<TextBlock>): Generator<string[]> {
  const keys = uniqueNames(columns.map(({ name }) => name)).map((name) => JSON.stringify(name));
  for (const block of blocks) {
    const values = block.columns.map((column, at) =>
      mapTexts(column, (text) => jsonOf(text, columns[at]?.kind ?? "text")),
    );
    yield Array.from(
      { length: block.count },
      (_, row) => `{${values.map((column, at) => `${keys[at]}:${textAt(column, row)}`).join(",")}}`,
    );
  }
}
