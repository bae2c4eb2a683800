/** What became of each step of a recipe, in numbers and in words. */
import { closest } from "#shared/checks/repairs/values.ts";
import type { CorrectionNotMade, CorrectionsTold } from "#shared/cleaning/operations/values/corrections-told.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import type { StepResult } from "#shared/cleaning/recipes/replay.ts";
import type { Verdict } from "#shared/geo/geocoded.ts";
import { sentenceOfCorrection, sentenceOfRecipeStep, sentenceOfResult } from "#shared/i18n/recipe-sentences.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { AskedStep, ToLookAt } from "./ask-geocoder.ts";

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

export interface CleaningStep {
  readonly operation: string;
  readonly title: string;
  /** `done`, `nothing`, or why it was passed over: shared/cleaning/recipes/replay.ts; `unanswered`: the geocoder did not answer, or refused */
  readonly result: StepResult["is"] | "unanswered";
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
  /** rows, by what the geocoder's answers are worth */
  readonly geocoded?: Readonly<Record<Verdict, number>>;
  /** addresses that a person is to look at */
  readonly toLookAt?: readonly (ToLookAt & { readonly message: string })[];
}

interface NotCorrected extends Omit<CorrectionNotMade, "row"> {
  readonly message: string;
}

/** What became of a step. */
export type Became = StepResult | AskedStep;

/** Nothing of it is left to do. */
export function isDone(result: Became, step: RecipeStep | undefined): boolean {
  if (result.is === "asked") return result.toLookAt.length === 0;
  // off with a reason: something is to be done by hand
  if (result.is === "off") return step?.why === undefined;
  return result.is === "nothing" || result.is === "done" ? (result.corrections?.not.length ?? 0) === 0 : false;
}

/** `titles`: of the file, as it came. */
export function cleaningStep(step: RecipeStep, became: Became, titles: readonly string[], words: Words): CleaningStep {
  if (became.is === "unanswered" || became.is === "problem") {
    const message =
      became.is === "problem"
        ? words.problems[became.problem.code](became.problem.args)
        : words.recipes.cli.geocoder[became.because];
    return { operation: step.operation, title: sentenceOfRecipeStep(step, words), result: "unanswered", message };
  }
  if (became.is === "asked") {
    const { verdicts, toLookAt } = became;
    const told = cleaningStep(step, became.result, titles, words);
    const counted = VERDICTS.map((verdict) => words.geo.found.verdicts[verdict](verdicts[verdict]));
    const sentences = toLookAt.map((one) => ({ ...one, message: sentenceToLookAt(one, words) }));
    return {
      ...told,
      message: [told.message, ...counted].join(" · "),
      geocoded: verdicts,
      ...(toLookAt.length > 0 && { toLookAt: sentences }),
    };
  }
  const result = became;
  const numbers =
    result.is === "done" || result.is === "nothing"
      ? { ...withoutOrder(result.counts), ...(result.leftCount > 0 && { left: result.leftCount }) }
      : {};
  const told = result.is === "done" || result.is === "nothing" ? result.corrections : undefined;
  const missing = result.is === "missing" ? result.titles : titlesMissing(told);
  const { giveColumn, giveGeocode } = words.recipes.cli;
  const hint = missing.map((title) => giveColumn(title, closest(title, titles)));
  if (result.is === "off" && step.why === "asks-service") hint.push(giveGeocode);
  return {
    operation: step.operation,
    title: sentenceOfRecipeStep(step, words),
    result: result.is,
    ...numbers,
    message: sentenceOfResult(result, step, words, "did"),
    ...(hint.length > 0 && { hint }),
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

const VERDICTS: readonly Verdict[] = ["sure", "doubtful", "outside", "not-found"];

function sentenceToLookAt({ asked, why, found, score, rows }: ToLookAt, { recipes }: Words): string {
  return recipes.cli.toLookAt(asked, found, score, why, rows);
}
