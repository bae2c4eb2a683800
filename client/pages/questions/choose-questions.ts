/** Which questions are shown, in which order. */
import { can } from "#shared/access/abilities.ts";
import type { ThreadId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Question, QuestionList } from "#shared/wire/questions.ts";

export const FILTERS = ["open", "mine", "all"] as const;

export interface Chosen {
  readonly filter: (typeof FILTERS)[number];
  /** `call`: as the server gives them */
  readonly sort: "call" | "table";
}

export function chooseQuestions(questions: readonly Question[], { filter, sort }: Chosen, role: Role): Question[] {
  const side = role === "reviewer" ? "reviewers" : can(role, "edit") ? "editors" : null;
  const shown = questions.filter(({ thread }) => {
    if (filter === "all") return true;
    return !thread.resolved && (filter === "open" || thread.waiting?.for === side);
  });
  return sort === "call" ? shown : shown.sort(byPlace);
}

/** The list as it will be once the order is kept. */
export function moved(list: QuestionList, threads: readonly ThreadId[]): QuestionList {
  const places = new Map(threads.map((id, at) => [id, at]));
  const placeOf = ({ thread }: Question) => places.get(thread.id) ?? threads.length;
  return {
    ...list,
    ordered: threads.length > 0,
    questions: [...list.questions].sort((a, b) => placeOf(a) - placeOf(b)),
  };
}

/** about the whole table first, deleted rows last */
function byPlace(a: Question, b: Question): number {
  if (a.dataset.id !== b.dataset.id) return a.dataset.name < b.dataset.name ? -1 : 1;
  return rowOf(a) === rowOf(b) ? 0 : rowOf(a) - rowOf(b);
}

function rowOf({ position, thread }: Question): number {
  return position ?? (thread.row === null ? 0 : Number.POSITIVE_INFINITY);
}
