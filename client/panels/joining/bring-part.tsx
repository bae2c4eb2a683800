/** What comes of the other table: new columns, or texts for blank cells of columns that are here. */
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { titledColumns } from "#shared/cleaning/join/titled-columns.ts";
import type { Brought, JoinParams } from "#shared/cleaning/operations/compile/join.ts";
import type { Table } from "#shared/document/table.ts";
import { LIMITS } from "#shared/model/limits.ts";
import styles from "./joining.module.css";

interface Props {
  readonly collaboration: Collaboration;
  readonly source: Table;
  readonly params: JoinParams;
  onParams(next: Partial<JoinParams>): void;
}

/** what no id of a column is */
const NEW = "+";

export function BringPart({ collaboration, source, params, onParams }: Props) {
  const words = useWords().joining.bring;
  const { columns } = collaboration.table;
  const open = columns.filter(({ id }) => collaboration.lockOn(id) === null);
  const keys = new Set(params.keys.map(({ there }) => there));
  const put = (one: Brought) =>
    onParams({ bring: params.bring.map((other) => (other.there === one.there ? one : other)) });

  return (
    <fieldset className={styles.part}>
      <legend>{words.label}</legend>
      {titledColumns(source).map(({ id, title, isPrivate }) => {
        const brought = params.bring.find(({ there }) => there === title);
        const same = open.find(({ name }) => name.trim() === title);
        const tick = () =>
          onParams({
            bring:
              brought === undefined
                ? [...params.bring, same === undefined ? { there: title, title } : { there: title, column: same.id }]
                : params.bring.filter((one) => one !== brought),
          });
        return (
          <div key={id} className={styles.brought}>
            <Checkbox
              size="sm"
              label={keys.has(title) ? words.isKey(title) : title}
              description={isPrivate ? words.isPrivate : undefined}
              checked={brought !== undefined}
              onChange={tick}
            />
            {brought !== undefined && (
              <div className={styles.into}>
                <NativeSelect
                  size="xs"
                  aria-label={words.into(title)}
                  data={[
                    { value: NEW, label: words.fresh },
                    ...open.map((column) => ({ value: column.id as string, label: words.fill(column.name) })),
                  ]}
                  value={"column" in brought ? brought.column : NEW}
                  onChange={(event) => {
                    const into = event.currentTarget.value;
                    put(into === NEW ? { there: title, title } : { there: title, column: into });
                  }}
                />
                {"title" in brought && (
                  <TextInput
                    size="xs"
                    aria-label={words.titleOf(title)}
                    maxLength={LIMITS.columnNameLength}
                    value={brought.title}
                    error={brought.title.trim() === "" ? words.noTitle : undefined}
                    onChange={(event) => put({ there: title, title: event.currentTarget.value })}
                  />
                )}
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
