/** What tells that two rows are the same: the columns that are compared, and how. */
import { Checkbox, MultiSelect, NumberInput, Select } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { RowLikeness } from "#shared/cleaning/clusters/row-groups.ts";
import type { Column } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import styles from "./duplicates.module.css";

const WAYS = ["same", "cleaned", "near"] as const satisfies readonly RowLikeness["by"][];

interface Props {
  readonly all: readonly Column[];
  readonly columns: readonly ColumnId[];
  readonly likeness: RowLikeness;
  /** rows that filters keep; null: all are in sight */
  readonly filtered: { readonly rows: number; readonly only: boolean; onOnly(only: boolean): void } | null;
  onColumns(columns: readonly ColumnId[]): void;
  onLikeness(likeness: RowLikeness): void;
}

export function DuplicatesChoice({ all, columns, likeness, filtered, onColumns, onLikeness }: Props) {
  const { harmonising, facets } = useWords();
  const words = harmonising.duplicates;
  return (
    <div className={styles.asked}>
      <MultiSelect
        size="sm"
        className={styles.columns}
        searchable
        clearable
        hidePickedOptions
        label={words.columns}
        placeholder={columns.length === 0 ? words.columns : undefined}
        data={all.map(({ id, name }) => ({ value: id, label: name || facets.untitled }))}
        value={[...columns]}
        data-autofocus={columns.length === 0 || undefined}
        onChange={(ids) => onColumns(all.flatMap(({ id }) => (ids.includes(id) ? [id] : [])))}
      />
      <Select
        size="sm"
        allowDeselect={false}
        label={words.likeness}
        data={WAYS.map((value) => ({ value, label: words.likenesses[value] }))}
        value={likeness.by}
        data-autofocus={columns.length > 0 || undefined}
        onChange={(value) => {
          const by = WAYS.find((one) => one === value);
          if (by !== undefined) onLikeness(by === "near" ? { by, radius: 2 } : { by });
        }}
      />
      {likeness.by === "near" && (
        <NumberInput
          size="sm"
          className={styles.radius}
          label={harmonising.letters}
          min={1}
          max={10}
          clampBehavior="strict"
          allowDecimal={false}
          value={likeness.radius}
          onChange={(value) => {
            if (typeof value === "number" && Number.isFinite(value)) onLikeness({ by: "near", radius: value });
          }}
        />
      )}
      {filtered !== null && (
        <Checkbox
          className={styles.only}
          label={words.onlyFiltered(filtered.rows)}
          checked={filtered.only}
          onChange={(event) => filtered.onOnly(event.currentTarget.checked)}
        />
      )}
    </div>
  );
}
