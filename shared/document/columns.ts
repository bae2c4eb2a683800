/** The columns as the document has them: a name makes a column exist, a position orders it, a mark deletes it. */
import type * as Y from "yjs";
import type { ColumnId } from "../model/ids.ts";
import { parseColumnKey } from "./layout.ts";
import type { Column } from "./table.ts";

const POSITION = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

export interface ColumnState {
  readonly id: ColumnId;
  readonly name: string;
  /** null when missing or malformed: the column then stands last */
  readonly position: string | null;
  readonly deleted: boolean;
  /** never to be published */
  readonly isPrivate: boolean;
}

/** All columns that exist, deleted ones too, in order. */
export function readColumns(root: Y.Map<unknown>): readonly ColumnState[] {
  const columns: ColumnState[] = [];
  const drafts = new Map<string, { name?: string; position?: string; deleted?: boolean; isPrivate?: boolean }>();
  for (const [key, value] of root.entries()) {
    const parsed = parseColumnKey(key);
    if (parsed === null) continue;
    const draft = drafts.get(parsed.column) ?? {};
    drafts.set(parsed.column, draft);
    if (parsed.field === "name" && typeof value === "string") draft.name = value;
    if (parsed.field === "position" && typeof value === "string" && POSITION.test(value)) draft.position = value;
    if (parsed.field === "deleted" && value === true) draft.deleted = true;
    if (parsed.field === "private" && value === true) draft.isPrivate = true;
  }
  for (const [id, { name, position, deleted = false, isPrivate = false }] of drafts) {
    if (name === undefined) continue;
    // the key's grammar is that of a column id
    columns.push({ id: id as ColumnId, name, position: position ?? null, deleted, isPrivate });
  }
  return columns.sort(compareColumns);
}

function compareColumns(a: ColumnState, b: ColumnState): number {
  if (a.position !== b.position) {
    if (a.position === null) return 1;
    if (b.position === null) return -1;
    return a.position < b.position ? -1 : 1;
  }
  return a.id < b.id ? -1 : 1;
}

export function visibleColumns(states: readonly ColumnState[]): readonly Column[] {
  return states
    .filter((state) => !state.deleted)
    .map(({ id, name, isPrivate }) => (isPrivate ? { id, name, isPrivate } : { id, name }));
}

export function sameColumns(a: readonly Column[], b: readonly Column[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ id, name, isPrivate }, i) => id === b[i]?.id && name === b[i]?.name && isPrivate === b[i]?.isPrivate)
  );
}
