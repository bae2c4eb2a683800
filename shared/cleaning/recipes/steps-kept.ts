/** Steps of a table's history as steps of a recipe: columns by their titles, as they were when each was taken. */
import { handStepOf } from "../hand-steps.ts";
import { mapColumns } from "../operations/references.ts";
import { type CorrectionsParams, corrections } from "../operations/values/corrections.ts";
import { readStep, type StepRows } from "../step.ts";
import type { CorrectionsKept } from "./corrections-kept.ts";
import type { RecipeStep } from "./recipe.ts";
import { ASKED_OUTSIDE } from "./service-step.ts";

/** An entry of the history, of which a recipe needs this. */
export interface PastEntry {
  readonly id: string;
  readonly step?: { readonly operation: string; readonly params: string } | undefined;
  readonly columns: readonly {
    readonly column: string;
    readonly before: string | null;
    readonly after: string | null;
    readonly became?: "private" | "public" | undefined;
  }[];
  /** of the cells it changed */
  readonly cellColumns?: readonly string[];
}

/** They name rows by their ids: of another table there are none of these. */
const OF_CHOSEN_ROWS: ReadonlySet<string> = new Set(["rows.merge-rows"]);
/** what is told of rows beside the table, at one moment */
const OF_THEN: ReadonlySet<string> = new Set(["issues", "commented", "assigned", "changed", "rows"]);

/**
 * `entries`: oldest first, up to now without a gap; those that are no steps tell which titles columns had. `titles`: by column, as they are now.
 * A column that was renamed by hand in between keeps the title it had before. Steps that cannot be read are left out. `hands`: what hands wrote,
 * in its places, instead of the steps that say that they did; null: it is not kept.
 */
export function stepsKept(
  entries: readonly PastEntry[],
  chosen: ReadonlySet<string>,
  titles: ReadonlyMap<string, string>,
  notes: ReadonlyMap<string, string>,
  hands: Pick<CorrectionsKept, "before" | "covered"> | null = null,
): RecipeStep[] {
  const kept = entries.filter(({ id }) => chosen.has(id) && hands?.covered.has(id) !== true);
  const [first] = kept;
  const known = titlesBefore(first === undefined ? entries : entries.slice(entries.indexOf(first)), titles);
  const corrected = (before: string | null) => {
    const made = hands?.before.get(before);
    return made === undefined ? [] : correctionsStep(made, known);
  };
  const steps = kept.flatMap((entry) => {
    const before = corrected(entry.id);
    const step = stepOf(entry, known, notes.get(entry.id));
    for (const { column, before: was, after } of entry.columns) {
      if (after !== null && was !== after) known.set(column, after);
    }
    return step === null ? before : [...before, step];
  });
  return [...steps, ...corrected(null)];
}

/** Of columns that have a title still. */
function correctionsStep(made: CorrectionsParams, titles: ReadonlyMap<string, string>): RecipeStep[] {
  const cells = made.cells.filter(({ column }) => titles.has(column));
  if (cells.length === 0) return [];
  const params = mapColumns({ ...made, cells }, (column) => titles.get(column) ?? column);
  return [{ operation: corrections.id, params, rows: { kind: "all" }, on: true }];
}

/** What columns were called before the first of these entries. */
function titlesBefore(entries: readonly PastEntry[], now: ReadonlyMap<string, string>): Map<string, string> {
  const titles = new Map(now);
  for (const { columns } of entries.toReversed()) {
    for (const { column, before } of columns) if (before !== null) titles.set(column, before);
  }
  return titles;
}

function stepOf(entry: PastEntry, titles: ReadonlyMap<string, string>, note: string | undefined): RecipeStep | null {
  const content = entry.step === undefined ? null : readStep(entry.step.params);
  if (entry.step === undefined || content === null || !isObject(content.params)) return null;
  const { operation } = entry.step;
  const titled = <T>(json: T) => mapColumns(json, (column) => titles.get(column) ?? column);
  const isOfHands = handStepOf(operation) !== null;
  const why = whyNever(operation);
  const { rows, why: whyOff } = why === null ? rowsKept(content.rows) : { rows: { kind: "all" as const }, why };
  return {
    operation,
    params: titled(isOfHands ? { ...content.params, columns: entry.cellColumns ?? [] } : content.params),
    rows: titled(rows),
    on: whyOff === undefined,
    ...(whyOff !== undefined && { why: whyOff }),
    ...(note !== undefined && { note }),
  };
}

/** null: a recipe may take it again */
function whyNever(operation: string): RecipeStep["why"] | null {
  if (ASKED_OUTSIDE.has(operation)) return "asks-service";
  if (handStepOf(operation) !== null) return "by-hand";
  return OF_CHOSEN_ROWS.has(operation) ? "chosen-rows" : null;
}

function rowsKept(rows: StepRows): Pick<RecipeStep, "rows" | "why"> {
  if (rows.kind === "chosen") return { rows: { kind: "all" }, why: "chosen-rows" };
  if (rows.kind === "filters" && rows.filters.some(({ kind }) => OF_THEN.has(kind)))
    return { rows: { kind: "all" }, why: "rows-of-then" };
  return { rows };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
