/** One file through one recipe, in memory: the table it becomes, and what became of each step. */
import * as Y from "yjs";
import { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import type { ChosenTitles } from "#shared/cleaning/recipes/ready-step.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { replayStep, type StepResult } from "#shared/cleaning/recipes/replay.ts";
import { ASKED_OUTSIDE } from "#shared/cleaning/recipes/service-step.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import { type Communes, openCommunes } from "#shared/french/communes.ts";
import { communesOf2026 } from "#shared/french/communes-of-2026.ts";
import type { Words } from "#shared/i18n/words.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { askGeocoder, type GeocoderOfCommand } from "./ask-geocoder.ts";
import { type Became, type CleaningReport, cleaningStep, isDone } from "./cleaning-report.ts";

interface Given extends Pick<Target, "schema" | "sourceOf"> {
  readonly chosen: ChosenTitles;
  /** null: nothing is to leave this computer */
  readonly geocoder: GeocoderOfCommand | null;
}

/** `update`: the base of the table as the file has it. */
export async function cleanFile(
  file: string,
  update: Uint8Array,
  recipe: { readonly name: string; readonly steps: readonly RecipeStep[] },
  { schema, sourceOf, chosen, geocoder }: Given,
  words: Words,
): Promise<{ readonly table: Table; readonly report: CleaningReport }> {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, update);
  const table = openTable(doc);
  const titles = table.columns.map(({ name }) => name);
  const before = { rows: table.rowCount, columns: table.columns.length };
  const target = targetOf(table, schema, sourceOf);
  const results: Became[] = [];
  const asked = new Set<string>();
  for (const step of recipe.steps) {
    const question = geocoder === null ? null : questionOf(step);
    if (geocoder === null || question === null) results.push(atOnce(replayStep(step, target, chosen)));
    // what a person looked at after the sure ones were written is a step of its own, of the same question
    else if (asked.has(question)) results.push(NOTHING_MORE);
    else results.push(await askGeocoder(step, target, chosen, geocoder));
    if (question !== null) asked.add(question);
  }
  return {
    table,
    report: {
      file,
      recipe: recipe.name,
      rows: { before: before.rows, after: table.rowCount },
      columns: { before: before.columns, after: table.columns.length },
      complete: results.every((result, i) => isDone(result, recipe.steps[i])),
      steps: recipe.steps.map((step, i) => cleaningStep(step, results[i] ?? { is: "stopped" }, titles, words)),
    },
  };
}

const NOTHING_MORE: StepResult = {
  is: "nothing",
  counts: {
    ...{ cells: 0, rowsAdded: 0, rowsDeleted: 0, columnsAdded: 0, columnsDeleted: 0, columnsRenamed: 0 },
    reordered: false,
  },
  ...{ inColumns: 0, leftCount: 0, left: [] },
};

/** What such a step asks and where it writes it, one text; null: it asks nothing, or was switched off on purpose. */
function questionOf({ operation, params, on, why }: RecipeStep): string | null {
  if (!ASKED_OUTSIDE.has(operation) || !(on || why === "asks-service")) return null;
  const { columns, into } = params;
  return JSON.stringify([operation, columns, titlesOf(into)]);
}

function titlesOf(into: unknown): unknown {
  const read = PlaceParams.shape.into.safeParse(into);
  return read.success ? read.data.map(({ part, column, title }) => [part, column ?? title]) : into;
}

function targetOf(table: Table, schema: Target["schema"], sourceOf: Target["sourceOf"]): Omit<Target, "rows"> {
  let communes: Communes | null = null;
  return {
    ...{ table, schema, sourceOf, mayWrite: () => true },
    get communes() {
      communes ??= openCommunes(communesOf2026());
      return communes;
    },
  };
}
