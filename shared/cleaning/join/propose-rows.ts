/** For rows that found no match: which rows of the other table may be meant, the nearest first. A person chooses. */
import type { InSlices } from "#shared/model/in-slices.ts";
import { compressionDistance } from "../clusters/distances.ts";
import { wordsOf } from "../clusters/fingerprint.ts";

/** The texts of one column for each row. */
type KeyColumn = readonly string[];

export interface Proposal {
  readonly row: number;
  /** of the other table, the nearest first, five at most; none where nothing has a word in common */
  readonly candidates: readonly number[];
}

const MOST_CANDIDATES = 5;
/** candidates by words in common that are looked at closely */
const MOST_COMPARED = 30;
/** a word that so many rows share tells none from another */
const MOST_ROWS_OF_A_WORD = 2_000;
const SLICE = 50;
/** a name is not another because both have an article, be it rare there */
const SAYS_LITTLE = new Set("a au aux d de des du en et l la le les sous sur un une".split(" "));
const LITTLE = 0.1;

/** `rows`: those of `here` to propose for; `there`: rows of the other table to choose among. */
export function* proposeRowsInSlices(
  here: readonly KeyColumn[],
  rows: readonly number[],
  there: readonly KeyColumn[],
  among: readonly number[],
): InSlices<readonly Proposal[]> {
  const holders = new Map<string, number[]>();
  const words = new Map<number, readonly string[]>();
  for (const [at, row] of among.entries()) {
    if (at % (SLICE * 20) === SLICE * 20 - 1) yield;
    const own = wordsOfRow(there, row);
    words.set(row, own);
    for (const word of own) {
      const known = holders.get(word);
      if (known === undefined) holders.set(word, [row]);
      else known.push(row);
    }
  }
  const weightOf = (word: string): number =>
    Math.log(1 + among.length / (holders.get(word)?.length ?? 1)) * (SAYS_LITTLE.has(word) ? LITTLE : 1);
  const weightOfAll = (own: readonly string[]) => own.reduce((sum, word) => sum + weightOf(word), 0);
  const proposals: Proposal[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const own = wordsOfRow(here, row);
    const weight = weightOfAll(own);
    const near = [...inCommon(own, holders, weightOf)]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MOST_COMPARED)
      .map(([candidate, shared]) => {
        const others = words.get(candidate) ?? [];
        // words in common among all words of both, each weighing as much as it is rare
        const alike = shared / (weight + weightOfAll(others) - shared);
        return { candidate, alike, distance: compressionDistance(own.join(" "), others.join(" ")) };
      })
      .sort((a, b) => b.alike - a.alike || a.distance - b.distance || a.candidate - b.candidate);
    proposals.push({ row, candidates: near.slice(0, MOST_CANDIDATES).map(({ candidate }) => candidate) });
  }
  return proposals;
}

/** Rows that share words, and what these weigh. */
function inCommon(
  own: readonly string[],
  holders: ReadonlyMap<string, readonly number[]>,
  weightOf: (word: string) => number,
): ReadonlyMap<number, number> {
  const weights = new Map<number, number>();
  for (const word of own) {
    const rows = holders.get(word) ?? [];
    if (rows.length > MOST_ROWS_OF_A_WORD) continue;
    for (const row of rows) weights.set(row, (weights.get(row) ?? 0) + weightOf(word));
  }
  return weights;
}

/** Each once. */
function wordsOfRow(columns: readonly KeyColumn[], row: number): readonly string[] {
  return [...new Set(columns.flatMap((column) => wordsOf(column[row] ?? "")))];
}
