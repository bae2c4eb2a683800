/** What was shared out, newest first, each to be cancelled. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { sinceWhen } from "#client/ui/moments.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { AssignmentId } from "#shared/model/ids.ts";
import { countPackedRows } from "#shared/model/packed-rows.ts";
import type { AssignmentList } from "#shared/wire/assignments.ts";
import styles from "./completing.module.css";

interface Props {
  readonly list: AssignmentList;
  readonly mayCancel: boolean;
  /** resolves to what went wrong, null when nothing did */
  onCancel(assignment: AssignmentId): Promise<string | null>;
}

export function StandingAssignments({ list: { assignments, people }, mayCancel, onCancel }: Props) {
  const words = useWords().completing;
  const { language } = useLanguage();
  const [failure, setFailure] = useState<string | null>(null);
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? null;
  return (
    <section className={styles.section} aria-label={words.standing}>
      <h3 className={styles.heading}>{words.standing}</h3>
      {failure !== null && <Warning sentence={failure} />}
      <ul className={styles.gestures}>
        {[...assignments].reverse().map(({ id, by, at, how, parts }) => (
          <li key={id}>
            <p className={styles.soft}>
              {words.gesture(nameOf(by) ?? "", sinceWhen(at, Date.now(), language))}, {words.gestureOf[how]}
            </p>
            <p>
              {words.given(
                parts.map(({ to, rows, columns }) => ({
                  name: nameOf(to),
                  rows: countPackedRows(rows) ?? 0,
                  columns: columns.length,
                })),
              )}
            </p>
            {mayCancel && (
              <Button size="compact-sm" variant="default" onClick={() => void onCancel(id).then(setFailure)}>
                {words.cancel}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayCancel && <p className={styles.soft}>{words.changeHint}</p>}
    </section>
  );
}
