/** Which columns a file gets, from which columns of the table, under which names. */
import type { ExportChoices, ExportColumn } from "#shared/wire/exports.ts";
import { cleanNames } from "./column-names.ts";
import type { PairOrder } from "./point-pairs.ts";
import { PRESETS } from "./preset.ts";

/** A column of the table, as far as a file wants to know it. */
export interface SourceColumn {
  readonly title: string;
  readonly isPrivate: boolean;
  /** place of its field in the schema; null: none */
  readonly field: number | null;
  /** its texts are pairs of coordinates; null: they are not, or the schema says how they are written */
  readonly pairs: PairOrder | null;
}

/** What a column of the file takes its texts from. */
export type Taking =
  | { readonly take: "nothing" }
  /** `source`: place among the columns of the table */
  | { readonly take: "text"; readonly source: number }
  /** the first or the second number of a pair */
  | { readonly take: "first" | "second"; readonly source: number };

export interface PlannedColumn {
  readonly shown: ExportColumn;
  readonly taking: Taking;
  /** place of its field in the schema; null: none */
  readonly field: number | null;
}

export interface ColumnsPlan {
  readonly columns: readonly PlannedColumn[];
  /** titles */
  readonly leftOut: readonly string[];
  readonly extras: readonly string[];
}

/**
 * `fields`: names of the schema's, null without one. With a schema: exactly its names, in its order, all of them, one that the table lacks or
 * that is never published without a text; then, if they are wanted, the columns it does not name.
 */
export function planColumns(
  sources: readonly SourceColumn[],
  fields: readonly string[] | null,
  choices: Pick<ExportChoices, "preset" | "names" | "extras" | "points">,
): ColumnsPlan {
  const named = (fields ?? []).map((name, field) => ofField(name, field, sources));
  const open = sources.flatMap((column, source) =>
    column.isPrivate || column.field !== null ? [] : [{ column, source }],
  );
  const extras = fields === null ? [] : open.map(({ column }) => column.title);
  const kept = fields !== null && choices.extras === "leave-out" ? [] : open;
  const unnamed = kept.flatMap(({ column, source }) => split(column, source, choices.points, fields !== null));
  const columns = [...named, ...rename(unnamed, fields ?? [], choices)];
  return { columns, leftOut: sources.filter(({ isPrivate }) => isPrivate).map(({ title }) => title), extras };
}

function ofField(name: string, field: number, sources: readonly SourceColumn[]): PlannedColumn {
  const source = sources.findIndex((column) => column.field === field);
  const column = sources[source];
  const blank = (what: "empty" | "private"): PlannedColumn => ({
    shown: { name, from: column?.title ?? null, what, extra: false },
    taking: { take: "nothing" },
    field,
  });
  if (column === undefined) return blank("empty");
  if (column.isPrivate) return blank("private");
  return { shown: { name, from: column.title, what: "column", extra: false }, taking: { take: "text", source }, field };
}

function split(
  { title, pairs }: SourceColumn,
  source: number,
  points: ExportChoices["points"],
  extra: boolean,
): PlannedColumn[] {
  const part = (name: string, what: ExportColumn["what"], take: "text" | "first" | "second"): PlannedColumn => ({
    shown: { name, from: title, what, extra },
    taking: { take, source },
    field: null,
  });
  if (points === "as-is" || pairs === null || pairs === "unclear") return [part(title, "column", "text")];
  const [longitude, latitude] = pairs === "lon-lat" ? (["first", "second"] as const) : (["second", "first"] as const);
  return [part("longitude", "longitude", longitude), part("latitude", "latitude", latitude)];
}

function rename(
  columns: readonly PlannedColumn[],
  taken: readonly string[],
  { preset, names }: Pick<ExportChoices, "preset" | "names">,
): PlannedColumn[] {
  const usual = PRESETS[preset].names;
  const rule = names === null ? usual : names === "as-is" ? names : usual === "as-is" ? "lower" : usual;
  if (rule === "as-is") return [...columns];
  const clean = cleanNames(
    columns.map(({ shown }) => shown.name),
    rule,
    taken,
  );
  return columns.map((column, at) => ({ ...column, shown: { ...column.shown, name: clean[at] ?? column.shown.name } }));
}
