/** Values of one column that may be one and the same, written otherwise: by a key they share, or by how near they are. */
import type { InSlices } from "#shared/model/in-slices.ts";
import type { FacetValue } from "#shared/views/facets.ts";
import { compressionDistance, editDistance } from "./distances.ts";
import { fingerprint, lettersOf, ngramFingerprint, runsOf } from "./fingerprint.ts";
import { frenchSounds } from "./french-sound.ts";

export type ClusterMethod =
  | { readonly by: "fingerprint" | "sound" }
  | { readonly by: "ngrams"; readonly size: number }
  /** `radius`: characters that may differ; `run`: only texts that share so many letters in a row are compared */
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

const SLICE = 1_000;
const COMPARISONS_OF_A_SLICE = 2_000;
/** pairs of values compared at most */
const MOST_COMPARISONS = { edits: 4_000_000, compression: 200_000 };
/** a run that so many values share says nothing of them */
const MOST_IN_A_BLOCK = 500;

/** `values`: as of a facet, the most frequent first. Of each cluster that one is the form to suggest. */
export function* clustersInSlices(values: readonly FacetValue[], method: ClusterMethod): InSlices<Clusters> {
  switch (method.by) {
    case "fingerprint":
      return yield* byKey(values, fingerprint);
    case "sound":
      return yield* byKey(values, frenchSounds());
    case "ngrams":
      return yield* byKey(values, (text) => ngramFingerprint(text, method.size));
    case "edits":
      return yield* byNearness(values, method, (a, b) => editDistance(a, b, method.radius) <= method.radius);
    case "compression":
      return yield* byNearness(values, method, (a, b) => compressionDistance(a, b) <= method.radius);
  }
}

function* byKey(values: readonly FacetValue[], keyOf: (text: string) => string): InSlices<Clusters> {
  const first = new Map<string, FacetValue>();
  const several = new Map<string, FacetValue[]>();
  for (const [at, value] of values.entries()) {
    if (at % SLICE === SLICE - 1) yield;
    const key = keyOf(value.text);
    // nothing but punctuation: nothing in common
    if (key === "") continue;
    const known = several.get(key);
    const alone = first.get(key);
    if (known !== undefined) known.push(value);
    else if (alone === undefined) first.set(key, value);
    else several.set(key, [alone, value]);
  }
  return { clusters: inOrder(several.values()), complete: true };
}

/** The most frequent value takes what is near to it, then the next one of those left: no chain of small steps joins what is far apart. */
function* byNearness(
  values: readonly FacetValue[],
  { by, run }: Extract<ClusterMethod, { run: number }>,
  areNear: (a: string, b: string) => boolean,
): InSlices<Clusters> {
  const plain = values.map(({ text }) => text.toLowerCase());
  const blocks = yield* blocksOf(plain, run);
  const taken = new Uint8Array(values.length);
  const found: FacetValue[][] = [];
  let comparisons = 0;
  let complete = blocks.complete;
  for (const [at, value] of values.entries()) {
    if (taken[at] === 1) continue;
    const compared = new Set<number>();
    const near: FacetValue[] = [];
    for (const key of keysOf(plain[at] ?? "", run)) {
      for (const other of blocks.by.get(key) ?? []) {
        if (other <= at || taken[other] === 1 || compared.has(other)) continue;
        compared.add(other);
        if (comparisons === MOST_COMPARISONS[by]) {
          complete = false;
          break;
        }
        if (++comparisons % COMPARISONS_OF_A_SLICE === 0) yield;
        const candidate = values[other];
        if (candidate === undefined || !areNear(plain[at] ?? "", plain[other] ?? "")) continue;
        taken[other] = 1;
        near.push(candidate);
      }
    }
    if (near.length > 0) found.push([value, ...near]);
  }
  return { clusters: inOrder(found), complete };
}

/** Which values hold a run of letters; a text too short to hold any is a run itself. */
function* blocksOf(plain: readonly string[], run: number): InSlices<{ by: Map<string, number[]>; complete: boolean }> {
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
    if (block.length <= MOST_IN_A_BLOCK) continue;
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
