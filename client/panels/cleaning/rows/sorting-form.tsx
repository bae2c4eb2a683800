/** By which columns rows are sorted, the first one first. */
import { ActionIcon, Button, NativeSelect } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useRef, useSyncExternalStore } from "react";
import { useWords } from "#client/ui/words.tsx";
import { SortParams } from "#shared/cleaning/operations/rows/sort.ts";
import styles from "../cleaning.module.css";
import type { OwnFormProps } from "../own-forms.ts";
import own from "./rows.module.css";

const MOST = 20;

export function SortingForm({ collaboration, params, onParams }: OwnFormProps) {
  const { table } = collaboration;
  const { cleaning } = useWords();
  const words = cleaning.sorting;
  const root = useRef<HTMLFieldSetElement>(null);
  const columns = useSyncExternalStore(
    (listener) => table.subscribe(listener),
    () => table.columns,
  );
  const read = SortParams.safeParse(params);
  const keys = read.success ? read.data.keys : [];
  const titleOf = (id: string) => columns.find((column) => column.id === id)?.name || cleaning.form.untitled;
  const free = columns.filter(({ id }) => !keys.some(({ column }) => column === id));

  function change(at: number, part: Partial<SortParams["keys"][number]>) {
    onParams({ keys: keys.map((key, place) => (place === at ? { ...key, ...part } : key)) });
  }
  function add() {
    const [first] = free;
    if (first === undefined) return;
    onParams({ keys: [...keys, { column: first.id, descending: false }] });
    requestAnimationFrame(() => {
      const fields = root.current?.querySelectorAll<HTMLSelectElement>("select[data-column]");
      fields?.[fields.length - 1]?.focus();
    });
  }
  return (
    <fieldset ref={root} className={styles.pairs}>
      <legend>{words.title}</legend>
      {keys.map(({ column, descending }, at) => (
        <div key={column} className={own.key}>
          <NativeSelect
            size="sm"
            data-column
            aria-label={words.column(at + 1)}
            value={column}
            data={columns
              .filter(({ id }) => id === column || free.some((one) => one.id === id))
              .map(({ id, name }) => ({ value: id, label: name || cleaning.form.untitled }))}
            onChange={(event) => change(at, { column: event.currentTarget.value })}
          />
          <NativeSelect
            size="sm"
            aria-label={words.way(titleOf(column))}
            value={descending ? "down" : "up"}
            data={[
              { value: "up", label: words.up },
              { value: "down", label: words.down },
            ]}
            onChange={(event) => change(at, { descending: event.currentTarget.value === "down" })}
          />
          <ActionIcon
            size={28}
            variant="subtle"
            color="gray"
            aria-label={words.remove(titleOf(column))}
            title={words.remove(titleOf(column))}
            onClick={() => onParams({ keys: keys.filter((_, place) => place !== at) })}
          >
            <IconX size={14} />
          </ActionIcon>
        </div>
      ))}
      {free.length > 0 && keys.length < MOST && (
        <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {words.add}
        </Button>
      )}
    </fieldset>
  );
}
