/** Steps of a recipe that ask a geocoder, asked from the command line: what it is sure of is written, the rest is said for a person to look at. */
import { type Asked, askPatiently, type Wait } from "#server/geocoding/ask-patiently.ts";
import { batchesOf } from "#server/geocoding/batches.ts";
import type { Geocoder } from "#server/geocoding/geocoder.ts";
import { BatchLine } from "#server/geocoding/runner.ts";
import { place } from "#shared/cleaning/operations/compile/place.ts";
import { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import { planPlaces } from "#shared/cleaning/operations/compile/plan-places.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import type { ChosenTitles } from "#shared/cleaning/recipes/ready-step.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { resultOf, type StepResult } from "#shared/cleaning/recipes/replay.ts";
import { sameTitle } from "#shared/cleaning/recipes/same-title.ts";
import { askedOfService } from "#shared/cleaning/recipes/service-step.ts";
import { stepOf } from "#shared/cleaning/step.ts";
import { changeTable } from "#shared/document/edits/change-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import { askedAddress } from "#shared/geo/asked-address.ts";
import { askedPoint } from "#shared/geo/asked-point.ts";
import { GeocodedRow, USUAL_THRESHOLD, type Verdict, verdictOf } from "#shared/geo/geocoded.ts";
import { ANYWHERE } from "#shared/geo/territory.ts";
import type { ColumnId, RowId } from "#shared/model/ids.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { GeocodingAsk } from "#shared/wire/geocoding.ts";
import { ProblemError } from "#shared/wire/problem.ts";

/** An address, or a point, that a person is to look at; `found` null: nothing was found. */
export interface ToLookAt {
  readonly asked: string;
  /** rows that have it */
  readonly rows: number;
  readonly why: Exclude<Verdict, "sure">;
  readonly found: string | null;
  /** 0 to 1 */
  readonly score: number | null;
}

export type AskedStep =
  | {
      readonly is: "asked";
      readonly result: Extract<StepResult, { readonly is: "done" | "nothing" }>;
      /** rows */
      readonly verdicts: Readonly<Record<Verdict, number>>;
      readonly toLookAt: readonly ToLookAt[];
    }
  | { readonly is: "unanswered"; readonly because: Exclude<Asked["is"], "answered" | "given-up"> }
  | { readonly is: "problem"; readonly problem: ProblemError }
  | Extract<StepResult, { readonly is: "missing" | "unknown" | "refused" | "too-much" }>;

export interface GeocoderOfCommand {
  readonly geocoder: Geocoder;
  readonly wait: Wait;
  /** different addresses that are answered, of all */
  onProgress(done: number, total: number): void;
}

/** One gesture on the table, at most. Rows that have a text where the answer goes are not asked, unless the step wrote over. */
export async function askGeocoder(
  step: RecipeStep,
  base: Omit<Target, "rows">,
  chosen: ChosenTitles,
  asking: GeocoderOfCommand,
): Promise<AskedStep> {
  const { table } = base;
  const kept = PlaceParams.safeParse(step.params);
  if (!kept.success) return { is: "unknown" };
  const titles = titlesMissing(kept.data, table, chosen);
  const params = askedOfService(step, table, chosen);
  if (titles.length > 0 || params === null) return { is: "missing", titles };
  // with none, a person looked at each: here nobody does
  const over = params.threshold !== null && params.over;
  const threshold = params.threshold ?? USUAL_THRESHOLD;
  const ask = askOf(step, params, over ? null : rowsWithout(table, params));
  if (ask === null) return { is: "unknown" };
  const found = await answersTo(ask, table, asking);
  if (!Array.isArray(found)) return found;
  const judge = (one: GeocodedRow) => verdictOf(one.place, { threshold, territory: ask.territory });
  const sure = found.filter((one) => judge(one) === "sure");
  const day = new Date().toISOString().slice(0, 10);
  const write: PlaceParams = { ...params, threshold, over, service: asking.geocoder.host, day };
  const askedNow = (row: RowHandle) =>
    ask.direction === "search" ? askedAddress(table, row, ask.columns) : askedPoint(table, row, ask.columns);
  const planned = atOnce(planPlaces({ ...base, rows: null }, write, sure, askedNow));
  if ("refused" in planned) return { is: "refused", refusal: planned };
  const { plan, written } = planned;
  try {
    if (written.length > 0)
      changeTable(table, plan.changes, stepOf(step.operation, write, { kind: "chosen", count: written.length }), null);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { is: "too-much" };
  }
  const verdicts = { sure: 0, doubtful: 0, outside: 0, "not-found": 0 };
  for (const one of found) verdicts[judge(one)] += 1;
  return { is: "asked", result: resultOf(plan, written.length > 0), verdicts, toLookAt: toLookAt(found, judge) };
}

/** Of each row that asks something; or why there are none. */
async function answersTo(
  ask: GeocodingAsk,
  table: Table,
  { geocoder, wait, onProgress }: GeocoderOfCommand,
): Promise<GeocodedRow[] | Extract<AskedStep, { readonly is: "unanswered" | "problem" }>> {
  const found: GeocodedRow[] = [];
  try {
    const { batches, total } = atOnce(batchesOf(table, ask));
    let done = 0;
    for (const batch of batches) {
      const lines = BatchLine.array().parse(JSON.parse(batch));
      const asked = lines.map(({ line }) => line);
      const answer = await askPatiently(geocoder, ask.direction, asked, wait, NEVER);
      if (answer.is === "given-up") throw new Error("nobody gives it up");
      if (answer.is !== "answered") return { is: "unanswered", because: answer.is };
      for (const [at, line] of lines.entries()) {
        for (const row of line.rows)
          found.push(GeocodedRow.parse({ row, asked: line.asked, place: answer.places[at] ?? null }));
      }
      done += lines.length;
      onProgress(done, total);
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return { is: "problem", problem: error };
  }
  return found;
}

/** nobody gives it up: Ctrl+C ends the command */
const NEVER = new AbortController().signal;

/** Asked without one of them, a street would be found in another town. */
function titlesMissing({ columns, postcode, citycode }: PlaceParams, table: Table, chosen: ChosenTitles): string[] {
  const there = new Set(table.columns.map(({ name }) => sameTitle(name)));
  const named = [...columns, ...[postcode, citycode].flatMap((one) => one?.column ?? [])];
  return [...new Set(named)].filter((title) => !there.has(sameTitle(chosen.get(title) ?? title)));
}

/** Null: its columns are of no such question. */
function askOf(step: RecipeStep, params: PlaceParams, rows: readonly RowId[] | null): GeocodingAsk | null {
  const { columns, postcode, citycode, territory = ANYWHERE } = params;
  const [first, second] = columns;
  const asked =
    step.operation === place.id
      ? {
          direction: "search",
          columns,
          postcode: postcode?.column ?? null,
          citycode: citycode?.column ?? null,
        }
      : {
          direction: "reverse",
          columns:
            second === undefined ? { in: "one", point: first } : { in: "two", latitude: first, longitude: second },
        };
  const read = GeocodingAsk.safeParse({ ...asked, rows: null, territory });
  return read.success ? { ...read.data, rows: rows === null ? null : [...rows] } : null;
}

/** Those where nothing would be written over. */
function rowsWithout(table: Table, { into }: PlaceParams): readonly RowId[] | null {
  const known = into.flatMap(({ column }) => (column === undefined ? [] : [column as ColumnId]));
  if (known.length === 0) return null;
  const rows = Array.from(table.order, (row) => row as RowHandle);
  return rows.filter((row) => known.every((column) => table.content(row, column) === "")).map((row) => table.idOf(row));
}

/** Each different one once, in the order of the table. */
function toLookAt(found: readonly GeocodedRow[], judge: (one: GeocodedRow) => Verdict): ToLookAt[] {
  const each = new Map<string, ToLookAt>();
  for (const one of found) {
    const why = judge(one);
    if (why === "sure") continue;
    const { asked, place: at } = one;
    const key = JSON.stringify([asked, at?.label, why]);
    const rows = (each.get(key)?.rows ?? 0) + 1;
    each.set(key, { asked, rows, why, found: at?.label ?? null, score: at?.score ?? null });
  }
  return [...each.values()];
}
