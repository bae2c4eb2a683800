/** One step of a recipe made ready for a table: its titles become the ids of columns there, or it is said why it cannot be taken. */
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { RowFilter } from "#shared/views/view.ts";
import { operationOf, type SomeOperation } from "../operations/all.ts";
import { columnsIn, mapColumns } from "../operations/references.ts";
import { CorrectionsParams, corrections } from "../operations/values/corrections.ts";
import type { RecipeStep } from "./recipe.ts";
import { sameTitle } from "./same-title.ts";

/** What a title that a table does not have stands for there: another title; null: nothing, what it is for is left out. */
export type ChosenTitles = ReadonlyMap<string, string | null>;

export interface ReadyStep {
  readonly is: "ready";
  readonly operation: SomeOperation;
  readonly params: unknown;
  /** null: all rows */
  readonly filters: readonly RowFilter[] | null;
}

export type NotReady =
  /** switched off */
  | { readonly is: "off" }
  /** this program knows no such operation */
  | { readonly is: "unknown" }
  /** the table has no columns of these titles */
  | { readonly is: "missing"; readonly titles: readonly string[] }
  /** its column was left out */
  | { readonly is: "left-out" }
  /** the conditions of its rows cannot be read */
  | { readonly is: "bad-rows" };

export function readyStep(step: RecipeStep, table: Table, chosen: ChosenTitles): ReadyStep | NotReady {
  if (!step.on) return { is: "off" };
  const operation = operationOf(step.operation);
  if (operation === undefined) return { is: "unknown" };
  const ids = new Map<string, ColumnId>();
  for (const { id, name } of table.columns.toReversed()) ids.set(sameTitle(name), id);
  const idOf = (title: string) => {
    const there = ids.get(sameTitle(title));
    if (there !== undefined || !chosen.has(title)) return there;
    const instead = chosen.get(title) ?? null;
    return instead === null ? null : ids.get(sameTitle(instead));
  };
  const named = columnsIn([step.params, step.rows]);
  if (operation.id === corrections.id) return readyCorrections(operation, step.params, idOf);
  const titles = named.filter((title) => title !== "" && idOf(title) === undefined);
  if (titles.length > 0) return { is: "missing", titles };
  const leftOut = new Set(named.filter((title) => idOf(title) === null));
  const kept = without([step.params, step.rows], leftOut);
  if (kept === null) return { is: "left-out" };
  const [params, rows] = mapColumns(kept, (title) => idOf(title) ?? title) as [unknown, RecipeStep["rows"]];
  if (rows.kind === "all") return { is: "ready", operation, params, filters: null };
  const filters = RowFilter.array().safeParse(rows.filters);
  return filters.success ? { is: "ready", operation, params, filters: filters.data } : { is: "bad-rows" };
}

/** A column that the table lacks is told of correction by correction: the others are made. */
function readyCorrections(
  operation: SomeOperation,
  json: RecipeStep["params"],
  idOf: (title: string) => ColumnId | null | undefined,
): ReadyStep | NotReady {
  const read = CorrectionsParams.safeParse(json);
  // refused when it is planned
  if (!read.success) return { is: "ready", operation, params: json, filters: null };
  const { keys, cells } = read.data;
  const titles = keys.columns.filter((title) => idOf(title) === undefined);
  if (titles.length > 0) return { is: "missing", titles };
  if (keys.columns.some((title) => idOf(title) === null)) return { is: "left-out" };
  const params: CorrectionsParams = {
    keys: { ...keys, columns: keys.columns.map((title) => idOf(title) ?? title) },
    cells: cells.flatMap((one): CorrectionsParams["cells"] => {
      const id = idOf(one.column);
      if (id === null) return [];
      return [id === undefined ? { ...one, column: "", missing: one.column } : { ...one, column: id }];
    }),
  };
  return { is: "ready", operation, params, filters: null };
}

/** Null: something cannot be done without them. */
function without<T>(json: T, titles: ReadonlySet<string>): T | null {
  if (titles.size === 0) return json;
  let lost = false;
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cut);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]) => {
        if (key === "column" && typeof part === "string") lost ||= titles.has(part);
        if (key !== "columns" || !Array.isArray(part)) return [key, cut(part)];
        const left = part.filter((title) => typeof title !== "string" || !titles.has(title));
        lost ||= part.length > 0 && left.length === 0;
        return [key, left.map(cut)];
      }),
    );
  };
  const result = cut(json) as T;
  return lost ? null : result;
}
