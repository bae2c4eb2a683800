/** The rows found to be totals, each ticked: those that are none stay. */
import { Checkbox } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import { DeleteTotalsParams, keptTotal } from "#shared/cleaning/operations/rows/delete-totals.ts";
import type { FoundTotal } from "#shared/cleaning/operations/rows/find-totals.ts";
import { firstTexts } from "../../trash/first-texts.ts";
import styles from "../cleaning.module.css";
import type { OwnFormProps } from "../own-forms.ts";
import own from "./rows.module.css";
import { useTotals } from "./use-totals.ts";

/** rows drawn: the others are counted */
const DRAWN = 200;

export function TotalsForm({ collaboration, params, rows, onParams, onGo }: OwnFormProps) {
  const { table } = collaboration;
  const { cleaning } = useWords();
  const words = cleaning.totals;
  const read = DeleteTotalsParams.safeParse(params);
  const { sums, keep } = read.success ? read.data : { sums: true, keep: [] };
  const all = useTotals(table, sums);
  if (all === null) return <p className={styles.aside}>{cleaning.preview.looking}</p>;
  const asked = rows === null ? null : new Set(rows);
  const found = all.filter(({ row }) => !table.isDeleted(row) && (asked === null || asked.has(row)));
  const nameOf = (total: FoundTotal) => keptTotal(table.idOf(total.row), total);
  const isKept = (total: FoundTotal) => {
    const { row, label } = nameOf(total);
    return keep.some((one) => one.row === row && one.label === label);
  };
  function tick(total: FoundTotal, ticked: boolean) {
    const { row, label } = nameOf(total);
    const others = keep.filter((one) => one.row !== row);
    onParams({ sums, keep: ticked ? others : [...others, { row, label }] });
  }
  return (
    <fieldset className={styles.pairs}>
      <legend>{words.found(found.length)}</legend>
      {found.length > 0 && <p className={styles.aside}>{words.help}</p>}
      <ul className={own.ticks}>
        {found.slice(0, DRAWN).map((total) => {
          const place = table.positionOf(total.row) + 1;
          return (
            <li key={total.row}>
              <Checkbox
                size="sm"
                checked={!isKept(total)}
                label={firstTexts(table.idOf(total.row), table) || cleaning.preview.blankRow}
                description={words.why[total.why]}
                onChange={(event) => tick(total, event.currentTarget.checked)}
              />
              <button
                type="button"
                className={styles.link}
                title={cleaning.preview.goToRow(place)}
                onClick={() => onGo(total.row, null)}
              >
                {cleaning.rowNumber(place)}
              </button>
            </li>
          );
        })}
      </ul>
      {found.length > DRAWN && <p className={styles.aside}>{words.more(found.length - DRAWN)}</p>}
    </fieldset>
  );
}
