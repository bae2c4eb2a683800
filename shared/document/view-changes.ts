/** What changed in a view, by handles of rows: of a transaction, or of one gesture in it. */
import type { ChangedCells } from "./cells-before.ts";
import type { StepEntry } from "./entry.ts";
import type { TracedColumn, TracedSchema } from "./trace.ts";

export interface ViewChanges {
  readonly cells: readonly ChangedCells[];
  readonly added: readonly number[];
  readonly deleted: readonly number[];
  readonly restored: readonly number[];
  readonly moved: boolean;
  readonly columns: readonly TracedColumn[];
  readonly schema: TracedSchema | null;
  readonly steps: StepChanges;
}

/** What was said of gestures, and taken back. */
export interface StepChanges {
  readonly did: StepEntry | null;
  readonly undone: readonly StepEntry[];
  readonly redone: readonly StepEntry[];
}

export const NO_STEPS: StepChanges = { did: null, undone: [], redone: [] };
