/** The lines of the overview on a phone: a card each, with the figures that say something. */
import { useWords } from "#client/ui/words.tsx";
import { CELLS } from "./cells.tsx";
import { SORT_KEYS, type SortKey } from "./line-order.ts";
import { type Line, waiting } from "./lines.ts";
import styles from "./overview.module.css";

export function OverviewCards({ lines }: { readonly lines: readonly Line[] }) {
  const words = useWords().overview;
  return (
    <ul className={styles.cards}>
      {lines.map((line) => (
        <li key={line.id} className={styles.card}>
          <h2 className={styles.cardName}>
            <CELLS.name line={line} />
          </h2>
          <dl className={styles.figures}>
            {SORT_KEYS.filter((key) => says(line, key)).map((key) => {
              const Cell = CELLS[key];
              return (
                <div key={key}>
                  <dt>{words.columns[key]}</dt>
                  <dd>
                    <Cell line={line} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function says(line: Line, key: SortKey): boolean {
  switch (key) {
    case "name":
      return false;
    case "mine":
      return waiting(line) > 0;
    case "questions":
      return line.questions.open > 0;
    case "comments":
      return line.comments > 0;
    case "here":
      return line.present.length > 0;
    case "score":
      return line.checked !== null;
    case "progress":
      return line.validRows > 0;
    default:
      return true;
  }
}
