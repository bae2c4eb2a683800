/** What would stay as it is though it was asked for, where, and why. */
import { Button } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { LeftCell, Plan } from "#shared/cleaning/operations/operation.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { WholeText } from "../history/shown-text.tsx";
import styles from "./cleaning.module.css";

/** cells named */
const NAMED = 20;

interface Props {
  readonly table: Table;
  readonly plan: Plan;
  onGo(row: RowHandle, column: ColumnId | null): void;
  /** null: they cannot be looked at alone here */
  readonly onSee: ((rows: readonly RowHandle[]) => void) | null;
}

export function LeftList({ table, plan: { left, leftCount }, onGo, onSee }: Props) {
  const { cleaning: words } = useWords();
  if (leftCount === 0) return null;
  const rows = [...new Set(left.flatMap(({ row }) => row ?? []))];
  const titleOf = (id: ColumnId | null) => table.columns.find((column) => column.id === id)?.name;
  const placeOf = ({ row, column }: LeftCell) =>
    [row === null ? "" : words.rowNumber(table.positionOf(row) + 1), titleOf(column) ?? ""].filter(Boolean).join(", ");
  const isLost = left.length > 0 && left.every(({ why }) => why === "lost");
  const isRare = left.length > 0 && left.every(({ why }) => why === "rare");
  const title = (isLost ? words.lostTitle : isRare ? words.rareTitle : words.leftTitle)(leftCount);
  return (
    <section className={styles.left} aria-label={title}>
      <div className={styles.leftHead}>
        <h4 className={styles.part}>{title}</h4>
        {onSee !== null && rows.length > 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => onSee(rows)}>
            {words.leftRows}
          </Button>
        )}
      </div>
      <ul className={styles.lines}>
        {left.slice(0, NAMED).map((cell, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one cell may be left for several reasons
          <li key={at}>
            <button
              type="button"
              className={styles.line}
              disabled={cell.row === null}
              onClick={() => cell.row !== null && onGo(cell.row, cell.column)}
            >
              <span className={styles.texts}>
                {cell.text !== "" && <WholeText text={cell.text} />}{" "}
                {!isLost && !isRare && <span className={styles.why}>{words.left[cell.why]}</span>}
              </span>
              <span className={styles.count}>{placeOf(cell)}</span>
            </button>
          </li>
        ))}
      </ul>
      {leftCount > NAMED && <p className={styles.aside}>{words.leftMore(leftCount - NAMED)}</p>}
    </section>
  );
}
