/** What a room recorded, as the journal keeps it. */
import { sizeOf, type Trace } from "#shared/document/trace.ts";
import type { HistoryKind } from "#shared/wire/history.ts";
import type { JournalEntry } from "../storage/journal.ts";
import type { RecordedGesture } from "../sync/room-follower.ts";
import { schemaStep } from "./schema-step.ts";

const NOTHING = { cells: [], rowsAdded: [], rowsDeleted: [], rowsRestored: [], columns: [] } as const;

export function entriesOf({ seq, author, at, traces, suggestedBy }: RecordedGesture): JournalEntry[] {
  const note = suggestedBy === undefined ? {} : { suggestedBy };
  return traces.map((trace, part) => {
    const { cells, rowsAdded, rowsDeleted, rowsRestored } = trace;
    const columns = trace.columns.map(({ column, what, before, after }) =>
      what === "private" || what === "public" ? { column, before, after, became: what } : { column, before, after },
    );
    const lists = { cells, rowsAdded, rowsDeleted, rowsRestored, columns };
    const schema = trace.schema === null ? {} : { schema: schemaStep(trace.schema) };
    return { seq, part, author, ...note, at, kinds: kindsOf(trace), ...lists, ...schema, ...stepsOf(trace) };
  });
}

function stepsOf({ step, undone, redone }: Trace): Pick<JournalEntry, "steps"> {
  if (step === null && undone.length + redone.length === 0) return {};
  return {
    steps: {
      ...(step !== null && { did: step }),
      ...(undone.length > 0 && { undone }),
      ...(redone.length > 0 && { redone }),
    },
  };
}

/** The first record of a dataset: its lists would be the whole table. */
export function importEntry({ seq, author, at }: Pick<RecordedGesture, "seq" | "author" | "at">): JournalEntry {
  return { seq, part: 0, author, at, kinds: ["import"], ...NOTHING };
}

/** Cells and rows the gesture holds in memory, and itself. */
export function weightOf({ traces }: RecordedGesture): number {
  return traces.reduce((sum, trace) => sum + sizeOf(trace).cells + sizeOf(trace).rows, 1);
}

function kindsOf(trace: Trace): HistoryKind[] {
  const kinds = new Set<HistoryKind>();
  if (trace.cells.length > 0) kinds.add("cells");
  if (trace.rowsAdded.length > 0) kinds.add("rows-added");
  if (trace.rowsDeleted.length > 0) kinds.add("rows-deleted");
  if (trace.rowsRestored.length > 0) kinds.add("rows-restored");
  if (trace.rowsMoved) kinds.add("rows-moved");
  for (const { what } of trace.columns) kinds.add(`column-${what}`);
  if (trace.schema !== null) kinds.add("schema");
  if (trace.step !== null || trace.undone.length + trace.redone.length > 0) kinds.add("step");
  return [...kinds];
}
