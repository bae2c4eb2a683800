/** The lines of the overview as a table whose titles sort it. */
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import { CELLS } from "./cells.tsx";
import { type Order, orderBy, SORT_KEYS } from "./line-order.ts";
import type { Line } from "./lines.ts";
import styles from "./overview.module.css";

interface Props {
  readonly lines: readonly Line[];
  readonly order: Order;
  onOrder(order: Order): void;
}

export function OverviewTable({ lines, order, onOrder }: Props) {
  const words = useWords().overview;
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{words.title}</caption>
        <thead>
          <tr>
            {SORT_KEYS.map((key) => (
              <th key={key} scope="col" aria-sort={order.key === key ? order.direction : "none"} data-column={key}>
                <button
                  type="button"
                  className={styles.sort}
                  title={words.columnHints[key]}
                  onClick={() => onOrder(orderBy(key, order))}
                >
                  {words.columns[key]}
                  {order.key === key && <Direction {...order} />}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id} className={styles.line}>
              {SORT_KEYS.map((key) => {
                const Cell = CELLS[key];
                return key === "name" ? (
                  <th key={key} scope="row" data-column={key}>
                    <Cell line={line} />
                  </th>
                ) : (
                  <td key={key} data-column={key}>
                    <Cell line={line} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Direction({ direction }: Order) {
  const Sign = direction === "ascending" ? IconArrowUp : IconArrowDown;
  return <Sign size={14} aria-hidden />;
}
