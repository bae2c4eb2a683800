/** Values of one column that may be one and the same, written otherwise: by a key they share, or by how near they are. */
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { compareValues, countedInSlices, type FacetValue, facetsInSlices } from "#shared/views/facets.ts";
import { sortedInSlices } from "#shared/views/text-ranks.ts";
import { compressionDistance, editDistance } from "./distances.ts";
import { fingerprint, lettersOf, ngramFingerprint, runsOf } from "./fingerprint.ts";
import { frenchSounds } from "./french-sound.ts";
import { plainLetters } from "./plain-letters.ts";

export type ClusterMethod =
  | { readonly by: "fingerprint" | "sound" }
  | { readonly by: "ngrams"; readonly size: number }
  /** `radius`: characters that may differ, figures aside, which never do; `run`: only texts that share so many letters in a row are compared */
  | { readonly by: "edits"; readonly radius: number; readonly run: number }
  /** `radius`: 0 to 10, as `compressionDistance` */
  | { readonly by: "compression"; readonly radius: number; readonly run: number };

export interface Cluster {
  /** two at least, the most frequent first */
  readonly values: readonly FacetValue[];
  /** number of cells */
  readonly cells: number;
}

export interface Clusters {
  /** those of most cells first */
  readonly clusters: readonly Cluster[];
  /** false where there was too much to compare: some near values may not have been found */
  readonly complete: boolean;
}

/** values gone through in one step */
const SLICE = 250;
/** pairs looked at in one step */
const COMPARISONS_OF_A_SLICE = { edits: 2_000, compression: 20 };
/** pairs of values compared at most */
const MOST_COMPARISONS = { edits: 4_000_000, compression: 200_000 };
/** a run that so many values share says nothing of them */
const MOST_IN_A_BLOCK = 500;

type Told = (share: number) => void;

/** Of the texts of a column, on the rows of the table or on those given (handles), and how many different ones there are. */
export function* columnClustersInSlices(
  table: Table,
  column: ColumnId,
  rows: Uint32Array | null,
  method: ClusterMethod,
  onShare?: Told,
): InSlices<Clusters & { readonly values: number }> {
  if (method.by === "edits" || method.by === "compression") {
    const { values } = yield* facetsInSlices(table, column, rows);
    return { ...(yield* clustersInSlices(values, method, onShare)), values: values.length };
  }
  // most values share their key with none: those that do are put in order afterwards
  const { values } = yield* countedInSlices(table, column, rows);
  const { clusters } = yield* clustersInSlices(values, method, onShare);
  return { clusters: yield* asOfOrderedValues(clusters), complete: true, values: values.length };
}

/** Clusters of values that came in no order, as they would have been found in that of a facet. */
function* asOfOrderedValues(clusters: readonly Cluster[]): InSlices<readonly Cluster[]> {
  const ordered = clusters.map(({ values, cells }) => ({ values: [...values].sort(compareValues), cells }));
  yield;
  const order = yield* sortedInSlices(ordered.length, (one, other) => {
    const [a, b] = [ordered[one], ordered[other]];
    // a cluster is one as soon as its second value is met
    const [second, otherSecond] = [a?.values[1], b?.values[1]];
    if (a === undefined || b === undefined || second === undefined || otherSecond === undefined) return 0;
    return b.cells - a.cells || compareValues(second, otherSecond);
  });
  return Array.from(order, (at) => ordered[at]).filter((cluster) => cluster !== undefined);
}

/**
 * `values`: as of a facet, the most frequent first. Of each cluster that one is the form to suggest. `onShare` is told now and then how much is
 * done, from 0 to 1.
 */
export function* clustersInSlices(
  values: readonly FacetValue[],
  method: ClusterMethod,
  onShare: Told = () => undefined,
): InSlices<Clusters> {
  switch (method.by) {
    case "fingerprint":
      return yield* byKey(values, fingerprint, onShare);
    case "sound":
      return yield* byKey(values, frenchSounds(), onShare);
    case "ngrams":
      return yield* byKey(values, (text) => ngramFingerprint(text, method.size), onShare);
    case "edits":
      return yield* byNearness(values, method, (a, b) => isNear(a, b, method.radius), onShare);
    case "compression":
      return yield* byNearness(values, method, (a, b) => compressionDistance(a, b) <= method.radius, onShare);
  }
}

