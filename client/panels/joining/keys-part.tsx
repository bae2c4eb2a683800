/** By what a row is found in the other table: columns that say the same, and when two texts are the same. */
import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useWords } from "#client/ui/words.tsx";
import { KEY_COMPARISONS } from "#shared/cleaning/join/compared-key.ts";
import { titledColumns } from "#shared/cleaning/join/titled-columns.ts";
import { type JoinParams, MOST_KEYS } from "#shared/cleaning/operations/compile/join.ts";
import type { Table } from "#shared/document/table.ts";
import styles from "./joining.module.css";

interface Props {
  readonly table: Table;
  readonly source: Table;
  readonly params: JoinParams;
  onParams(next: Partial<JoinParams>): void;
}

type Key = JoinParams["keys"][number];

export function KeysPart({ table, source, params, onParams }: Props) {
  const words = useWords().joining.keys;
  const here = table.columns.map(({ id, name }) => ({ value: id as string, label: name || words.untitled }));
  const there = titledColumns(source).map(({ title }) => ({ value: title, label: title }));
  // the first pair can be chosen before there is one
  const keys: readonly Key[] = params.keys.length === 0 ? [{ column: "", there: "" }] : params.keys;
  // what was said by hand was said of another key
  const set = (next: readonly Key[]) => onParams({ keys: [...next], choices: [] });
  const change = (at: number, part: Partial<Key>) =>
    set(keys.map((key, place) => (place === at ? { ...key, ...part } : key)));
  const blank = { value: "", label: words.choose };
  return (
    <fieldset className={styles.part}>
      <legend>{words.label}</legend>
      {keys.map((key, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a pair is its place
        <div key={at} className={styles.pair}>
          <NativeSelect
            size="xs"
            aria-label={words.here(at + 1)}
            data={here.some(({ value }) => value === key.column) ? here : [blank, ...here]}
            value={key.column}
            onChange={(event) => change(at, { column: event.currentTarget.value })}
          />
          <span aria-hidden>=</span>
          <NativeSelect
            size="xs"
            aria-label={words.there(at + 1)}
            data={there.some(({ value }) => value === key.there) ? there : [blank, ...there]}
            value={key.there}
            onChange={(event) => change(at, { there: event.currentTarget.value })}
          />
          {keys.length > 1 && (
            <ActionIcon
              size={24}
              aria-label={words.remove(at + 1)}
              title={words.remove(at + 1)}
              onClick={() => set(keys.filter((_, place) => place !== at))}
            >
              <IconX size={14} />
            </ActionIcon>
          )}
        </div>
      ))}
      {keys.length < MOST_KEYS && params.keys.length > 0 && (
        <Button
          size="compact-xs"
          variant="subtle"
          className={styles.start}
          onClick={() => set([...keys, { column: "", there: "" }])}
        >
          {words.add}
        </Button>
      )}
      <NativeSelect
        size="sm"
        label={words.comparison}
        description={words.comparisonHint[params.comparison]}
        data={KEY_COMPARISONS.map((value) => ({ value, label: words.comparisons[value] }))}
        value={params.comparison}
        onChange={(event) => {
          const comparison = KEY_COMPARISONS.find((one) => one === event.currentTarget.value);
          if (comparison !== undefined) onParams({ comparison });
        }}
      />
    </fieldset>
  );
}
