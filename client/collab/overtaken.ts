/**
 * Cells where someone's edit replaced mine while I could not know it: mine was made a moment ago, or was still waiting to be sent. The value
 * that lost is kept here, so that it can be put back.
 */
import { cellsWrittenBy } from "#shared/document/left-behind.ts";
import type { RowHandle, Table, TableChange } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Inheritance } from "./local-copy.ts";
import type { Store } from "./store.ts";
import { createValue } from "./value.ts";

export interface OvertakenCell {
  readonly row: RowHandle;
  readonly column: ColumnId;
  /** what I put in it, and what it holds now: texts or marks */
  readonly mine: string;
  readonly theirs: string;
  /** Yjs client id of who replaced it; undefined for the server */
  readonly author: number | undefined;
  /** ms, by the clock given: when it was replaced here */
  readonly at: number;
}

export interface Overtaken {
  readonly cells: Store<readonly OvertakenCell[]>;
  /** what earlier sessions of mine left waiting can be overtaken too */
  inherit(unsent: Inheritance["unsent"]): void;
  follow(change: TableChange): void;
  /** the server recorded everything made here so far */
  settled(): void;
  /** forgets what is shown; to be called too once it was put back */
  dismiss(): void;
}

interface OvertakenOptions {
  readonly table: Table;
  /** ms, ever growing */
  now(): number;
  /** my Yjs client id now */
  me(): number;
  /** true for a Yjs client id that is another tab of mine */
  isMe(client: number): boolean;
  /** origin of what is written so that an undo of mine lasts: it is no edit of mine */
  readonly besides: unknown;
}

interface Own {
  readonly row: RowHandle;
  readonly column: ColumnId;
  text: string;
  at: number;
  waiting: boolean;
}

/** ms during which an edit is recent */
const RECENT = 60_000;
/** cells followed at most: whoever changes more at once looks at more than cells */
const MOST = 5_000;

export function createOvertaken({ table, now, me, isMe, besides }: OvertakenOptions): Overtaken {
  const cells = createValue<readonly OvertakenCell[]>([]);
  const own = new Map<string, Own>();

  function wrote(row: RowHandle, column: ColumnId) {
    const key = keyOf(row, column);
    // put at the end: the oldest are the first
    own.delete(key);
    own.set(key, { row, column, text: table.content(row, column), at: now(), waiting: true });
    const oldest = own.size > MOST ? own.keys().next().value : undefined;
    if (oldest !== undefined) own.delete(oldest);
  }

  function lost(row: RowHandle, column: ColumnId, theirs: string, author: number | undefined): OvertakenCell | null {
    const key = keyOf(row, column);
    const mine = own.get(key);
    if (mine === undefined || theirs === mine.text) return null;
    own.delete(key);
    if (author !== undefined && isMe(author)) return null;
    const recent = mine.waiting || now() - mine.at <= RECENT;
    return recent ? { row, column, mine: mine.text, theirs, author, at: now() } : null;
  }

  return {
    cells,
    inherit(unsent) {
      for (const { client, from } of unsent)
        for (const { row, column } of cellsWrittenBy(table, client, from)) wrote(row, column);
    },
    follow(change) {
      if (change.cells.size === 0 || change.origin === besides) return;
      if (!change.local && own.size === 0 && cells.get().length === 0) return;
      let changed = false;
      const shown = new Map(cells.get().map((cell) => [keyOf(cell.row, cell.column), cell] as const));
      let ahead = 0;
      for (const rows of change.cells.values()) ahead += rows.length;
      const followed = rowsByColumn([...own.values(), ...shown.values()]);
      for (const [column, rows] of change.cells) {
        const known = followed.get(column);
        // of a large gesture, those that more would follow are not followed in the end
        if (known === undefined && (!change.local || ahead - rows.length >= MOST)) {
          ahead -= rows.length;
          continue;
        }
        for (const row of rows) {
          ahead -= 1;
          if ((!change.local || ahead >= MOST) && known?.has(row) !== true) continue;
          const key = keyOf(row, column);
          const before = shown.get(key);
          const author = table.authorOf(row, column);
          if (change.local) {
            // taking my edit back shows another's text, which is not mine to defend
            if (author === me() && ahead < MOST) wrote(row, column);
            else own.delete(key);
            changed = shown.delete(key) || changed;
            continue;
          }
          const theirs = table.content(row, column);
          if (before === undefined) {
            const cell = lost(row, column, theirs, author);
            if (cell === null) continue;
            shown.set(key, cell);
          } else if (theirs === before.mine) shown.delete(key);
          else shown.set(key, { ...before, theirs, author, at: now() });
          changed = true;
        }
      }
      if (changed) cells.set([...shown.values()]);
    },
    settled() {
      for (const [key, cell] of own) {
        cell.waiting = false;
        if (now() - cell.at > RECENT) own.delete(key);
      }
    },
    dismiss() {
      cells.set([]);
    },
  };
}

function rowsByColumn(cells: Iterable<{ readonly row: RowHandle; readonly column: ColumnId }>) {
  const columns = new Map<ColumnId, Set<RowHandle>>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows === undefined) columns.set(column, new Set([row]));
    else rows.add(row);
  }
  return columns;
}

function keyOf(row: RowHandle, column: ColumnId): string {
  return `${row} ${column}`;
}
