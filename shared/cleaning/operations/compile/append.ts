/** The rows of another table put under those of this one, each column into the one that goes with it. */
import { z } from "zod";
import type { PlannedColumn, PlannedFill } from "#shared/document/edits/change-table.ts";
import type { Table } from "#shared/document/table.ts";
import { proposeLinks } from "#shared/document/update/column-links.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { titledColumns } from "../../join/titled-columns.ts";
import { Source } from "../../sources.ts";
import { newColumns } from "../columns/new-columns.ts";
import { cleanTitle } from "../columns/titles.ts";
import { operation, type Planned, type Target } from "../operation.ts";
import { makePlan, rowsOf } from "../planning.ts";
import { steadily } from "./steadily.ts";

export const AppendParams = z.object({
  source: Source.nullable(),
  /** `there`: the title of a column of the source; into one of the table, or a new one. What is not named does not come. */
  links: z
    .array(
      z.union([
        z.object({ there: z.string(), column: z.string() }),
        z.object({ there: z.string(), title: z.string().max(LIMITS.columnNameLength) }),
      ]),
    )
    .max(LIMITS.columns),
  /** a column that says where each row comes from: the one of that title, or a new one; null: none */
  provenance: z
    .object({
      title: z.string().max(LIMITS.columnNameLength),
      /** of the rows that are here and say nothing there, and of those that come */
      here: z.string().max(1_000),
      there: z.string().max(1_000),
    })
    .nullable(),
});
export type AppendParams = z.infer<typeof AppendParams>;

export const append = operation<AppendParams>({
  id: "compile.append",
  family: "compile",
  params: AppendParams,
  fields: [{ name: "source", kind: "own" }],
  acts: "table",
  initial: () => ({ source: null, links: [], provenance: null }),
  *plan(target, params) {
    const source = params.source === null ? null : target.sourceOf(params.source);
    if (source === null) return { refused: "no-source" };
    return yield* steadily(source, () => planAppend(target, source, params));
  },
});

/** By titles, cleaned; what has none here becomes a new column. Private columns of the source stay there. */
export function proposedLinks(table: Table, source: Table): AppendParams["links"] {
  const columns = new Map(titledColumns(source).map((one) => [one.id, one]));
  return proposeLinks(table.columns, source.columns).flatMap(({ from, to }): AppendParams["links"] => {
    const one = columns.get(from);
    if (one === undefined || to === "ignored" || one.isPrivate) return [];
    return [to === "new" ? { there: one.title, title: one.title } : { there: one.title, column: to.column }];
  });
}

function* planAppend(target: Target, source: Table, params: AppendParams): InSlices<Planned> {
  const { table, mayWrite } = target;
  const { links, provenance } = params;
  if (links.length === 0 || source.rowCount === 0) return { refused: "nothing-asked" };
  if (table.rowCount + source.rowCount > LIMITS.rows) return { refused: "too-many-rows" };
  const there = new Map(titledColumns(source).map((one) => [one.title, one]));
  const titles: string[] = [];
  const columns = new Map<PlannedColumn, readonly string[]>();
  const hideColumns: PlannedColumn[] = [];
  for (const link of links) {
    const from = there.get(link.there);
    if (from === undefined) return { refused: "bad-parameter", field: "links", detail: link.there };
    let into: PlannedColumn = titles.length;
    if ("column" in link) {
      const known = table.columns.find(({ id }) => id === link.column);
      if (known === undefined) return { refused: "column-gone" };
      if (!mayWrite(known.id)) return { refused: "locked" };
      into = known.id;
      if (from.isPrivate && known.isPrivate !== true) hideColumns.push(into);
    } else {
      if (from.isPrivate) hideColumns.push(into);
      titles.push(link.title);
    }
    if (!columns.has(into)) columns.set(into, source.columnContents(from.id));
    yield;
  }
  const cells: PlannedFill[] = [];
  if (provenance !== null) {
    const title = cleanTitle(provenance.title);
    if (title === "") return { refused: "bad-parameter", field: "provenance" };
    const known = table.columns.find(({ name }) => foldText(cleanTitle(name)) === foldText(title));
    if (known !== undefined && !mayWrite(known.id)) return { refused: "locked" };
    const column = known?.id ?? titles.length;
    if (known === undefined) titles.push(title);
    columns.set(column, new Array<string>(source.rowCount).fill(provenance.there));
    const rows = provenance.here === "" ? [] : yield* silentRows(target, known?.id ?? null);
    if (rows.length > 0) cells.push({ column, rows, texts: provenance.here });
  }
  const fresh = titles.length === 0 ? { cells } : newColumns(table, { titles, after: null, from: [], cells });
  if ("refused" in fresh) return fresh;
  return makePlan(table, { ...fresh, hideColumns, newRows: { count: source.rowCount, columns: [...columns] } });
}

/** Rows that say nothing in that column; all of them where there is none. */
function* silentRows(target: Target, column: ColumnId | null): InSlices<PlannedFill["rows"]> {
  const rows = rowsOf({ table: target.table, rows: null });
  if (column === null) return rows;
  const silent = new Set<number>();
  for (const part of target.table.columnParts(column)) {
    part.rows.forEach((row, i) => {
      if ((part.texts[part.places === null ? i : (part.places[i] ?? 0)] ?? "").trim() === "") silent.add(row);
    });
    yield;
  }
  return rows.filter((row) => silent.has(row));
}
