/** On which rows: all of them, those that the filters leave, those that are selected. */
import { NativeSelect } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import styles from "./cleaning.module.css";
import type { RowsAsked } from "./rows-asked.ts";

interface Props {
  readonly asked: RowsAsked;
  readonly all: number;
  /** null: nothing is filtered */
  readonly seen: number | null;
  /** null: nothing but a place is selected */
  readonly selection: number | null;
  onAsked(asked: RowsAsked): void;
}

export function RowsChoice({ asked, all, seen, selection, onAsked }: Props) {
  const words = useWords().cleaning.of;
  const choices: { value: RowsAsked; label: string }[] = [{ value: "all", label: words.all(all) }];
  if (seen !== null) choices.unshift({ value: "seen", label: words.seen(seen) });
  if (selection !== null) choices.unshift({ value: "selection", label: words.selection(selection) });
  if (choices.length === 1) return <p className={styles.aside}>{`${words.label} ${words.all(all)}`}</p>;
  return (
    <NativeSelect
      size="sm"
      label={words.label}
      data={choices}
      value={asked}
      onChange={(event) => {
        const chosen = choices.find(({ value }) => value === event.currentTarget.value);
        if (chosen !== undefined) onAsked(chosen.value);
      }}
    />
  );
}
