/** How what is typed is meant: its case, the whole cell, a regular expression. Signs, with their words for who points at them or listens. */
import { Tooltip } from "@mantine/core";
import { IconLetterCase, IconRegex, IconSquareLetterT } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import type { FindQuery } from "#shared/views/find/find-query.ts";
import styles from "./find.module.css";

interface Props {
  readonly query: FindQuery;
  onChange(change: Partial<FindQuery>): void;
}

export function OptionToggles({ query, onChange }: Props) {
  const words = useWords().find;
  const { exact, whole, as } = query;
  const toggles = [
    { Icon: IconLetterCase, label: words.exact, hint: null, on: exact, change: { exact: !exact } },
    { Icon: IconSquareLetterT, label: words.whole, hint: words.wholeHint, on: whole, change: { whole: !whole } },
    {
      ...{ Icon: IconRegex, label: words.pattern, hint: words.patternHint, on: as === "pattern" },
      change: { as: as === "pattern" ? "text" : "pattern" } as const,
    },
  ];
  return toggles.map(({ Icon, label, hint, on, change }) => (
    <Tooltip key={label} label={hint === null ? label : `${label}. ${hint}`}>
      <button
        type="button"
        className={styles.toggle}
        aria-pressed={on}
        aria-label={label}
        onClick={() => onChange(change)}
      >
        <Icon size={17} stroke={1.8} aria-hidden />
      </button>
    </Tooltip>
  ));
}
