/** The file beside the table: what would change on one side, what a person decides about it on the other; then one gesture. */

import { Button } from "@mantine/core";
import { useState } from "react";
import { type FileTable, recordFileUpdate } from "#client/api/file-updates.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import { updateStep } from "#shared/cleaning/hand-steps.ts";
import { type UpdateOutcome, updateTable } from "#shared/document/edits/update-table.ts";
import type { UpdateSettings } from "#shared/document/update/plan-update.ts";
import type { Chosen } from "#shared/document/update/still-holds.ts";
import type { DatasetId, UploadId } from "#shared/model/ids.ts";
import type { ReadingChoices } from "#shared/wire/imports.ts";
import { ColumnsPart } from "./columns-part.tsx";
import { doubtfulCells } from "./doubtful-cells.ts";
import { gestureTrait } from "./gesture-trait.ts";
import { KeyPart } from "./key-part.tsx";
import { KindsPart } from "./kinds-part.tsx";
import { PlanList } from "./plan-list.tsx";
import { chosenOf, countChosen, proposedTicks, type ShownKind, type Ticks } from "./ticks.ts";
import styles from "./update.module.css";
import { UpdateDone } from "./update-done.tsx";
import { type Planned, usePlan } from "./use-plan.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly upload: UploadId;
  readonly choices: ReadingChoices;
  readonly read: FileTable;
  readonly fileName: string;
  onBack(): void;
  onClose(): void;
}

type Failure = "tooLarge" | "columnsChanged";

/** as `applied`, what the update did */
interface Applied {
  readonly planned: Planned;
  readonly outcome: Extract<UpdateOutcome, { state: "done" }>;
}

const RECORDED_AS = { append: "appended", update: "updated", replace: "replaced" } as const;

export function CompareFile({ dataset, collaboration, upload, choices, read, fileName, onBack, onClose }: Props) {
  const words = useWords().updating;
  const planning = usePlan(collaboration, read.update);
  const { settings, planned } = planning;
  const [ticks, setTicks] = useState<Ticks>(proposedTicks("update"));
  const [shown, setShown] = useState<ShownKind | null>(null);
  const [applying, setApplying] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [applied, setApplied] = useState<Applied | null>(null);
  const [notNoted, setNotNoted] = useState<(() => void) | null>(null);

  function choose(next: UpdateSettings) {
    // what was ticked row by row was ticked of another plan
    if (next.mode !== settings?.mode || next.key !== settings.key) setTicks(proposedTicks(next.mode));
    setShown(null);
    setFailure(null);
    planning.choose(next);
  }
  function apply(made: Planned, chosen: Chosen) {
    setApplying(true);
    setFailure(null);
    // that it is being done is drawn first
    setTimeout(() => {
      setApplying(false);
      try {
        const step = updateStep({ file: fileName, mode: made.plan.settings.mode });
        const outcome = updateTable(collaboration.table, made.file, made.plan, chosen, collaboration.origin, step);
        if (outcome.state === "columns-changed") return setFailure("columnsChanged");
        setApplied({ planned: made, outcome });
        const doubtful = doubtfulCells(read.doubts, made, outcome, collaboration.table);
        const kind = RECORDED_AS[made.plan.settings.mode];
        const gesture = gestureTrait(outcome, collaboration.table);
        note(() =>
          recordFileUpdate(dataset, { upload, choices, kind, doubtful, ...(gesture !== null && { gesture }) }),
        );
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        setFailure("tooLarge");
      }
    });
  }

  /** The table has it already: where the file is not noted with it, that is said, and can be done again. */
  function note(record: () => Promise<unknown>) {
    setNotNoted(null);
    record().catch((error: unknown) => {
      console.warn("the update was not noted", error);
      setNotNoted(() => () => note(record));
    });
  }

  if (applied !== null)
    return <UpdateDone {...applied} collaboration={collaboration} onNote={notNoted} onClose={onClose} />;
  if (settings === null || planned === null)
    return (
      <p role="status" className={styles.narrow}>
        {words.planning}
      </p>
    );
  const chosen = chosenOf(planned.plan, ticks);
  const counts = countChosen(planned.plan, chosen);
  const fresh = planned.plan.newColumns.length;
  const sum = counts.added + counts.cells + counts.removed;
  return (
    <div className={styles.sides} data-kind="compare">
      <div className={styles.changes}>
        <KindsPart planned={planned} ticks={ticks} shown={shown} onTicks={setTicks} onShow={setShown} />
        <PlanList
          planned={planned}
          table={collaboration.table}
          shown={shown}
          ticks={ticks}
          busy={planning.busy}
          onTicks={setTicks}
        />
      </div>
      <section className={styles.side} aria-label={words.mode.label}>
        <div className={styles.scrolled}>
          <KeyPart
            settings={settings}
            measure={planned.measure}
            table={collaboration.table}
            file={planned.file}
            onChoose={choose}
          />
          <ColumnsPart settings={settings} table={collaboration.table} file={planned.file} onChoose={choose} />
        </div>
        <div className={styles.end}>
          {planning.stale && !planning.busy && (
            <p role="status" className={styles.stale}>
              {words.stale}{" "}
              <button type="button" className={styles.link} onClick={planning.refresh}>
                {words.refresh}
              </button>
            </p>
          )}
          {failure !== null && <Warning sentence={words[failure]} />}
          {!collaboration.mayEdit && <Warning sentence={words.locked} />}
          <div className={styles.buttons}>
            <Button variant="subtle" color="gray" onClick={onBack}>
              {words.file.back}
            </Button>
            <BusyButton
              loading={applying}
              disabled={planning.busy || sum + fresh === 0 || !collaboration.mayEdit}
              onClick={() => apply(planned, chosen)}
            >
              {sum === 0 && fresh > 0
                ? words.onlyColumns(fresh)
                : words.apply(counts.added, counts.cells, counts.removed)}
            </BusyButton>
          </div>
        </div>
      </section>
    </div>
  );
}
