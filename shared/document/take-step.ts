/**
 * One step of an undo or redo. What it brings back is written anew at the end of this session's lane, with its stamp and its writer: put
 * back where it was, as Yjs would, it would split the runs of deleted entries for good, and a table much edited would open slowly.
 */
import type * as Y from "yjs";
import { copyEntry, type RawEntry } from "./entry.ts";
import { parseLaneKey, ROOTS } from "./layout.ts";
import { bringBack } from "./writer.ts";
import { type DeletedValue, followCopies, takeDeletedValues } from "./yjs-internals.ts";

export function takeStep(doc: Y.Doc, manager: Y.UndoManager, way: "undo" | "redo"): void {
  const [stack, flag] = way === "undo" ? (["undoStack", "undoing"] as const) : (["redoStack", "redoing"] as const);
  const steps = manager[stack];
  const step = steps.at(-1);
  if (step === undefined) return;
  const values: DeletedValue[] = [];
  const entries: RawEntry[] = [];
  for (const value of takeDeletedValues(doc, step, ROOTS.lanes)) {
    const lane = parseLaneKey(value.key);
    const entry = lane === null ? null : copyEntry(value.value, lane.client, doc.clientID);
    if (entry === null) continue;
    values.push(value);
    entries.push(entry);
  }
  const take = () => {
    // this step alone: Yjs goes on to the next when it finds nothing to do
    manager[stack] = [step];
    manager[way]();
    manager[stack] = steps.slice(0, -1);
    // for Yjs the step ends here; its transaction does below, and must be known for what it is
    manager[flag] = true;
  };
  try {
    const clock = bringBack(doc, entries, take, manager);
    followCopies(doc, [...manager.undoStack, ...manager.redoStack], values, clock);
  } finally {
    manager[flag] = false;
  }
}
