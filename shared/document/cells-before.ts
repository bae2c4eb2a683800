/** Remembers what cells read before entries come and go, to tell afterwards which read otherwise. */
import type { ColumnId } from "../model/ids.ts";
import { type BirthEntry, type Entry, parseCellAddress, type SetEntry } from "./entry.ts";
import type { EntryChanges } from "./lane.ts";
import type { TableView } from "./open-table.ts";
import { RowSpans } from "./row-spans.ts";

export interface ChangedCells {
  readonly column: ColumnId;
  readonly handles: readonly number[];
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export interface CellsBefore {
  /** whether the row was imported or born before the changes, be it deleted */
  existed(handle: number): boolean;
  /** cells of columns and rows that count, of rows there before and after, that read otherwise now */
  changed(columnCounts: (column: string) => boolean, rowCounts: (handle: number) => boolean): ChangedCells[];
}

/** from that share of the table on, a whole column is read quicker than its rows one by one */
const WHOLE_SHARE = 8;

/** Call before the changes are applied to the view. */
export function rememberCells(view: TableView, changes: EntryChanges): CellsBefore {
  const known = new Set<string>(view.columnStates.map((column) => column.id));
  const rowsBefore = view.rows.size;
  const born = bornBefore(view, changes);
  const single = new Map<string, Map<number, string>>();
  const whole = new Map<string, readonly string[]>();

  const remember = (column: string, handle: number) => {
    if (handle < 0 || whole.has(column)) return;
    let texts = single.get(column);
    if (texts === undefined) {
      texts = new Map();
      single.set(column, texts);
    }
    if (!texts.has(handle)) texts.set(handle, known.has(column) ? view.contentOf(handle, column) : "");
  };
  const rememberSet = (entry: SetEntry) => {
    const spans = entry.spans ?? new RowSpans(view.rows, entry.rows);
    if (spans.size * WHOLE_SHARE < rowsBefore) {
      spans.visitAll((handle) => remember(entry.column, handle));
    } else if (!whole.has(entry.column)) {
      whole.set(entry.column, known.has(entry.column) ? view.contentsByHandle(entry.column) : []);
    }
  };
  for (const entry of [...changes.removed, ...changes.added]) {
    if (entry.kind === "set") rememberSet(entry);
    if (entry.kind === "cell") {
      const address = parseCellAddress(entry.address);
      if (address !== null) remember(address.column, view.rows.handleOf(address.origin, address.number));
    }
  }
  for (const handle of born.contested) for (const column of known) remember(column, handle);

  const existed = (handle: number) =>
    view.base.has(handle) ||
    (born.existed.get(handle) ?? (handle < rowsBefore && view.overlay.births.of(handle) !== undefined));
  return {
    existed,
    changed(columnCounts, rowCounts) {
      const stayed = (handle: number) =>
        existed(handle) && (view.base.has(handle) || view.overlay.births.of(handle) !== undefined) && rowCounts(handle);
      const out: ChangedCells[] = [];
      for (const column of new Set([...whole.keys(), ...single.keys()])) {
        if (!columnCounts(column)) continue;
        const read = view.columnStates.some(({ id }) => id === column);
        const cells = {
          column: column as ColumnId,
          handles: [] as number[],
          before: [] as string[],
          after: [] as string[],
        };
        const compare = (handle: number, before: string, after: string) => {
          if (before === after || !stayed(handle)) return;
          cells.handles.push(handle);
          cells.before.push(before);
          cells.after.push(after);
        };
        const texts = whole.get(column);
        if (texts !== undefined) {
          const now = read ? view.contentsByHandle(column) : [];
          for (let handle = 0; handle < rowsBefore; handle++) compare(handle, texts[handle] ?? "", now[handle] ?? "");
        } else {
          for (const [handle, before] of single.get(column) ?? [])
            compare(handle, before, read ? view.contentOf(handle, column) : "");
        }
        if (cells.handles.length > 0) out.push(cells);
      }
      return out;
    },
  };
}

interface BornBefore {
  /** rows of the births that come and go: whether they were there */
  readonly existed: ReadonlyMap<number, boolean>;
  /** rows that pass from one birth to another: any of their texts may change. Two births claim one row never in ours. */
  readonly contested: readonly number[];
}

function bornBefore({ overlay: { births } }: TableView, changes: EntryChanges): BornBefore {
  const existed = new Map<number, boolean>();
  const contested: number[] = [];
  const added = changes.added.filter(isBirth);
  for (const entry of [...changes.removed.filter(isBirth), ...added]) {
    const heirs = births.rivals(entry) || added.some((other) => other !== entry && overlap(entry, other));
    for (const handle of births.handlesOf(entry)) {
      const is = births.of(handle) !== undefined;
      existed.set(handle, is);
      if (heirs && is) contested.push(handle);
    }
  }
  return { existed, contested };
}

function isBirth(entry: Entry): entry is BirthEntry {
  return entry.kind === "birth";
}

function overlap({ rows: a }: BirthEntry, { rows: b }: BirthEntry): boolean {
  return a.origin === b.origin && a.from < b.from + b.count && b.from < a.from + a.count;
}
