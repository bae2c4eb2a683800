/** The schema in use, column by column, edited together: what one changes is saved at once, what others change shows at once. */
import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SchemaLayer } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { AddField } from "./add-field.tsx";
import { AdvancedPart } from "./advanced-part.tsx";
import { ChosenSchema } from "./chosen-schema.tsx";
import { ExtraColumns } from "./extra-columns.tsx";
import { FieldLine } from "./field-line.tsx";
import type { WhyNot } from "./may-change.ts";
import styles from "./schema.module.css";
import type { SchemaEdits } from "./use-schema-edits.ts";
import { useWrittenSchema } from "./written-schema.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly collaboration: Collaboration;
  readonly layer: SchemaLayer;
  readonly edits: SchemaEdits;
  readonly whyNot: WhyNot;
  onLook(choice: ChooseSchema): void;
  onFind(): void;
  onRemove(): void;
}

export function EditedSchema({ dataset, collaboration, layer, edits, whyNot, onLook, onFind, onRemove }: Props) {
  const words = useWords().schema;
  const schema = useWrittenSchema(layer, edits.pending);
  const [open, setOpen] = useState<string | null>(null);
  const { table, setSchemaField } = collaboration;
  const isThere = schema?.parsed.fields.some(({ name }) => name === open) === true;
  // the others see which column of the schema one has before them
  useEffect(() => setSchemaField(isThere ? open : null), [open, isThere, setSchemaField]);
  useEffect(() => () => setSchemaField(null), [setSchemaField]);

  if (schema === null) {
    return (
      <section className={styles.section}>
        <Warning sentence={words.unreadable} />
        {whyNot === null && (
          <div className={styles.actions}>
            <Button size="compact-sm" variant="default" onClick={onRemove}>
              {words.remove}
            </Button>
            <Button size="compact-sm" variant="default" onClick={onFind}>
              {words.change}
            </Button>
          </div>
        )}
      </section>
    );
  }
  const { parsed } = schema;
  const match = matchColumns(parsed, table.columns);
  const columnOf = new Map([...match.fieldOf].map(([column, { name }]) => [name, column]));
  const mayChange = whyNot === null;
  // while the line is cut, what one was typing waits where it is
  const mayType = whyNot?.is !== "closed";
  return (
    <>
      <ChosenSchema {...{ dataset, schema, match, mayChange, onLook, onFind, onRemove }} />
      <section className={styles.section}>
        <h3 className={styles.small}>{words.fields.title(parsed.fields.length)}</h3>
        <ul className={styles.lines}>
          {parsed.fields.map((field, index) => (
            <li key={field.name}>
              <FieldLine
                {...{ field, schema, collaboration, edits, whyNot }}
                column={columnOf.get(field.name) ?? null}
                before={parsed.fields[index - 1]?.name ?? null}
                after={parsed.fields.slice(index + 1, index + 3).map(({ name }) => name)}
                open={open === field.name}
                onToggle={() => setOpen(open === field.name ? null : field.name)}
                onRenamed={setOpen}
              />
            </li>
          ))}
        </ul>
        {mayType && <AddField fields={parsed.fields} edits={edits} waits={!mayChange} onAdded={setOpen} />}
      </section>
      <ExtraColumns {...{ match, table, edits, mayChange }} onAdded={setOpen} />
      <AdvancedPart {...{ schema, edits, mayType }} waits={!mayChange} />
    </>
  );
}
