/** A JSON document as tables: the first row has the keys, in the order in which they come first, each object is a row. */
import type { RawCell, RawRow } from "#shared/formats/reading/raw-table.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { RawTable } from "../source.ts";
import { MOST_COLUMNS } from "../workbook/cell-place.ts";
import { featureRecord } from "./feature-record.ts";
import { jsonCell } from "./json-cell.ts";
import { type JsonTable, jsonTables } from "./json-tables.ts";
import { type JsonSpan, propertiesOf } from "./json-text.ts";

export interface OpenedJsonTable {
  readonly name: string | null;
  readonly geographic: boolean;
  read(): RawTable & { readonly rowCount: number; readonly columnCount: number };
}

/** Throws ProblemError "json-not-valid", "json-not-a-table"; the reading of a table, "too-many-columns" too. */
export function openJson(text: string): OpenedJsonTable[] {
  return jsonTables(text).map((table) => ({
    name: table.name,
    geographic: table.geographic,
    read: () => readTable(text, table),
  }));
}

function readTable(text: string, table: JsonTable): ReturnType<OpenedJsonTable["read"]> {
  const recordOf = table.geographic ? featureRecord : flatRecord;
  const columns = new Map<string, number>();
  let rowCount = 1;
  for (const span of table.records()) {
    rowCount++;
    for (const [key] of recordOf(text, span)) if (!columns.has(key)) columns.set(key, columns.size);
    // each row gets a cell for each key there is: keys that are themselves data would make as many squared
    if (columns.size > MOST_COLUMNS) {
      const args = { count: columns.size, limit: MOST_COLUMNS, line: rowCount };
      throw new ProblemError("too-many-columns", { place: `line ${rowCount}`, args });
    }
  }
  function* rows(): Generator<RawRow, void> {
    let number = 1;
    yield { number, cells: [...columns.keys()] };
    for (const span of table.records()) {
      const cells: RawCell[] = Array.from({ length: columns.size }, () => "");
      for (const [key, cell] of recordOf(text, span)) cells[columns.get(key) ?? 0] = cell;
      number++;
      yield { number, cells };
    }
  }
  return {
    rowCount,
    columnCount: columns.size,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
  };
}

function* flatRecord(text: string, object: JsonSpan): Generator<readonly [key: string, cell: RawCell], void> {
  for (const property of propertiesOf(text, object)) yield [property.key, jsonCell(text, property)];
}
