/** Columns of the table that the schema does not know, each a click away from being in it. */
import { Button } from "@mantine/core";
import { useWords } from "#client/ui/words.tsx";
import type { Column, Table } from "#shared/document/table.ts";
import type { ColumnMatch } from "#shared/schema/match-columns.ts";
import { addingChecks } from "./expect-edits.ts";
import { fieldOfColumn } from "./field-of-column.ts";
import styles from "./schema.module.css";
import type { SchemaEdits } from "./use-schema-edits.ts";

interface Props {
  readonly match: ColumnMatch;
  readonly table: Table;
  readonly edits: SchemaEdits;
  readonly mayChange: boolean;
  onAdded(name: string): void;
}

export function ExtraColumns({ match, table, edits, mayChange, onAdded }: Props) {
  const words = useWords().schema.fields;
  const extra = table.columns.filter(({ id }) => match.extra.includes(id));
  if (extra.length === 0) return null;

  async function add(column: Column) {
    const name = column.name.trim();
    const before = nextFieldOf(column, table, match);
    const { descriptor, checks } = await fieldOfColumn(table, column);
    const added = await edits.edit([{ kind: "add-field", descriptor, before }, ...addingChecks(checks)]);
    if (added) onAdded(name);
  }
  return (
    <section className={styles.section}>
      <h3 className={styles.small}>{words.extra}</h3>
      <p className={styles.soft}>{words.extraHint}</p>
      <ul className={styles.extra}>
        {extra.map((column) => (
          <li key={column.id}>
            <span>{column.name}</span>
            {mayChange && (
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.addExtraNamed(column.name)}
                onClick={() => void add(column)}
              >
                {words.addExtra}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The first column after it that the schema knows: its field goes before that one's. */
function nextFieldOf(column: Column, { columns }: Table, { fieldOf }: ColumnMatch): string | null {
  for (const { id } of columns.slice(columns.indexOf(column) + 1)) {
    const field = fieldOf.get(id);
    if (field !== undefined) return field.name;
  }
  return null;
}
