/** A step of a recipe and what became of it, in words. */
import { handStepOf } from "#shared/cleaning/hand-steps.ts";
import type { Refusal } from "#shared/cleaning/operations/operation.ts";
import { columnsIn } from "#shared/cleaning/operations/references.ts";
import { CorrectionsParams, corrections } from "#shared/cleaning/operations/values/corrections.ts";
import {
  CORRECTION_FAULTS,
  type CorrectionNotMade,
  type CorrectionsTold,
} from "#shared/cleaning/operations/values/corrections-told.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import type { StepResult } from "#shared/cleaning/recipes/replay.ts";
import { ASKED_OUTSIDE } from "#shared/cleaning/recipes/service-step.ts";
import { Source } from "#shared/cleaning/sources.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { operationWords } from "./operation-words.ts";
import type { Words } from "./words.ts";

/** characters of a text */
const SHOWN = 60;
/** titles named of a step */
const NAMED = 3;

/** « Enlever les espaces inutiles : « nom », « ville » » */
export function sentenceOfRecipeStep({ operation, params, note }: RecipeStep, words: Words): string {
  const known = operationWords(words.operations, operation);
  const hand = handStepOf(operation);
  const title =
    known?.title ?? (hand === null ? note : words.recipes.hands[hand].title) ?? words.recipes.unknownOperation;
  if (operation === corrections.id) return sentenceOfCorrections(title, params, words);
  const columns = columnsIn(params).filter((column) => column !== "");
  if ((known === undefined && hand === null) || columns.length === 0) return title;
  const { columnsAndMore, of } = words.recipes;
  return of(title, columnsAndMore(columns.slice(0, NAMED), Math.max(0, columns.length - NAMED)));
}

/** « Corrections à la main : « commune » · 12 corrections, lignes retrouvées par « UAI » » */
function sentenceOfCorrections(title: string, params: unknown, { recipes }: Words): string {
  const read = CorrectionsParams.safeParse(params);
  if (!read.success) return title;
  const { keys, cells } = read.data;
  const named = (titles: readonly string[]) =>
    recipes.columnsAndMore(titles.slice(0, NAMED), Math.max(0, titles.length - NAMED));
  const count = cells.reduce((sum, one) => sum + one.corrections.length, 0);
  const { count: some, by } = recipes.corrections;
  const where = cells.length === 0 ? title : recipes.of(title, named(cells.map(({ column }) => column)));
  return `${where} · ${some(count)}, ${by(named(keys.columns))}`;
}

/** What became of a step's corrections, in numbers. */
function countsOfCorrections({ made, already, not }: CorrectionsTold, words: Words, tense: "would" | "did"): string {
  const said = words.recipes.corrections;
  const faults = CORRECTION_FAULTS.flatMap((why) => {
    const n = not.filter((one) => one.why === why).length;
    return n === 0 ? [] : [said.faults[why](n)];
  });
  const done = tense === "would" ? said.wouldMake(made) : said.made(made);
  return [done, ...(already > 0 ? [said.already(already)] : []), ...faults].join(" · ");
}

/** « 0530001A », « commune » : « Laval » → « LAVAL » */
export function changeOfCorrection({ key, column, was, becomes }: CorrectionNotMade, { recipes }: Words): string {
  const { change, quoted } = recipes.corrections;
  return change(
    key.map((part) => shown(part, recipes)).join(" "),
    quoted(column),
    shown(was, recipes),
    shown(becomes, recipes),
  );
}

/** The same, and why it was not made. */
export function sentenceOfCorrection(one: CorrectionNotMade, words: Words): string {
  const change = changeOfCorrection(one, words);
  return words.recipes.corrections.says[one.why](change, shown(one.now ?? "", words.recipes));
}

function shown(content: string, { corrections }: Words["recipes"]): string {
  if (isMark(content)) return corrections.unavailable;
  if (content.trim() === "") return corrections.blank;
  return corrections.quoted(content.length > SHOWN ? `${content.slice(0, SHOWN)}…` : content);
}

/** `tense`: what it would do to a table, or did. */
export function sentenceOfResult(result: StepResult, step: RecipeStep, words: Words, tense: "would" | "did"): string {
  const { results } = words.recipes;
  switch (result.is) {
    case "off":
      return step.why === undefined ? results.off : results.offWhy[step.why];
    case "missing":
      return results.missing(result.titles);
    case "refused":
      return sentenceOfRefusal(result.refusal, step, words);
    case "nothing":
    case "done": {
      if (result.corrections !== undefined) return countsOfCorrections(result.corrections, words, tense);
      const left = result.leftCount === 0 ? [] : [results.left(result.leftCount)];
      if (result.is === "nothing") return [results.nothing, ...left].join(" · ");
      const { would } = words.cleaning.preview;
      const done = tense === "would" ? would(result.counts, result.inColumns) : results.did(result.counts);
      return [done.length === 0 ? results.done : done.join(", "), ...left].join(" · ");
    }
    default:
      return results[result.is];
  }
}

function sentenceOfRefusal(refusal: Refusal, { operation, params }: RecipeStep, { cleaning, recipes }: Words): string {
  if (ASKED_OUTSIDE.has(operation)) return recipes.results.offWhy["asks-service"];
  if (refusal.refused === "no-source") {
    const source = Source.safeParse(params.source);
    if (source.success && source.data.kind === "register") return recipes.results.noRegister(source.data.name);
    if (source.success) return recipes.results.noSource(source.data.name);
  }
  if (refusal.refused === "bad-parameter" && refusal.fault !== undefined)
    return cleaning.faults[refusal.fault.code](refusal.fault.args);
  return cleaning.refused[refusal.refused];
}
