import { NativeSelect } from "@mantine/core";
import type { CellPlace } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import styles from "./find.module.css";
import type { ChosenScope } from "./find-scope.ts";

interface Props {
  readonly table: Table;
  readonly seen: SeenTable;
  readonly active: CellPlace | null;
  /** as it was when the bar opened */
  readonly selection: { readonly rows: readonly RowHandle[]; readonly columns: readonly ColumnId[] } | null;
  readonly scope: ChosenScope;
  onScope(scope: ChosenScope): void;
}

export function ScopeChoice({ table, seen, active, selection, scope, onScope }: Props) {
  const { find: words, grid } = useWords();
  const isAllSeen = seen.rowCount === table.rowCount && seen.columns.length === table.columns.length;
  const size = selection === null ? 0 : selection.rows.length * selection.columns.length;
  const here = scope.kind === "column" ? scope.column : active?.column;
  const column = table.columns.find(({ id }) => id === here);
  const choices = [
    { value: "seen", label: isAllSeen ? words.scopes.seen : words.scopes.seenPart },
    ...(column ? [{ value: "column", label: words.scopes.column(column.name || grid.untitled) }] : []),
    ...(size > 1 ? [{ value: "selection", label: words.scopes.selection(size) }] : []),
    ...(isAllSeen ? [] : [{ value: "whole", label: words.scopes.whole }]),
  ];

  function choose(value: string) {
    if (value === "column" && column) onScope({ kind: "column", column: column.id });
    else if (value === "selection" && selection) onScope(selectionScope(selection));
    else onScope({ kind: value === "whole" ? "whole" : "seen" });
  }
  return (
    <NativeSelect
      size="xs"
      className={styles.scope}
      aria-label={words.where}
      data={choices}
      value={scope.kind}
      onChange={(event) => choose(event.currentTarget.value)}
    />
  );
}

export function selectionScope({ rows, columns }: NonNullable<Props["selection"]>): ChosenScope {
  return { kind: "selection", rows: Uint32Array.from(rows), columns };
}
