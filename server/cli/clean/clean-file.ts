/** One file through one recipe, in memory: the table it becomes, and what became of each step. */
import * as Y from "yjs";
import { closest } from "#shared/checks/repairs/values.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import type { CorrectionNotMade, CorrectionsTold } from "#shared/cleaning/operations/values/corrections-told.ts";
import type { ChosenTitles } from "#shared/cleaning/recipes/ready-step.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { replayInSlices, type StepResult } from "#shared/cleaning/recipes/replay.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import { type Communes, openCommunes } from "#shared/french/communes.ts";
import { communesOf2026 } from "#shared/french/communes-of-2026.ts";
import { sentenceOfCorrection, sentenceOfRecipeStep, sentenceOfResult } from "#shared/i18n/recipe-sentences.ts";
import type { Words } from "#shared/i18n/words.ts";
import { atOnce } from "#shared/model/in-slices.ts";

/** What `--report` writes. */
export interface CleaningReport {
  readonly file: string;
  readonly recipe: string;
  readonly rows: { readonly before: number; readonly after: number };
  readonly columns: { readonly before: number; readonly after: number };
  /** nothing is left to do: but for steps switched off on purpose, all were taken, and all corrections made */
  readonly complete: boolean;
  readonly steps: readonly CleaningStep[];
}

interface CleaningStep {
  readonly operation: string;
  readonly title: string;
  /** `done`, `nothing`, or why it was passed over: shared/cleaning/recipes/replay.ts */
  readonly result: StepResult["is"];
  readonly cells?: number;
  readonly rowsAdded?: number;
  readonly rowsDeleted?: number;
  readonly columnsAdded?: number;
  readonly columnsDeleted?: number;
  readonly columnsRenamed?: number;
  /** cells that could not be changed */
  readonly left?: number;
  readonly message: string;
  /** columns that are missing: which to give instead */
  readonly hint?: readonly string[];
  /** corrections made by hand, here again */
  readonly corrected?: number;
  readonly alreadyRight?: number;
  readonly notCorrected?: readonly NotCorrected[];
}

interface NotCorrected extends Omit<CorrectionNotMade, "row"> {
  readonly message: string;
}

function isDone(result: StepResult, step: RecipeStep | undefined): boolean {
  // off with a reason: something is to be done by hand
  if (result.is === "off") return step?.why === undefined;
  return result.is === "nothing" || result.is === "done" ? (result.corrections?.not.length ?? 0) === 0 : false;
}

/** `update`: the base of the table as the file has it. */
export function cleanFile(
  file: string,
  update: Uint8Array,
  recipe: { readonly name: string; readonly steps: readonly RecipeStep[] },
  { schema, sourceOf, chosen }: Pick<Target, "schema" | "sourceOf"> & { readonly chosen: ChosenTitles },
  words: Words,
): { readonly table: Table; readonly report: CleaningReport } {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, update);
  const table = openTable(doc);
  const titles = table.columns.map(({ name }) => name);
  const before = { rows: table.rowCount, columns: table.columns.length };
  const results = atOnce(replayInSlices(recipe.steps, targetOf(table, schema, sourceOf), chosen));
  return {
    table,
    report: {
      file,
      recipe: recipe.name,
      rows: { before: before.rows, after: table.rowCount },
      columns: { before: before.columns, after: table.columns.length },
      complete: results.every((result, i) => isDone(result, recipe.steps[i])),
      steps: recipe.steps.map((step, i) => stepOf(step, results[i] ?? { is: "stopped" }, titles, words)),
    },
  };
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

function stepOf(step: RecipeStep, result: StepResult, titles: readonly string[], words: Words): CleaningStep {
  const numbers =
    result.is === "done" || result.is === "nothing"
      ? { ...withoutOrder(result.counts), ...(result.leftCount > 0 && { left: result.leftCount }) }
      : {};
  const told = result.is === "done" || result.is === "nothing" ? result.corrections : undefined;
  const missing = result.is === "missing" ? result.titles : titlesMissing(told);
  return {
    operation: step.operation,
    title: sentenceOfRecipeStep(step, words),
    result: result.is,
    ...numbers,
    message: sentenceOfResult(result, step, words, "did"),
    ...(missing.length > 0 && {
      hint: missing.map((title) => words.recipes.cli.giveColumn(title, closest(title, titles))),
    }),
    ...(told !== undefined && {
      corrected: told.made,
      alreadyRight: told.already,
      notCorrected: told.not.map(({ row: _, ...one }) => ({
        ...one,
        message: sentenceOfCorrection({ ...one, row: null }, words),
      })),
    }),
  };
}

function titlesMissing(told: CorrectionsTold | undefined): readonly string[] {
  return [...new Set((told?.not ?? []).flatMap(({ why, column }) => (why === "no-column" ? [column] : [])))];
}

function withoutOrder({ reordered: _, ...counts }: Extract<StepResult, { is: "done" | "nothing" }>["counts"]) {
  return counts;
}
