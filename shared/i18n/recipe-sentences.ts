/** A step of a recipe and what became of it, in words. */
import { handStepOf } from "#shared/cleaning/hand-steps.ts";
import type { Refusal } from "#shared/cleaning/operations/operation.ts";
import { columnsIn } from "#shared/cleaning/operations/references.ts";
import type { RecipeStep } from "#shared/cleaning/recipes/recipe.ts";
import type { StepResult } from "#shared/cleaning/recipes/replay.ts";
import { Source } from "#shared/cleaning/sources.ts";
import { operationWords } from "./operation-words.ts";
import type { Words } from "./words.ts";

/** the panel of the map alone can */
const ASKED_OUTSIDE: ReadonlySet<string> = new Set(["compile.place", "compile.address"]);
/** titles named of a step */
const NAMED = 3;

/** « Enlever les espaces inutiles : « nom », « ville » » */
export function sentenceOfRecipeStep({ operation, params, note }: RecipeStep, words: Words): string {
  const known = operationWords(words.operations, operation);
  const hand = handStepOf(operation);
  const title =
    known?.title ?? (hand === null ? note : words.recipes.hands[hand].title) ?? words.recipes.unknownOperation;
  const columns = columnsIn(params).filter((column) => column !== "");
  if ((known === undefined && hand === null) || columns.length === 0) return title;
  const { columnsAndMore, of } = words.recipes;
  return of(title, columnsAndMore(columns.slice(0, NAMED), Math.max(0, columns.length - NAMED)));
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
    if (source.success) return recipes.results.noSource(source.data.name);
  }
  if (refusal.refused === "bad-parameter" && refusal.fault !== undefined)
    return cleaning.faults[refusal.fault.code](refusal.fault.args);
  return cleaning.refused[refusal.refused];
}
