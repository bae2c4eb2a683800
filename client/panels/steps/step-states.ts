/** What became of steps since: undone, taken back, and which later ones rely on the columns of another. */
import { columnsIn } from "#shared/cleaning/operations/references.ts";
import { readStep } from "#shared/cleaning/step.ts";
import type { HistoryEntry } from "#shared/wire/history.ts";
import { TAKE_BACK } from "../history/step-sentence.ts";

export type StepState = { readonly is: "undone" } | { readonly is: "taken-back"; readonly by: string };

/** By entry; those that stand are not in it. `entries`: newest first, without a gap from the newest. */
export function stepStates(entries: readonly HistoryEntry[]): ReadonlyMap<string, StepState> {
  const undone = new Set<string>();
  for (const { undone: back = [], redone: again = [] } of entries.toReversed()) {
    for (const gesture of back) undone.add(gesture);
    for (const gesture of again) undone.delete(gesture);
  }
  const states = new Map<string, StepState>();
  for (const entry of entries) {
    if (entry.step === undefined) continue;
    if (undone.has(entry.step.gesture)) states.set(entry.id, { is: "undone" });
    else {
      const back = takenBackBy(entry);
      if (back !== null) states.set(back, { is: "taken-back", by: entry.author.name });
    }
  }
  return states;
}

/** The entry that this one took back; null: it is no such step. */
export function takenBackBy({ step }: HistoryEntry): string | null {
  if (step?.operation !== TAKE_BACK) return null;
  const params = readStep(step.params)?.params;
  const entry = typeof params === "object" && params !== null && "entry" in params ? params.entry : null;
  return typeof entry === "string" ? entry : null;
}

/** Steps after this one, oldest first, that name a column it added or deleted, or wrote in one; `states`: those that stand alone count. */
export function laterSteps(
  entry: HistoryEntry,
  entries: readonly HistoryEntry[],
  states: ReadonlyMap<string, StepState>,
): readonly HistoryEntry[] {
  const made = new Set<string>(
    entry.columns.filter(({ before, after }) => before === null || after === null).map(({ column }) => column),
  );
  const at = entries.findIndex(({ id }) => id === entry.id);
  if (made.size === 0 || at === -1) return [];
  return entries
    .slice(0, at)
    .filter((later) => later.step !== undefined && !states.has(later.id) && takenBackBy(later) === null)
    .filter((later) =>
      [...columnsIn(readStep(later.step?.params ?? "")?.params), ...later.cellColumns].some((id) => made.has(id)),
    )
    .toReversed();
}
