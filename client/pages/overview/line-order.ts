/** The orders of the overview. Each has a natural direction: what one looks for first comes first. */
import { DatasetState } from "#shared/wire/approval.ts";
import { type Line, progressOf, scoreOf, waiting } from "./lines.ts";

export const SORT_KEYS = [
  "name",
  "mine",
  "state",
  "progress",
  "score",
  "questions",
  "comments",
  "last",
  "here",
  "size",
] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export interface Order {
  readonly key: SortKey;
  readonly direction: "ascending" | "descending";
}

export const FIRST_ORDER: Order = { key: "mine", direction: "descending" };

/** The order asked for by a title: the other way round when it is the one already. */
export function orderBy(key: SortKey, before: Order): Order {
  if (before.key === key) return { key, direction: before.direction === "ascending" ? "descending" : "ascending" };
  return { key, direction: NATURAL[key] };
}

const NATURAL: Readonly<Record<SortKey, Order["direction"]>> = {
  name: "ascending",
  mine: "descending",
  state: "ascending",
  progress: "ascending",
  score: "ascending",
  questions: "descending",
  comments: "descending",
  last: "descending",
  here: "descending",
  size: "descending",
};

/** null: what has no such figure comes last, in either direction */
const FIGURE: Readonly<Record<SortKey, (line: Line) => number | string | null>> = {
  name: (line) => line.name,
  mine: (line) => waiting(line),
  state: stateOf,
  progress: (line) => progressOf(line),
  score: (line) => scoreOf(line),
  questions: ({ questions }) => questions.open,
  comments: ({ comments }) => comments,
  last: ({ last }) => last?.at ?? null,
  here: ({ present }) => present.length,
  size: ({ rows }) => rows,
};

/** Lines that are equal: the question that waits longest first, then the latest activity, then by name. */
export function sortLines(lines: readonly Line[], { key, direction }: Order, locale: string): Line[] {
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = direction === "ascending" ? 1 : -1;
  return [...lines].sort((a, b) => {
    const [one, other] = [FIGURE[key](a), FIGURE[key](b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null) || next(a, b);
    if (typeof one === "string" && typeof other === "string") return sign * collator.compare(one, other) || next(a, b);
    return sign * (Number(one) - Number(other)) || next(a, b);
  });
  function next(a: Line, b: Line): number {
    return (
      compare(a.questions.oldest ?? "~", b.questions.oldest ?? "~") ||
      compare(b.last?.at ?? "", a.last?.at ?? "") ||
      collator.compare(a.name, b.name)
    );
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Of a space: the state its datasets are in on average. */
function stateOf(line: Line): number | null {
  if (line.kind === "dataset") return DatasetState.options.indexOf(line.state);
  if (line.datasets === 0) return null;
  return DatasetState.options.reduce((sum, state, at) => sum + at * line.states[state], 0) / line.datasets;
}
