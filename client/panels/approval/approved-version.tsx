/** The version that was approved last, and what was changed since. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck } from "@tabler/icons-react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import type { TableDifference } from "#shared/document/compare-tables.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Review } from "#shared/wire/review.ts";
import { ProblemMessage } from "../problem-message.tsx";
import type { Looking } from "../versions/looking.ts";
import { useComparison } from "../versions/use-comparison.ts";
import { useOpenedVersion } from "../versions/use-versions.ts";
import styles from "./approval.module.css";
import { useTellers } from "./moment.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly approved: NonNullable<Review["approved"]>;
  readonly modified: boolean;
  onLook(looking: Looking): void;
}

export function ApprovedVersion({ dataset, collaboration, approved, modified, onLook }: Props) {
  const words = useWords().approval.approved;
  const { who, when } = useTellers();
  const { version, by, at } = approved;
  return (
    <section className={styles.section} aria-label={words.title}>
      <h3 className={styles.heading}>{words.title}</h3>
      <p className={styles.soft}>{words.by(who(by), when(at))}</p>
      {modified ? (
        <Since dataset={dataset} collaboration={collaboration} version={version} />
      ) : (
        <p className={styles.good} role="status">
          <IconCircleCheck size={16} aria-hidden /> {words.same}
        </p>
      )}
      <div className={styles.stepButtons}>
        {modified && (
          <Button variant="default" onClick={() => onLook({ version: null, before: version })}>
            {words.difference}
          </Button>
        )}
        <Button variant="default" onClick={() => onLook({ version, before: null })}>
          {words.see}
        </Button>
      </div>
    </section>
  );
}

interface SinceProps {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly version: NonNullable<Review["approved"]>["version"];
}

function Since({ dataset, collaboration, version }: SinceProps) {
  const words = useWords().approval.approved;
  const opened = useOpenedVersion(dataset, version, collaboration);
  const comparison = useComparison(opened.collaboration, collaboration);
  return (
    <div className={styles.changed}>
      <p className={styles.changedTitle} role="status">
        <IconAlertTriangle size={16} aria-hidden /> {words.changed}
      </p>
      {opened.error !== null && <ProblemMessage error={opened.error} />}
      {comparison === null ? (
        opened.error === null && <p className={styles.soft}>{words.comparing}</p>
      ) : (
        <ul className={styles.counts}>
          {countsOf(comparison.difference, words).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className={styles.soft}>{words.back}</p>
    </div>
  );
}

function countsOf(difference: TableDifference, words: Words["approval"]["approved"]): string[] {
  const { cells, rowsAdded, rowsRemoved, rowsMoved, columnsAdded, columnsRemoved, columnsRenamed, columnsMoved } =
    difference;
  const count = cells.reduce((sum, { rows }) => sum + rows.length, 0);
  const rows = new Set<RowHandle>(cells.flatMap((column) => column.rows)).size;
  const columns = columnsAdded.length + columnsRemoved.length + columnsRenamed.length + columnsMoved.length;
  return [
    ...(count > 0 ? [`${words.cells(count)} (${words.rows(rows)})`] : []),
    ...(rowsAdded.length > 0 ? [words.rowsAdded(rowsAdded.length)] : []),
    ...(rowsRemoved.length > 0 ? [words.rowsRemoved(rowsRemoved.length)] : []),
    ...(rowsMoved.length > 0 ? [words.rowsMoved(rowsMoved.length)] : []),
    ...(columns > 0 ? [words.columns(columns)] : []),
  ];
}