function* byKey(values: readonly FacetValue[], keyOf: (text: string) => string, onShare: Told): InSlices<Clusters> {
  const by = new Map<string, FacetValue | FacetValue[]>();
  const found: FacetValue[][] = [];
  for (let at = 0; at < values.length; at += 1) {
    if (at % SLICE === SLICE - 1) {
      onShare(at / values.length);
      yield;
    }
    const value = values[at];
    const key = value === undefined ? "" : keyOf(value.text);
    // nothing but punctuation: nothing in common
    if (value === undefined || key === "") continue;
    const known = by.get(key);
    if (known === undefined) by.set(key, value);
    else if (Array.isArray(known)) known.push(value);
    else {
      const several = [known, value];
      by.set(key, several);
      found.push(several);
    }
  }
  return { clusters: inOrder(found), complete: true };
}

/** The most frequent value takes what is near to it, then the next one of those left: no chain of small steps joins what is far apart. */
function* byNearness(
  values: readonly FacetValue[],
  { by, run }: Extract<ClusterMethod, { run: number }>,
  areNear: (a: string, b: string) => boolean,
  onShare: Told,
): InSlices<Clusters> {
  const plain: string[] = [];
  for (const [at, { text }] of values.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    plain.push(plainLetters(text));
  }
  // where each can be compared with each, no run is too common
  const all = (values.length * (values.length - 1)) / 2 <= MOST_COMPARISONS[by];
  const blocks = yield* blocksOf(plain, run, all ? values.length : MOST_IN_A_BLOCK);
  const taken = new Uint8Array(values.length);
  /** by value: the one, counted from 1, that it was compared with last */
  const compared = new Uint32Array(values.length);
  const found: FacetValue[][] = [];
  let [comparisons, looked] = [0, 0];
  for (const [at, value] of values.entries()) {
    if (taken[at] === 1) continue;
    const text = plain[at] ?? "";
    const near: FacetValue[] = [];
    for (const key of keysOf(text, run)) {
      for (const other of blocks.by.get(key) ?? []) {
        if (++looked % COMPARISONS_OF_A_SLICE[by] === 0) {
          onShare(at / values.length);
          yield;
        }
        if (other <= at || taken[other] === 1 || compared[other] === at + 1) continue;
        compared[other] = at + 1;
        if (comparisons === MOST_COMPARISONS[by]) {
          if (near.length > 0) found.push([value, ...near]);
          return { clusters: inOrder(found), complete: false };
        }
        comparisons++;
        const candidate = values[other];
        if (candidate === undefined || !areNear(text, plain[other] ?? "")) continue;
        taken[other] = 1;
        near.push(candidate);
      }
    }
    if (near.length > 0) found.push([value, ...near]);
  }
  return { clusters: inOrder(found), complete: blocks.complete };
}

/** A slip of the keyboard is in the letters: `école 1` and `école 2` are two schools, whatever they have in common. */
function isNear(a: string, b: string, radius: number): boolean {
  return editDistance(a, b, radius) <= radius && figuresOf(a) === figuresOf(b);
}

function figuresOf(text: string): string {
  return text.replace(/\P{Nd}+/gu, "");
}

/** Which values, in plain letters, hold a run of them; a text too short to hold any is a run itself. */
function* blocksOf(
  plain: readonly string[],
  run: number,
  most: number,
): InSlices<{ by: Map<string, number[]>; complete: boolean }> {
  const by = new Map<string, number[]>();
  for (const [at, text] of plain.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    for (const key of keysOf(text, run)) {
      const block = by.get(key);
      if (block === undefined) by.set(key, [at]);
      else block.push(at);
    }
  }
  let complete = true;
  for (const [key, block] of by) {
    if (block.length <= most) continue;
    by.delete(key);
    complete = false;
  }
  return { by, complete };
}

function keysOf(text: string, run: number): Iterable<string> {
  const letters = lettersOf(text);
  return letters.length < run ? [text] : runsOf(letters, run);
}

function inOrder(found: Iterable<readonly FacetValue[]>): readonly Cluster[] {
  const clusters = Array.from(found, (values) => ({
    values,
    cells: values.reduce((sum, { count }) => sum + count, 0),
  }));
  return clusters.sort((a, b) => b.cells - a.cells);
}
