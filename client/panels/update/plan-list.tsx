/** The rows that the file would add, change and take out, as they would be: green for what comes, red for what goes. Only what is on screen is drawn. */
import { useMemo, useRef, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import { goingColumns } from "./linked-columns.ts";
import { PlanRow } from "./plan-row.tsx";
import { type Item, isTicked, type ShownKind, TICKED_KINDS, type Ticks, tickItem } from "./ticks.ts";
import styles from "./update.module.css";
import type { Planned } from "./use-plan.ts";

/** px, as in the style sheet */
const ROW = 44;
/** rows drawn above and below what is on screen */
const MARGIN = 10;
/** columns drawn: a table with hundreds is told by its count, not drawn whole */
const COLUMNS = 60;
/** browsers do not scroll farther than some 33 million px */
const MOST_ROWS = 700_000;

interface Props {
  readonly planned: Planned;
  readonly table: Table;
  readonly shown: ShownKind | null;
  readonly ticks: Ticks;
  readonly busy: boolean;
  onTicks(ticks: Ticks): void;
}

export function PlanList({ planned, table, shown, ticks, busy, onTicks }: Props) {
  const words = useWords().updating;
  const box = useRef<HTMLElement>(null);
  const [top, setTop] = useState(0);
  const items = useMemo(() => itemsShown(planned, shown), [planned, shown]);
  const columns = useMemo(() => columnsShown(planned, table), [planned, table]);
  const height = box.current?.clientHeight ?? 800;
  const rows = Math.min(items.length, MOST_ROWS);
  const first = Math.max(0, Math.min(Math.floor(top / ROW) - MARGIN, rows - 1));
  const last = Math.min(rows, Math.ceil((top + height) / ROW) + MARGIN);
  const drawn = columns.slice(0, COLUMNS);
  return (
    <section
      ref={box}
      className={styles.lines}
      aria-label={words.list.label}
      aria-busy={busy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
      tabIndex={0}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      {rows === 0 ? (
        <p role="status" className={styles.none}>
          {shown === null ? words.list.same : words.list.nothing}
        </p>
      ) : (
        <table className={styles.plan} aria-rowcount={rows + 1}>
          <thead>
            <tr aria-rowindex={1}>
              <td />
              <th scope="col" className={styles.number}>
                {words.list.fileRow}
              </th>
              <th scope="col" className={styles.number}>
                {words.list.tableRow}
              </th>
              {drawn.map(({ from, to, name }) => (
                <th key={from} scope="col" title={name}>
                  {name || words.columns.untitled}
                  {to === null && <small> {words.list.newColumn}</small>}
                </th>
              ))}
              {drawn.length < columns.length && <td>{words.list.moreColumns(columns.length - drawn.length)}</td>}
            </tr>
          </thead>
          <tbody>
            {first > 0 && <tr aria-hidden style={{ height: first * ROW }} />}
            {items.slice(first, last).map((item, at) => (
              <PlanRow
                key={`${item.kind} ${item.row}`}
                index={first + at + 2}
                item={item}
                planned={planned}
                table={table}
                columns={drawn}
                ticked={isTicked(ticks, item)}
                onTick={(ticked) => onTicks(tickItem(ticks, item, ticked))}
              />
            ))}
            {last < rows && <tr aria-hidden style={{ height: (rows - last) * ROW }} />}
          </tbody>
        </table>
      )}
    </section>
  );
}

function itemsShown({ items }: Planned, shown: ShownKind | null): readonly Item[] {
  return shown !== null ? (items.get(shown) ?? []) : TICKED_KINDS.flatMap((kind) => items.get(kind) ?? []);
}

/** The key first, then what changes, then the rest. */
function columnsShown({ plan, file }: Planned, table: Table) {
  const changing = new Set(plan.cells.map(({ from }) => from));
  const key = new Set<string | null>(plan.settings.mode === "append" ? [] : plan.settings.key);
  const rank = ({ from, to }: { readonly from: string; readonly to: string | null }) =>
    key.has(to) ? 0 : [...changing].some((id) => id === from) ? 1 : 2;
  return goingColumns(plan.settings.links, table, file).toSorted((a, b) => rank(a) - rank(b));
}
