/** Answers that a person decides about: what was asked, what was found, and another search beside it. */
import { Button } from "@mantine/core";
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { RowHandle } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import { type GeocodedPlace, type GeocodedRow, isSameAnswer } from "#shared/geo/geocoded.ts";
import type { DatasetId, RowId } from "#shared/model/ids.ts";
import styles from "../map/map.module.css";
import { OtherAddress } from "./other-address.tsx";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly queue: readonly GeocodedRow[];
  readonly mayEdit: boolean;
  /** where candidates are likelier; null: anywhere */
  readonly near: Point | null;
  onGo(row: RowHandle): void;
  onCandidate(point: Point | null): void;
  /** one row, or all those that asked for the same */
  onAccept(ones: readonly GeocodedRow[], place: GeocodedPlace): void;
  onLeave(row: RowId): void;
}

/** cards at a time */
const SHOWN = 20;

export function LookQueue({
  dataset,
  collaboration,
  queue,
  mayEdit,
  near,
  onGo,
  onCandidate,
  onAccept,
  onLeave,
}: Props) {
  const { geo } = useWords();
  const words = geo.found;
  const [searching, setSearching] = useState<RowId | null>(null);
  const { table } = collaboration;
  const shown = queue.flatMap((one) => {
    const row = table.handleOf(one.row);
    return row === undefined || table.isDeleted(row) ? [] : [{ ...one, handle: row }];
  });
  if (shown.length === 0) return <p className={styles.soft}>{words.queueEmpty}</p>;
  return (
    <div className={styles.part}>
      <h3>{words.queue(shown.length)}</h3>
      <ul className={styles.cards}>
        {shown.slice(0, SHOWN).map(({ handle, ...one }) => {
          const { row, asked, place } = one;
          const same = shown.filter((other) => isSameAnswer(other, one));
          return (
            <li key={row} className={styles.card}>
              <button
                type="button"
                className={styles.row}
                onClick={() => {
                  onGo(handle);
                  onCandidate(place);
                }}
              >
                <b>{geo.lists.row(table.positionOf(handle) + 1)}</b>
                <span title={asked}>{asked}</span>
              </button>
              <p>{place === null ? words.notFound : describe(place)}</p>
              {mayEdit && (
                <div className={styles.buttons}>
                  {place !== null && (
                    <Button size="compact-xs" onClick={() => onAccept([one], place)}>
                      {words.accept}
                    </Button>
                  )}
                  {place !== null && same.length > 1 && (
                    <Button size="compact-xs" variant="default" onClick={() => onAccept(same, place)}>
                      {words.acceptSame(same.length)}
                    </Button>
                  )}
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-expanded={searching === row}
                    onClick={() => setSearching(searching === row ? null : row)}
                  >
                    {words.other}
                  </Button>
                  <Button size="compact-xs" variant="default" onClick={() => onLeave(row)}>
                    {words.leave}
                  </Button>
                </div>
              )}
              {searching === row && (
                <OtherAddress
                  dataset={dataset}
                  near={near}
                  first={asked}
                  describe={describe}
                  onLook={onCandidate}
                  onChoose={(other) => {
                    setSearching(null);
                    onAccept([one], other);
                  }}
                />
              )}
            </li>
          );
        })}
      </ul>
      {shown.length > SHOWN && <p className={styles.soft}>{words.shown(SHOWN, shown.length)}</p>}
    </div>
  );

  function describe({ label, score, type }: GeocodedPlace): string {
    return [label, words.types[type] ?? type, words.score(score)].filter((text) => text !== "").join(" · ");
  }
}
