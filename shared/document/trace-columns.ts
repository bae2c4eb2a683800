/** What became of the columns between two states of a table. */
import { type ColumnState, visibleColumns } from "./columns.ts";
import type { TracedColumn } from "./trace.ts";

/** A column both renamed and moved is told twice; one that comes private is told as one that comes. */
export function traceColumns(before: readonly ColumnState[], after: readonly ColumnState[]): TracedColumn[] {
  const was = new Map(before.map((column) => [column.id, column]));
  const is = new Map(after.map((column) => [column.id, column]));
  const traced: TracedColumn[] = [];
  for (const { id, name } of visibleColumns(before)) {
    if (is.get(id)?.deleted ?? true) traced.push({ column: id, what: "deleted", before: name, after: null });
  }
  for (const { id, name, isPrivate = false } of visibleColumns(after)) {
    const old = was.get(id);
    if (old === undefined || old.deleted) {
      const what = old === undefined ? "added" : "restored";
      traced.push({ column: id, what, before: null, after: name });
      continue;
    }
    if (old.name !== name) traced.push({ column: id, what: "renamed", before: old.name, after: name });
    if (old.isPrivate !== isPrivate)
      traced.push({ column: id, what: isPrivate ? "private" : "public", before: name, after: name });
  }
  return [...traced, ...moved(before, after)];
}

/** of the columns shown before and after, in another order: those whose position is another */
function moved(before: readonly ColumnState[], after: readonly ColumnState[]): TracedColumn[] {
  const is = new Map(after.map((column) => [column.id, column]));
  const was = new Map(before.map((column) => [column.id, column]));
  const stayed = before.filter(({ id, deleted }) => !deleted && is.get(id)?.deleted === false);
  const now = after.filter(({ id, deleted }) => !deleted && was.get(id)?.deleted === false);
  if (stayed.every(({ id }, i) => now[i]?.id === id)) return [];
  return now
    .filter(({ id, position }) => was.get(id)?.position !== position)
    .map(({ id, name }) => ({ column: id, what: "moved", before: was.get(id)?.name ?? name, after: name }) as const);
}
