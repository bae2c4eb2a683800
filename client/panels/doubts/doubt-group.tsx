/** Doubtful cells of one kind: how many, what one of them is about, and the walk through them. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useFigures } from "#client/ui/numbers.ts";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { StandingDoubt } from "#shared/wire/imports.ts";
import { Walk } from "../problems/walk.tsx";
import problems from "../problems-panel.module.css";
import styles from "./doubts.module.css";

interface Props {
  readonly code: StandingDoubt["code"];
  /** in the order of the table; not empty */
  readonly group: readonly StandingDoubt[];
  readonly table: Table;
  readonly handle: { current: GridHandle | null };
  readonly open: boolean;
  onToggle(): void;
  /** null for who may not say so */
  readonly onRight: ((cells: readonly StandingDoubt[]) => void) | null;
}

export function DoubtGroup({ code, group, table, handle, open, onToggle, onRight }: Props) {
  const figures = useFigures();
  const { app, imported: words, history } = useWords();
  const [at, setAt] = useState(0);
  const current = group[Math.min(at, group.length - 1)];

  function show(index: number) {
    const doubt = group[index];
    if (doubt === undefined) return;
    setAt(index);
    handle.current?.goTo(doubt);
  }

  /** This one is right: the next one takes its place, in the panel and in the table. */
  function settle(tell: NonNullable<Props["onRight"]>) {
    if (current === undefined) return;
    tell([current]);
    const place = Math.min(at, group.length - 1);
    const next = group[place + 1] ?? group[place - 1];
    if (next === undefined) return;
    setAt(group[place + 1] === undefined ? place - 1 : place);
    handle.current?.goTo(next);
  }

  return (
    <li className={problems.group} data-open={open}>
      <button
        type="button"
        className={problems.head}
        aria-expanded={open}
        onClick={() => {
          onToggle();
          if (!open) show(Math.min(at, group.length - 1));
        }}
      >
        <span className={problems.column}>{words.kinds[code]}</span>
        <span className={styles.count}>{figures(group.length)}</span>
      </button>
      {open && current !== undefined && (
        <>
          <p className={problems.sentence}>
            <strong>{placeOf(current, table, history)}</strong>
            {app.colon}
            {words.sentence(code, current.shown)}
          </p>
          <Walk at={at} count={group.length} onShow={show}>
            {onRight !== null && (
              <>
                <Button size="compact-sm" onClick={() => settle(onRight)}>
                  {words.right}
                </Button>
                {group.length > 1 && (
                  <Button size="compact-sm" variant="subtle" onClick={() => onRight(group)}>
                    {words.allRight(group.length)}
                  </Button>
                )}
              </>
            )}
          </Walk>
        </>
      )}
    </li>
  );
}

function placeOf({ row, column }: StandingDoubt, table: Table, words: Words["history"]): string {
  const handle = table.handleOf(row);
  const name = table.columns.find(({ id }) => id === column)?.name || words.untitled;
  return handle === undefined ? name : words.place(name, words.row(table.positionOf(handle) + 1));
}
