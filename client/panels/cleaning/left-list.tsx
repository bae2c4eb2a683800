/** What would stay as it is though it was asked for, where, and why. */
import { Button } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { LeftCell, LeftReason, Plan } from "#shared/cleaning/operations/operation.ts";
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { WholeText } from "../history/shown-text.tsx";
import styles from "./cleaning.module.css";

/** cells named */
const NAMED = 20;

/** What stays, in a few words: cells, or rows that are few. */
export function leftTitle({ left, leftCount }: Pick<Plan, "left" | "leftCount">, words: Words["cleaning"]): string {
  const why = whyAll(left);
  return (why === "lost" ? words.lostTitle : why === "rare" ? words.rareTitle : words.leftTitle)(leftCount);
}

/** undefined: there are several reasons, or none */
function whyAll(left: readonly LeftCell[]): LeftReason | undefined {
  const [first] = left;
  return left.every(({ why }) => why === first?.why) ? first?.why : undefined;
}

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
  const why = whyAll(left);
  const title = leftTitle({ left, leftCount }, words);
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
                {why !== "lost" && why !== "rare" && <span className={styles.why}>{words.left[cell.why]}</span>}
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
