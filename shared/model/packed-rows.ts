/**
 * Many row ids in one short text. Rows of one origin go together, as runs: `a:5-2,3` is a.5, a.6, a.7 and a.b, each run saying how far
 * it begins after the end of the one before, and how many rows follow its first (base 36). Origins are separated by `;`.
 */
import type { RowId } from "./ids.ts";

const ORIGIN = /^[0-9a-z]{1,13}$/;
const RUN = /^[0-9a-z]{1,8}(-[0-9a-z]{1,8})?$/;

interface Run {
  readonly origin: string;
  readonly first: number;
  readonly last: number;
}

/** The same rows, in no particular order; a row named twice is there once. */
export function packRows(ids: Iterable<RowId>): string {
  const origins = new Map<string, number[]>();
  for (const id of ids) {
    const dot = id.indexOf(".");
    const origin = id.slice(0, dot);
    const number = Number.parseInt(id.slice(dot + 1), 36);
    const numbers = origins.get(origin);
    if (numbers === undefined) origins.set(origin, [number]);
    else numbers.push(number);
  }
  return [...origins].map(([origin, numbers]) => `${origin}:${runsOf(numbers)}`).join(";");
}

/** How many rows a text names, without making them: a short one may name millions. Null: it names none, being malformed. */
export function countPackedRows(packed: string): number | null {
  let count = 0;
  for (const { origin, first, last } of runsIn(packed)) {
    if (!ORIGIN.test(origin) || Number.isNaN(first) || Number.isNaN(last)) return null;
    count += last - first + 1;
  }
  return count;
}

/** The rows named. `packed` was counted where it comes from elsewhere. */
export function* unpackRows(packed: string): Generator<RowId> {
  for (const { origin, first, last } of runsIn(packed)) {
    for (let number = first; number <= last; number++) yield `${origin}.${number.toString(36)}` as RowId;
  }
}

function runsOf(numbers: number[]): string {
  numbers.sort((a, b) => a - b);
  const runs: string[] = [];
  let end = 0;
  for (let at = 0; at < numbers.length; ) {
    const first = numbers[at] ?? 0;
    let last = first;
    while (at < numbers.length && (numbers[at] ?? 0) <= last + 1) last = numbers[at++] ?? last;
    const skipped = (first - end).toString(36);
    runs.push(last === first ? skipped : `${skipped}-${(last - first).toString(36)}`);
    end = last + 1;
  }
  return runs.join(",");
}

function* runsIn(packed: string): Generator<Run> {
  if (packed === "") return;
  for (const part of packed.split(";")) {
    const colon = part.indexOf(":");
    const origin = part.slice(0, Math.max(0, colon));
    let end = 0;
    for (const run of part.slice(colon + 1).split(",")) {
      const [skipped = "", more = "0"] = RUN.test(run) ? run.split("-") : [];
      const first = end + Number.parseInt(skipped, 36);
      const last = first + Number.parseInt(more, 36);
      yield { origin, first, last };
      end = last + 1;
    }
  }
}
