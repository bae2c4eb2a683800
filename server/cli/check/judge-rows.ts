/**
 * What is wrong with a file: its rows as they are written, its columns, and its cells where there is a schema. Codes and numbers of rows
 * are those of frictionless-py, the engine under Validata: the first line is row 1, blank lines count.
 */
import * as Y from "yjs";
import { createBase } from "#server/workers/create-base.ts";
import { createChecker } from "#shared/checks/checker.ts";
import type { Issue } from "#shared/checks/issue.ts";
import type { Warning } from "#shared/checks/warnings.ts";
import { warningsOf } from "#shared/checks/warnings-of.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import { namedPlacesOf2026 } from "#shared/french/named-places-of-2026.ts";
import { TableSchema } from "#shared/schema/table-schema.ts";
import type { Written } from "./read-written.ts";
import { isBlankLine, titleTakenForHeader } from "./titles-above.ts";

/** A row that has not as many cells as there are titles, or a line above them. */
export interface RowFault {
  readonly code: "missing-cell" | "extra-cell" | "title-above-header";
  readonly row: number;
  /** index of the column; beyond the last one for a cell too many */
  readonly column: number | null;
  readonly value: string | null;
}

export interface Judgement {
  readonly table: Table;
  /** of the titles, from 1 */
  readonly headerRow: number;
  readonly faults: readonly RowFault[];
  readonly issues: readonly Issue[];
  readonly warnings: readonly Warning[];
  /** there are lines above the titles, that the reference engine passes over */
  readonly skipsAbove: boolean;
  /** the first line looks like data */
  readonly withoutTitles: boolean;
}

/** Judges nothing of the cells. */
const NO_SCHEMA = TableSchema.parse({
  name: null,
  title: null,
  description: null,
  version: null,
  homepage: null,
  fields: [],
  missingValues: [""],
  fieldsMatch: null,
  primaryKey: [],
  uniqueKeys: [],
  foreignKeys: [],
  customChecks: [],
});

/** `schema` null: titles and rows only. */
export function judgeRows(
  { headerRow, rows }: Pick<Written, "headerRow" | "rows">,
  schema: TableSchema | null,
): Judgement {
  const headerIndex = headerRow ?? 0;
  const titles = rows[headerIndex] ?? [];
  const data = rows.slice(headerIndex + 1);
  const table = tableOf(titles, data, schema ?? NO_SCHEMA);
  const issues = createChecker(table, schema ?? NO_SCHEMA, namedPlacesOf2026).issues();
  const blank = new Set(issues.flatMap(({ code, row }) => (code === "blank-row" && row !== null ? [row] : [])));
  const faults: RowFault[] = [];
  for (const [position, cells] of data.entries()) {
    // a row of another width that is blank is a blank row, and nothing else
    if (cells.length === titles.length || blank.has(table.idOf(table.handleAt(position)))) continue;
    const row = headerIndex + 2 + position;
    for (let column = cells.length; column < titles.length; column += 1)
      faults.push({ code: "missing-cell", row, column, value: null });
    for (let column = titles.length; column < cells.length; column += 1)
      faults.push({ code: "extra-cell", row, column, value: cells[column] ?? "" });
  }
  const above = titleTakenForHeader(rows, headerIndex);
  if (above !== null) faults.unshift({ code: "title-above-header", row: above + 1, column: null, value: null });
  return {
    table,
    headerRow: headerIndex + 1,
    faults,
    issues,
    warnings: schema === null ? [] : warningsOf(table, schema),
    skipsAbove: headerIndex > 0 && above === null,
    withoutTitles: headerRow === null,
  };
}

/** As wide as the titles: what a row has beyond them is told of, and not judged; what it does not have is no value. */
function tableOf(titles: readonly string[], rows: readonly (readonly string[])[], schema: TableSchema): Table {
  const base = createBase(titles);
  const fields = new Map(schema.fields.map((field) => [field.name.trim(), field]));
  const absent = titles.map((title) => {
    const missing = fields.get(title.trim())?.missingValues ?? schema.missingValues;
    return missing.includes("") ? "" : (missing[0] ?? "");
  });
  for (const cells of rows) {
    const there = isBlankLine(cells) ? [] : cells;
    base.addRow(titles.map((_, column) => there[column] ?? absent[column] ?? ""));
  }
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, base.finish().update);
  return openTable(doc);
}
