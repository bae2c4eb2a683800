/** The sentence of any failure: of our table of problems, of a cut network, or of something nobody foresaw. */
import type { Words } from "#shared/i18n/words.ts";
import { ApiProblem, codeOf, Unreachable } from "./request.ts";

export function failureSentence(error: unknown, words: Words): string {
  if (error instanceof Unreachable) return words.app.error.unreachable;
  const code = codeOf(error);
  if (code === null || !(error instanceof ApiProblem)) return words.problems.internal({});
  const { args, place } = error.problem;
  return words.problems[code]({ ...(place === undefined ? {} : { place }), ...args });
}
