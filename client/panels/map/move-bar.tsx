/** Where the active row would be put, and yes or no: Enter and Escape too. */
import { Button } from "@mantine/core";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import type { PointColumns } from "#shared/geo/point-columns.ts";
import { degreesText } from "#shared/geo/write-point.ts";
import styles from "./map.module.css";
import type { Move } from "./use-move.ts";

interface Props {
  readonly collaboration: Collaboration;
  readonly columns: PointColumns | null;
  readonly move: Move;
  readonly activeRow: RowHandle | null;
  readonly hasPoint: boolean;
  /** null: there is no map to put it on */
  readonly centre: (() => Point) | null;
  onDone(): void;
}

export function MoveBar({ collaboration, columns, move, activeRow, hasPoint, centre, onDone }: Props) {
  const { geo } = useWords();
  const words = geo.move;
  const yes = useRef<HTMLButtonElement>(null);
  const { asked } = move;
  const isAsked = asked !== null && asked.row === activeRow;
  useEffect(() => {
    if (!isAsked) return;
    yes.current?.focus({ preventScroll: true });
    // the whole question, which the map may lie over
    yes.current?.closest("[data-part=move]")?.scrollIntoView({ block: "nearest" });
  }, [isAsked]);
  if (columns === null || activeRow === null || !collaboration.mayEdit) return null;
  if (!isAsked) {
    return hasPoint || centre === null ? null : (
      <div className={styles.move}>
        <Button size="compact-sm" variant="default" onClick={() => move.ask(activeRow, centre())}>
          {words.here}
        </Button>
        <span className={styles.soft}>{words.hereHint}</span>
      </div>
    );
  }
  function end(run: () => void) {
    run();
    onDone();
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    end(move.cancel);
  }
  const { latitude, longitude } = asked.point;
  const number = collaboration.table.positionOf(asked.row) + 1;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape says no to what has the focus inside
    <div className={styles.move} data-part="move" onKeyDown={onKeyDown}>
      <span role="status">{words.asked(number, `${degreesText(latitude)}, ${degreesText(longitude)}`)}</span>
      <span className={styles.buttons}>
        <Button ref={yes} size="compact-sm" onClick={() => end(move.confirm)}>
          {words.confirm}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => end(move.cancel)}>
          {words.cancel}
        </Button>
      </span>
    </div>
  );
}
