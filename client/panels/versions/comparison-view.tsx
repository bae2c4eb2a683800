/** What changed between two states of the table: how much, where, and the way to each place. */
import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronLeft, IconChevronUp } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { GridHandle } from "#client/grid/grid-props.ts";
import { useWords } from "#client/ui/words.tsx";
import { ChangeLines } from "./change-lines.tsx";
import { type ChangeGroup, changeGroups } from "./changes.ts";
import type { Comparison } from "./use-comparison.ts";
import styles from "./versions.module.css";

interface Props {
  readonly title: string;
  /** null while it is being made */
  readonly comparison: Comparison | null;
  readonly handle: { current: GridHandle | null };
  onBack(): void;
}

export function ComparisonView({ title, comparison, handle, onBack }: Props) {
  const words = useWords().versions.comparison;
  const groups = useMemo(() => (comparison === null ? [] : changeGroups(comparison, words)), [comparison, words]);
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section aria-label={title}>
      <div className={styles.top}>
        <button type="button" className={styles.back} onClick={onBack}>
          <IconChevronLeft size={14} aria-hidden /> {words.back}
        </button>
        <h3 className={styles.compared}>{title}</h3>
        {comparison === null ? (
          <p role="status" className={styles.soft}>
            {words.working}
          </p>
        ) : groups.length === 0 ? (
          <>
            <p role="status">{words.same}</p>
            <p className={styles.soft}>{words.sameHint}</p>
          </>
        ) : (
          <Walk groups={groups} handle={handle} onOpen={setOpen} />
        )}
      </div>
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.key} className={styles.group}>
            <button
              type="button"
              className={styles.groupHead}
              aria-expanded={open === group.key}
              onClick={() => setOpen(open === group.key ? null : group.key)}
            >
              {group.title}
              {open === group.key ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
            </button>
            {open === group.key && <ChangeLines group={group} handle={handle} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface WalkProps {
  readonly groups: readonly ChangeGroup[];
  readonly handle: { current: GridHandle | null };
  onOpen(group: string): void;
}

/** From change to change, whatever their kind. */
function Walk({ groups, handle, onOpen }: WalkProps) {
  const words = useWords().versions.comparison;
  const [at, setAt] = useState(-1);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  function go(to: number) {
    let index = (to + total) % total;
    setAt(index);
    for (const group of groups) {
      if (index >= group.count) {
        index -= group.count;
        continue;
      }
      onOpen(group.key);
      const { place } = group.at(index);
      if (place !== null) handle.current?.goTo(place);
      return;
    }
  }
  return (
    <div className={styles.walk}>
      <span role="status">{at < 0 || at >= total ? words.notWalked(total) : words.walk(at + 1, total)}</span>
      <ActionIcon aria-label={words.previous} title={words.previous} onClick={() => go(at < 0 ? total - 1 : at - 1)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon aria-label={words.next} title={words.next} onClick={() => go(at + 1)}>
        <IconChevronDown size={16} />
      </ActionIcon>
    </div>
  );
}
