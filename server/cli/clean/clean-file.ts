/** One file through one recipe, in memory: the table it becomes, and what became of each step. */
import * as Y from "yjs";
import type { Target } from "#shared/cleaning/operations/operation.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import { replayInSlices, type StepResult } from "#shared/cleaning/recipes/replay.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import { type Communes, openCommunes } from "#shared/french/communes.ts";
import { communesOf2026 } from "#shared/french/communes-of-2026.ts";
import { sentenceOfRecipeStep, sentenceOfResult } from "#shared/i18n/recipe-sentences.ts";
import type { Words } from "#shared/i18n/words.ts";
import { atOnce } from "#shared/model/in-slices.ts";

/** What `--report` writes. */
export interface CleaningReport {
  readonly file: string;
  readonly recipe: string;
  readonly rows: { readonly before: number; readonly after: number };
  readonly columns: { readonly before: number; readonly after: number };
  /** every step that is switched on could be taken */
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
}

const DONE: ReadonlySet<StepResult["is"]> = new Set(["done", "nothing", "off"]);

/** `update`: the base of the table as the file has it. */
export function cleanFile(
  file: string,
  update: Uint8Array,
  recipe: { readonly name: string; readonly steps: readonly RecipeStep[] },
  { schema, sourceOf }: Pick<Target, "schema" | "sourceOf">,
  words: Words,
): { readonly table: Table; readonly report: CleaningReport } {
  const doc = new Y.Doc({ gc: false });
  Y.applyUpdate(doc, update);
  const table = openTable(doc);
  const before = { rows: table.rowCount, columns: table.columns.length };
  const results = atOnce(replayInSlices(recipe.steps, targetOf(table, schema, sourceOf), new Map()));
  return {
    table,
    report: {
      file,
      recipe: recipe.name,
      rows: { before: before.rows, after: table.rowCount },
      columns: { before: before.columns, after: table.columns.length },
      complete: results.every(({ is }) => DONE.has(is)),
      steps: recipe.steps.map((step, i) => stepOf(step, results[i] ?? { is: "stopped" }, words)),
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

function stepOf(step: RecipeStep, result: StepResult, words: Words): CleaningStep {
  const numbers =
    result.is === "done" || result.is === "nothing"
      ? { ...withoutOrder(result.counts), ...(result.leftCount > 0 && { left: result.leftCount }) }
      : {};
  return {
    operation: step.operation,
    title: sentenceOfRecipeStep(step, words),
    result: result.is,
    ...numbers,
    message: sentenceOfResult(result, step, words, "did"),
  };
}

function withoutOrder({ reordered: _, ...counts }: Extract<StepResult, { is: "done" | "nothing" }>["counts"]) {
  return counts;
}
