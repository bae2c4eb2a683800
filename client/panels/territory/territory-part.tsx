/** Where the rows are expected: what was chosen and by whom, chosen otherwise, and why there are no outlines where there are none. */
import { useRef, useState } from "react";
import { failureSentence } from "#client/api/failure-sentence.ts";
import { chooseTerritory } from "#client/api/territory.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { ChosenTerritory } from "#shared/geo/chosen-territory.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import styles from "../map/map.module.css";
import { TerritoryForm } from "./territory-form.tsx";
import type { TerritoryHere } from "./use-territory.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly territory: TerritoryHere;
  /** shows the whole of it on the map; null: there is no map, or no outline */
  readonly onLook: (() => void) | null;
}

export function TerritoryPart({ dataset, collaboration, territory, onLook }: Props) {
  const allWords = useWords();
  const words = allWords.geo.territory;
  const { state, chosen, missing, fetching } = territory;
  const [open, setOpen] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const summary = useRef<HTMLElement>(null);
  const by = state?.chosen?.by?.name ?? null;

  async function choose(next: ChosenTerritory | null) {
    setFault(null);
    try {
      territory.set(await chooseTerritory(dataset, next));
      setOpen(false);
      summary.current?.focus();
    } catch (error) {
      setFault(failureSentence(error, allWords));
    }
  }
  if (state === undefined) return null;
  const { service } = state;
  return (
    <section className={styles.part} aria-label={words.label}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary ref={summary} className={styles.soft}>
          {chosen === null ? words.none : words.chosen(chosen.places.map(({ name }) => name))}
        </summary>
        {open && (
          <div className={styles.panelForm}>
            <p className={styles.soft}>
              {words.what}
              {by !== null && ` ${words.by(by)}`}
            </p>
            {collaboration.mayEdit ? (
              <TerritoryForm {...{ collaboration, state }} onChoose={choose} />
            ) : (
              <p className={styles.soft}>{words.readOnly}</p>
            )}
            {fault !== null && <Warning sentence={fault} />}
          </div>
        )}
      </details>
      {chosen !== null && onLook !== null && (
        <button type="button" className={styles.link} onClick={onLook}>
          {words.look}
        </button>
      )}
      {chosen !== null && !fetching && missing.length > 0 && (
        <div className={styles.missing} role="status">
          <p>
            {service === null
              ? words.noService
              : words.missing(
                  missing.map(({ name }) => name),
                  service,
                )}
          </p>
          {service !== null && (
            <button type="button" className={styles.link} onClick={territory.again}>
              {words.again}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
