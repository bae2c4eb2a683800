/** Where each column of the file goes: found by its name, or said by a person. */
import { NativeSelect } from "@mantine/core";
import { useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Table } from "#shared/document/table.ts";
import type { ColumnLink } from "#shared/document/update/column-links.ts";
import type { UpdateSettings } from "#shared/document/update/plan-update.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import styles from "./update.module.css";

interface Props {
  readonly settings: UpdateSettings;
  readonly table: Table;
  readonly file: Table;
  onChoose(settings: UpdateSettings): void;
}

/** what no id of a column is */
const NEW = "+";
const IGNORED = "-";

export function ColumnsPart({ settings, table, file, onChoose }: Props) {
  const words = useWords().updating.columns;
  const { links } = settings;
  const known = links.filter(({ to }) => typeof to === "object").length;
  const fresh = links.filter(({ to }) => to === "new").length;
  const [open, setOpen] = useState(known === 0);
  const untouched = table.columns.length - known;

  function link(from: ColumnId, value: string) {
    const column = table.columns.find(({ id }) => id === value)?.id;
    const to = column !== undefined ? { column } : value === NEW ? "new" : "ignored";
    const next = links.map((one): ColumnLink => {
      if (one.from === from) return { from, to };
      // two columns of the file cannot go into one
      return column !== undefined && typeof one.to === "object" && one.to.column === column
        ? { from: one.from, to: "ignored" }
        : one;
    });
    const linked = new Set(next.flatMap((one) => (typeof one.to === "object" ? [one.to.column] : [])));
    onChoose({ ...settings, links: next, key: settings.key.filter((id) => linked.has(id)) });
  }

  return (
    <section>
      <div className={styles.head}>
        <h3>{words.label}</h3>
        <button type="button" className={styles.link} aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.show}
        </button>
      </div>
      <p className={styles.measure}>{words.summary(known, fresh, links.length - known - fresh)}</p>
      {known === 0 && <p className={styles.caution}>{words.none}</p>}
      {open &&
        links.map(({ from, to }) => {
          const name = file.columns.find(({ id }) => id === from)?.name || words.untitled;
          return (
            <NativeSelect
              key={from}
              size="xs"
              className={styles.column}
              label={name}
              aria-label={words.to(name)}
              value={typeof to === "object" ? to.column : to === "new" ? NEW : IGNORED}
              data={[
                { value: NEW, label: words.fresh },
                { value: IGNORED, label: words.ignored },
                ...table.columns.map((column) => ({ value: column.id, label: column.name || words.untitled })),
              ]}
              onChange={(event) => link(from, event.currentTarget.value)}
            />
          );
        })}
      {known > 0 && untouched > 0 && <p className={styles.measure}>{words.untouched(untouched)}</p>}
    </section>
  );
}
