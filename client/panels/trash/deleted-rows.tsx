/** The rows of one deletion: put back all of them, or those one chooses. */
import { Button, Checkbox } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import type { RowId } from "#shared/model/ids.ts";
import { firstTexts } from "./first-texts.ts";
import styles from "./trash.module.css";

/** rows drawn at first, and each time more are asked for */
const DRAWN = 20;
/** rows shown before one chooses */
const SHOWN = 3;

interface Props {
  readonly rows: readonly RowId[];
  readonly table: Table;
  readonly mayEdit: boolean;
  onPutBack(rows: readonly RowId[]): void;
}

export function DeletedRows({ rows, table, mayEdit, onPutBack }: Props) {
  const words = useWords().trash;
  const [choosing, setChoosing] = useState(false);
  const [chosen, setChosen] = useState<ReadonlySet<RowId>>(new Set());
  const [drawn, setDrawn] = useState(DRAWN);
  const wanted = rows.filter((row) => chosen.has(row));
  const shown = rows.slice(0, choosing ? drawn : SHOWN);
  const hidden = rows.length - shown.length;

  function choose(row: RowId, on: boolean) {
    const next = new Set(chosen);
    if (on) next.add(row);
    else next.delete(row);
    setChosen(next);
  }
  return (
    <>
      <ul className={styles.rows}>
        {shown.map((row) => {
          const text = firstTexts(row, table) || words.blankRow;
          return (
            <li key={row}>
              {choosing ? (
                <Checkbox
                  size="xs"
                  checked={chosen.has(row)}
                  onChange={({ currentTarget }) => choose(row, currentTarget.checked)}
                  label={text}
                  aria-label={words.choose(text)}
                />
              ) : (
                text
              )}
            </li>
          );
        })}
        {!choosing && hidden > 0 && <li className={styles.soft}>{words.andOthers(hidden)}</li>}
      </ul>
      {choosing && hidden > 0 && (
        <button type="button" className={styles.link} onClick={() => setDrawn(drawn + DRAWN)}>
          {words.showMore(Math.min(DRAWN, hidden))}
        </button>
      )}
      {mayEdit && (
        <div className={styles.buttons}>
          <Button size="compact-sm" variant="default" onClick={() => onPutBack(wanted.length > 0 ? wanted : rows)}>
            {wanted.length > 0 && wanted.length < rows.length
              ? words.putBackSome(wanted.length)
              : words.putBackAll(rows.length)}
          </Button>
          {rows.length > 1 && (
            <Button
              size="compact-sm"
              variant="subtle"
              aria-expanded={choosing}
              onClick={() => {
                setChoosing(!choosing);
                setChosen(new Set());
              }}
            >
              {choosing ? words.hideRows : words.showRows}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
