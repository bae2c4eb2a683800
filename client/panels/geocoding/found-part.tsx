/** What was found: the sure ones written in one gesture, the others looked at one by one. */

import { NumberInput, Switch } from "@mantine/core";
import { useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import { type GeocodedRow, USUAL_THRESHOLD, type Verdict, verdictOf } from "#shared/geo/geocoded.ts";
import type { PointColumns } from "#shared/geo/point-columns.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { GeocodingJob } from "#shared/wire/geocoding.ts";
import styles from "../map/map.module.css";
import { directionOf, firstInto } from "./into.ts";
import { IntoChoice } from "./into-choice.tsx";
import { LookQueue } from "./look-queue.tsx";
import { usePlacing } from "./use-placing.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly columns: PointColumns | null;
  readonly job: GeocodingJob;
  readonly answers: readonly GeocodedRow[];
  readonly service: string;
  readonly near: Point | null;
  /** what was written of another table, to begin with */
  readonly first: PlaceParams | null;
  onGo(row: RowHandle): void;
  onCandidate(point: Point | null): void;
  onWritten(columns: PointColumns): void;
}

const ORDER: readonly Verdict[] = ["sure", "doubtful", "outside", "not-found"];

export function FoundPart(props: Props) {
  const { dataset, collaboration, columns, job, answers, first } = props;
  const { geo } = useWords();
  const words = geo.found;
  useStore(collaboration.tableVersion);
  const { territory, direction } = job.ask;
  const [threshold, setThreshold] = useState<number>(first?.threshold ?? USUAL_THRESHOLD);
  const [into, setInto] = useState(() =>
    first !== null && directionOf(first) === direction ? first.into : firstInto(direction, columns, words.parts),
  );
  const [over, setOver] = useState(false);
  const placing = usePlacing({ ...props, into, over, onInto: setInto });
  const judged = useMemo(() => {
    const of = new Map<Verdict, GeocodedRow[]>(ORDER.map((verdict) => [verdict, []]));
    for (const one of answers) of.get(verdictOf(one.place, { threshold, territory }))?.push(one);
    return of;
  }, [answers, threshold, territory]);
  const left = (verdict: Verdict) => (judged.get(verdict) ?? []).filter(({ row }) => !placing.settled.has(row));
  const sure = left("sure");
  const queue = [...left("doubtful"), ...left("outside"), ...left("not-found")];
  const mayEdit = collaboration.mayEdit;
  return (
    <section className={styles.lists} aria-label={words.label}>
      <p>{ORDER.map((verdict) => words.verdicts[verdict]((judged.get(verdict) ?? []).length)).join(" · ")}</p>
      {mayEdit && (
        <>
          {direction === "search" && (
            <NumberInput
              size="xs"
              label={words.threshold}
              description={words.thresholdHint}
              min={0}
              max={1}
              step={0.05}
              decimalScale={2}
              decimalSeparator={words.decimal}
              allowedDecimalSeparators={[".", ","]}
              value={threshold}
              onChange={(value) => typeof value === "number" && setThreshold(Math.min(1, Math.max(0, value)))}
            />
          )}
          <IntoChoice table={collaboration.table} into={into} onInto={setInto} />
          {into.some(({ column }) => column !== undefined) && (
            <Switch
              size="xs"
              label={words.over}
              checked={over}
              onChange={(event) => setOver(event.currentTarget.checked)}
            />
          )}
          <BusyButton
            size="sm"
            loading={placing.busy}
            disabled={sure.length === 0 || into.length === 0}
            onClick={() => placing.write(sure, threshold)}
          >
            {words.write(sure.length)}
          </BusyButton>
        </>
      )}
      {placing.said !== null && (
        <p role="status" className={styles.move}>
          {placing.said}
        </p>
      )}
      <LookQueue
        {...{ dataset, collaboration, queue, mayEdit }}
        near={props.near}
        onGo={props.onGo}
        onCandidate={props.onCandidate}
        onAccept={(ones, place) =>
          placing.write(
            ones.map((one) => ({ ...one, place })),
            null,
          )
        }
        onLeave={placing.leave}
      />
    </section>
  );
}
