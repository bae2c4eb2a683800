/** Over the grid while duplicates are highlighted: how many there are, the way from one to the next, and the end of it. */
import { ActionIcon, Button } from "@mantine/core";
import { IconChevronDown, IconChevronUp, IconX } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { Duplicates } from "#shared/views/duplicates.ts";
import styles from "./duplicates-bar.module.css";

interface Props {
  readonly table: Table;
  readonly columns: readonly ColumnId[];
  readonly found: Duplicates;
  onStep(step: 1 | -1): void;
  onOnly(): void;
  /** side by side */
  onCompare(): void;
  onClose(): void;
}

/** columns named one by one */
const NAMED = 3;

export function DuplicatesBar({ table, columns, found, onStep, onOnly, onCompare, onClose }: Props) {
  const { facets, harmonising } = useWords();
  const words = facets.doubles;
  const names = table.columns.filter(({ id }) => columns.includes(id)).map(({ name }) => name || facets.untitled);
  const isWhole = names.length === table.columns.length && names.length > 1;
  const shown = names.length > NAMED ? [...names.slice(0, NAMED), "…"] : names;
  const about = isWhole ? words.wholeRow : shown.join(", ");
  const count = found.rows.length;
  return (
    <section className={styles.bar} aria-label={words.label}>
      <span role="status" className={styles.said}>
        {count === 0 ? words.none(about) : words.count(count, found.groups, about)}
      </span>
      {count > 0 && (
        <>
          <ActionIcon aria-label={words.previous} title={words.previous} onClick={() => onStep(-1)}>
            <IconChevronUp size={16} />
          </ActionIcon>
          <ActionIcon aria-label={words.next} title={words.next} onClick={() => onStep(1)}>
            <IconChevronDown size={16} />
          </ActionIcon>
          <Button size="compact-sm" variant="default" onClick={onOnly}>
            {words.only}
          </Button>
          <Button size="compact-sm" variant="default" onClick={onCompare}>
            {harmonising.duplicates.short}
          </Button>
        </>
      )}
      <ActionIcon className={styles.close} aria-label={words.close} title={words.close} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </section>
  );
}
