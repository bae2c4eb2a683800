/** Which column gets which title of the schema: those that are close are proposed, and each can be chosen otherwise. */
import { NativeSelect } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { useWords } from "#client/ui/words.tsx";
import { planColumns } from "#shared/checks/repairs/plan-columns.ts";
import { RenameToSchemaParams } from "#shared/cleaning/operations/columns/rename-to-schema.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import styles from "../cleaning.module.css";
import type { OwnFormProps } from "../own-forms.ts";
import { useSchemaOf } from "../use-target.ts";

export function TitlesOfSchemaForm({ collaboration, params, onParams }: OwnFormProps) {
  const { table } = collaboration;
  const { cleaning } = useWords();
  const words = cleaning.titlesOfSchema;
  const columns = useSyncExternalStore(
    (listener) => table.subscribe(listener),
    () => table.columns,
  );
  const schema = useSchemaOf(table);
  const read = RenameToSchemaParams.safeParse(params);
  // without a schema the operation says so itself
  if (schema === null || !read.success) return null;
  const { fieldOf, missing } = matchColumns(schema, columns);
  const unnamed = columns.filter(({ id }) => !fieldOf.has(id));
  const proposed = planColumns(schema, columns).renames;
  const chosen = new Map<string, string>((read.data.renames ?? proposed).map(({ column, to }) => [column, to]));
  if (missing.length === 0 || unnamed.length === 0) return <p className={styles.aside}>{words.none}</p>;

  function choose(column: ColumnId, to: string) {
    const next = new Map([...chosen].filter(([id, title]) => id !== column && title !== to));
    if (to !== "") next.set(column, to);
    const renames = columns.flatMap(({ id }) => (next.has(id) ? [{ column: id, to: next.get(id) ?? "" }] : []));
    const asProposed =
      renames.length === proposed.length && proposed.every(({ column: id, to: title }) => next.get(id) === title);
    onParams({ ...read.data, renames: asProposed ? null : renames });
  }
  return (
    <>
      <p className={styles.aside}>{words.hint}</p>
      {unnamed.map(({ id, name }) => (
        <NativeSelect
          key={id}
          size="sm"
          label={name || cleaning.form.untitled}
          aria-label={words.title(name || cleaning.form.untitled)}
          value={chosen.get(id) ?? ""}
          data={[
            { value: "", label: words.keep },
            ...missing.map(({ name: field }) => ({ value: field.trim(), label: field.trim() })),
          ]}
          onChange={(event) => choose(id, event.currentTarget.value)}
        />
      ))}
    </>
  );
}
