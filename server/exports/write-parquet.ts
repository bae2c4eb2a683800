/** A table as Parquet, one group of rows at a time. Columns get the type their schema says where every value is of it, else they are texts. */
import { ByteWriter, ParquetWriter, schemaFromColumnData } from "hyparquet-writer";
import { uniqueNames } from "#shared/formats/export/column-names.ts";
import { isPlainNumber } from "#shared/formats/export/json-value.ts";
import { type TextBlock, usedTexts } from "#shared/formats/export/text-block.ts";
import { openFileWriter } from "./file-writer.ts";
import type { OpenedExport } from "./open-export.ts";

type ColumnType = "STRING" | "DOUBLE" | "INT64" | "BOOLEAN";

/** rows of a group: what is held in memory at once */
const GROUP = 50 * 1024;

export async function writeParquet(
  path: string,
  opened: OpenedExport,
): Promise<{ readonly bytes: number; readonly sha256: string }> {
  const types = typesOf(opened);
  const names = uniqueNames(opened.columns.map(({ name }) => name));
  const file = openFileWriter(path);
  try {
    const writer = new ByteWriter();
    const drain = () => {
      file.write(writer.getBytes());
      writer.index = 0;
    };
    const columnData = (rows: readonly (readonly unknown[])[]) =>
      names.map((name, at) => ({ name, type: types[at] ?? "STRING", data: [...(rows[at] ?? [])], nullable: true }));
    const parquet = new ParquetWriter({ writer, schema: schemaFromColumnData({ columnData: columnData([]) }) });
    for (const rows of groupsOf(opened.blocks(), types)) {
      await parquet.write({ columnData: columnData(rows), rowGroupSize: GROUP });
      drain();
    }
    await parquet.finish();
    drain();
    return file.end();
  } finally {
    file.abandon();
  }
}

/** One look at all values, which the schema may be wrong about. */
function typesOf({ columns, blocks }: OpenedExport): ColumnType[] {
  const seen = columns.map(({ kind }) => ({ kind, filled: false, whole: true, right: kind !== "text" }));
  if (seen.some(({ right }) => right)) {
    for (const block of blocks()) {
      for (const [at, column] of seen.entries()) {
        const own = block.columns[at];
        if (!column.right || own === undefined) continue;
        for (const text of usedTexts(own)) {
          if (text === "") continue;
          column.filled = true;
          column.right &&= column.kind === "number" ? isPlainNumber(text) : text === "true" || text === "false";
          column.whole &&= !text.includes(".");
        }
      }
    }
  }
  return seen.map(({ kind, filled, whole, right }) => {
    if (!right || !filled) return "STRING";
    if (kind === "boolean") return "BOOLEAN";
    return whole ? "INT64" : "DOUBLE";
  });
}

/** The values of each column, for as many rows as make a group. */
function* groupsOf(blocks: Iterable<TextBlock>, types: readonly ColumnType[]): Generator<unknown[][]> {
  let group: unknown[][] = types.map(() => []);
  let count = 0;
  for (const block of blocks) {
    for (const [at, column] of block.columns.entries()) {
      const read = READERS[types[at] ?? "STRING"];
      const values = column.texts.map((text) => (text === "" ? null : read(text)));
      const own = group[at];
      for (let row = 0; row < block.count; row++)
        own?.push(values[column.places === null ? row : (column.places[row] ?? 0)]);
    }
    count += block.count;
    if (count < GROUP) continue;
    yield group;
    group = types.map(() => []);
    count = 0;
  }
  if (count > 0) yield group;
}

const READERS: Readonly<Record<ColumnType, (text: string) => unknown>> = {
  STRING: (text) => text,
  DOUBLE: Number,
  INT64: BigInt,
  BOOLEAN: (text) => text === "true",
};
