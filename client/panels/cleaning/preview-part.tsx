/** What would be done, as it stands now: cells before and after, rows that go, the table as it would be, what would stay. */
import type { ReactNode } from "react";
import { useWords } from "#client/ui/words.tsx";
import { changesNothing } from "#shared/cleaning/preview/preview.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { AfterTable } from "./after-table.tsx";
import { ChangedList } from "./changed-list.tsx";
import styles from "./cleaning.module.css";
import { GoneList } from "./gone-list.tsx";
import { LeftList } from "./left-list.tsx";
import type { PreviewNow } from "./watch-preview.ts";

interface Props {
  readonly table: Table;
  readonly now: PreviewNow;
  /** what can be decided about what would stay */
  readonly decision: ReactNode;
  onGo(row: RowHandle, column: ColumnId | null): void;
  onSee(rows: readonly RowHandle[]): void;
}

export function PreviewPart({ table, now, decision, onGo, onSee }: Props) {
  const words = useWords().cleaning.preview;
  if (now.is !== "preview") return null;
  const { plan, cells, gone, after, columns } = now.preview;
  if (changesNothing(plan) && plan.leftCount === 0) return null;
  return (
    <section className={styles.preview} aria-label={words.label}>
      {after !== null && <AfterTable table={table} after={after} />}
      {cells.lines.length > 0 && <ChangedList table={table} changed={cells} namesColumns={columns > 1} onGo={onGo} />}
      {plan.counts.rowsDeleted > 0 && (
        <GoneList table={table} rows={gone} count={plan.counts.rowsDeleted} onGo={(row) => onGo(row, null)} />
      )}
      {decision}
      <LeftList table={table} plan={plan} onGo={onGo} onSee={onSee} />
    </section>
  );
}
