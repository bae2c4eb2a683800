/** In a column's header: that one sorts or filters by it, and that columns are hidden beside it. */
import { IconArrowNarrowDown, IconArrowNarrowUp, IconFilter } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import type { Column } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { withHidden } from "#shared/views/change-view.ts";
import { columnsNamed } from "#shared/views/columns-named.ts";
import type { View } from "#shared/views/view.ts";
import style from "../grid.module.css";
import type { LookHands } from "../grid-props.ts";

/** What `aria-sort` says of it; undefined: it is not sorted by. */
export function sortOf(view: View | undefined, column: ColumnId): "ascending" | "descending" | undefined {
  const key = view?.sort.find((candidate) => candidate.column === column);
  return key && (key.descending ? "descending" : "ascending");
}

export function LookSigns({ view, column }: { readonly view: View | undefined; readonly column: ColumnId }) {
  const { look } = useWords().grid;
  if (view === undefined) return null;
  const sort = sortOf(view, column);
  const Arrow = sort === "descending" ? IconArrowNarrowDown : IconArrowNarrowUp;
  const isFiltered = view.filters.some((filter) => columnsNamed(filter).includes(column));
  return (
    <>
      {sort !== undefined && (
        <span className={style.lookSign} title={look[sort]}>
          <Arrow size={14} aria-hidden />
        </span>
      )}
      {isFiltered && (
        <span className={style.lookSign} title={look.filtered}>
          <IconFilter size={13} aria-hidden />
          <span className={style.aside}>{look.filtered}</span>
        </span>
      )}
    </>
  );
}

interface HiddenProps {
  readonly look: LookHands;
  readonly columns: readonly Column[];
  /** the seen column that they are hidden before; null: after the last one */
  readonly before: ColumnId | null;
  /** px */
  readonly left: number;
}

/** A thin mark over the line between two headers; a click shows what is hidden there. */
export function HiddenMark({ look, columns, before, left }: HiddenProps) {
  const { look: words, untitled } = useWords().grid;
  const { view } = look.state.get();
  const hidden = hiddenBefore(columns, new Set(view.hidden), before);
  if (hidden.length === 0) return null;
  const label = words.showHidden(hidden.map(({ name }) => name || untitled));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={style.hiddenMark}
      style={{ left }}
      data-part="hidden-columns"
      aria-label={label}
      title={label}
      onClick={() =>
        look.change(
          withHidden(
            view,
            hidden.map(({ id }) => id),
            false,
          ),
        )
      }
    />
  );
}

/** The hidden columns that stand together just before that one. */
function hiddenBefore(columns: readonly Column[], hidden: ReadonlySet<ColumnId>, before: ColumnId | null): Column[] {
  const end = before === null ? columns.length : columns.findIndex(({ id }) => id === before);
  const isHidden = (column: Column | undefined) => column !== undefined && hidden.has(column.id);
  let start = end;
  for (let at = end - 1; at >= 0 && isHidden(columns[at]); at -= 1) start = at;
  return columns.slice(start, end);
}
