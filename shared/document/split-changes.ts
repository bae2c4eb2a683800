/** Gives each of the gestures that one transaction brought what it changed: who wins a cell or a row now has changed it. */
import type { ChangedCells } from "./cells-before.ts";
import type { StepEntry } from "./entry.ts";
import type { NewGestures } from "./gesture-stamps.ts";
import type { TableView } from "./open-table.ts";
import { NO_STEPS, type ViewChanges } from "./view-changes.ts";

/**
 * In the order of the gestures. What none of them wins (the columns, which carry no stamp, unless a step names them, and what an undo
 * brought back) comes first, as a change of its own.
 */
export function splitChanges(view: TableView, changes: ViewChanges, gestures: NewGestures): ViewChanges[] {
  const parts = Array.from({ length: gestures.count + 1 }, emptyPart);
  const rest = parts.length - 1;
  const partAt = (number: number | undefined): Part => parts[number ?? rest] ?? emptyPart();

  for (const cells of changes.cells) share(view, cells, gestures, partAt);
  for (const handle of changes.added) {
    const birth = view.overlay.births.of(handle);
    partAt(birth === undefined ? undefined : gestures.of(birth)).added.push(handle);
  }
  const fates = changes.deleted.length + changes.restored.length > 0 ? fatesOf(gestures) : new Map<number, number>();
  for (const handle of changes.deleted) partAt(fates.get(handle)).deleted.push(handle);
  for (const handle of changes.restored) partAt(fates.get(handle)).restored.push(handle);
  if (changes.moved) {
    const movers = gestures.entries.filter((entry) => entry.kind === "move" || entry.kind === "sort");
    if (movers.length === 0) partAt(rest).moved = true;
    for (const entry of movers) partAt(gestures.of(entry)).moved = true;
  }
  const named = new Map<string, number>();
  for (const entry of gestures.entries) {
    const number = gestures.of(entry);
    if (entry.kind !== "step" || number === undefined) continue;
    partAt(number).did = entry;
    for (const column of entry.columns) named.set(column, number);
  }
  for (const column of changes.columns) partAt(named.get(column.column)).columns.push(column);
  const [last] = parts.splice(rest, 1);
  const first = { ...(last ?? emptyPart()), schema: changes.schema };
  return [first, ...parts].map(({ did, ...part }, i) => ({
    schema: null,
    ...part,
    cells: [...part.cells.values()],
    steps: i === 0 ? { ...changes.steps, did: null } : { ...NO_STEPS, did },
  }));
}

interface Part {
  readonly cells: Map<string, { column: ChangedCells["column"]; handles: number[]; before: string[]; after: string[] }>;
  readonly added: number[];
  readonly deleted: number[];
  readonly restored: number[];
  readonly columns: ViewChanges["columns"][number][];
  moved: boolean;
  did: StepEntry | null;
}

function emptyPart(): Part {
  return { cells: new Map(), added: [], deleted: [], restored: [], columns: [], moved: false, did: null };
}

function share(
  view: TableView,
  { column, handles, before, after }: ChangedCells,
  gestures: NewGestures,
  partAt: (number: number | undefined) => Part,
): void {
  const overlay = view.overlay.column(column);
  for (let i = 0; i < handles.length; i++) {
    const handle = handles[i] ?? -1;
    const winner = overlay?.winner(handle) ?? null;
    const { cells } = partAt(winner === null ? undefined : gestures.of(winner));
    let own = cells.get(column);
    if (own === undefined) {
      own = { column, handles: [], before: [], after: [] };
      cells.set(column, own);
    }
    own.handles.push(handle);
    own.before.push(before[i] ?? "");
    own.after.push(after[i] ?? "");
  }
}

/** the gesture whose deletion or restoration came last, by row */
function fatesOf(gestures: NewGestures): Map<number, number> {
  const fates = new Map<number, number>();
  for (const entry of gestures.entries) {
    const number = gestures.of(entry);
    if (entry.kind === "fate" && number !== undefined)
      entry.spans?.visitAll((handle) => void fates.set(handle, number));
  }
  return fates;
}
