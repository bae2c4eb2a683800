/** What becomes of one cluster: which of its values are brought together, and in which form. */
import type { KeptCluster } from "#shared/cleaning/clusters/kept-clusters.ts";
import type { Merge } from "#shared/cleaning/operations/values/merge.ts";
import { LIMITS } from "#shared/model/limits.ts";

/** What somebody chose for it; null, or nothing: as proposed. */
export interface ClusterChoice {
  readonly to: string | null;
  /** values that are left as they are */
  readonly off: ReadonlySet<string>;
  /** merged with the others, when many are at once */
  readonly chosen: boolean | null;
}

export const AS_PROPOSED: ClusterChoice = { to: null, off: new Set(), chosen: null };

export interface ClusterPlan {
  readonly merge: Merge;
  /** cells that would be written */
  readonly cells: number;
  readonly fault: "empty" | "too-long" | null;
  /** there is something to write, and it can be */
  readonly isReady: boolean;
}

export function planCluster(
  { values, settled }: KeptCluster,
  { to: chosen, off }: ClusterChoice,
  form: string,
): ClusterPlan {
  const to = chosen ?? form;
  const ticked = values.filter(({ text }) => !off.has(text));
  const cells = ticked.reduce((sum, { text, count }) => (text === to ? sum : sum + count), 0);
  const fault = to.trim() === "" ? "empty" : to.length > LIMITS.cellLength ? "too-long" : null;
  return {
    merge: { from: ticked.map(({ text }) => text), to },
    cells,
    fault,
    isReady: !settled && fault === null && cells > 0,
  };
}
