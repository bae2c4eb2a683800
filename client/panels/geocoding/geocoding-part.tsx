/** Points found from addresses, or addresses from points: asked, followed, then looked at and written. */
import { Button, Progress } from "@mantine/core";
import { useState } from "react";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { beginGeocoding, forgetGeocoding, turnGeocoding } from "#client/api/geocoding.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SeenTable } from "#client/views/seen-table.ts";
import type { PlaceParams } from "#shared/cleaning/operations/compile/place-params.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import type { ChosenTerritory } from "#shared/geo/chosen-territory.ts";
import type { PointColumns } from "#shared/geo/point-columns.ts";
import type { Box } from "#shared/geo/territory.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import styles from "../map/map.module.css";
import { AskForm } from "./ask-form.tsx";
import { FoundPart } from "./found-part.tsx";
import { useGeocoding } from "./use-geocoding.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly seen: SeenTable;
  /** where points are, or will be; null: nowhere yet */
  readonly columns: PointColumns | null;
  /** rows without a point; null: not known */
  readonly blank: readonly RowHandle[] | null;
  /** what the map shows; null: there is no map */
  readonly frame: (() => Box) | null;
  /** the territory of the table; null: none */
  readonly chosen: ChosenTerritory | null;
  /** where candidates of an address are likelier; null: anywhere */
  readonly near: Point | null;
  /** what was asked of another table, to begin with */
  readonly first?: PlaceParams | null;
  onGo(row: RowHandle): void;
  /** one is looked at: on the map, if there is one */
  onCandidate(point: Point | null): void;
  onWritten(columns: PointColumns): void;
}

export function GeocodingPart(props: Props) {
  const { dataset, collaboration } = props;
  const allWords = useWords();
  const words = allWords.geo.place;
  const { state, answers, error, set, again } = useGeocoding(dataset, collaboration);
  const saving = useStore(collaboration.saving);
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function run(work: () => Promise<void>) {
    setFault(null);
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      setFault(failureSentence(failure, allWords));
    } finally {
      setBusy(false);
    }
  }
  if (state === undefined) {
    if (saving.state === "offline") return <p className={styles.missing}>{words.offline}</p>;
    return error === null ? null : <Warning sentence={failureSentence(error, allWords)} />;
  }
  const { service, job } = state;
  const mayEdit = collaboration.mayEdit;
  if (service === null && job === null) return <p className={styles.missing}>{words.off}</p>;
  const forget = () =>
    run(async () => {
      await forgetGeocoding(dataset);
      props.onCandidate(null);
      again();
    });
  return (
    <>
      {fault !== null && <Warning sentence={fault} />}
      {!mayEdit && <p className={styles.soft}>{words.readOnly}</p>}
      {job === null
        ? service !== null &&
          mayEdit && (
            <AskForm
              {...props}
              first={props.first ?? null}
              service={service}
              busy={busy}
              onAsk={(ask) => run(async () => set(await beginGeocoding(dataset, ask)))}
            />
          )
        : null}
      {job !== null && (
        <div className={styles.part}>
          <p role="status">{words.running(job.done, job.total)}</p>
          {job.state === "running" && (
            <Progress value={(100 * job.done) / Math.max(1, job.total)} animated aria-label={words.begin} />
          )}
          {job.problem !== null && <p className={styles.missing}>{words.problems[job.problem]}</p>}
          <p className={styles.soft}>{words.askedBy(job.by.name)}</p>
          {mayEdit && (
            <div className={styles.buttons}>
              {job.state === "running" && (
                <Button
                  size="compact-sm"
                  variant="default"
                  onClick={() => run(async () => set(await turnGeocoding(dataset, false)))}
                >
                  {words.stop}
                </Button>
              )}
              {job.state === "stopped" && (
                <Button size="compact-sm" onClick={() => run(async () => set(await turnGeocoding(dataset, true)))}>
                  {job.problem === "asked-to-stop" ? words.goOn : words.tryAgain}
                </Button>
              )}
              {job.state !== "running" && (
                <Button size="compact-sm" variant="default" onClick={forget}>
                  {job.state === "done" ? words.again : words.forget}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
      {job !== null && job.state !== "running" && answers !== undefined && (
        <FoundPart
          key={job.id}
          {...props}
          first={props.first ?? null}
          job={job}
          answers={answers}
          service={service ?? ""}
        />
      )}
    </>
  );
}
