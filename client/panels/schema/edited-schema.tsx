/** The schema in use, column by column, edited together: what one changes is saved at once, what others change shows at once. */
import { Button } from "@mantine/core";
import { useEffect, useMemo } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { Warning } from "#client/ui/warning.tsx";
import { useWords } from "#client/ui/words.tsx";
import type { SchemaLayer } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { Field } from "#shared/schema/table-schema.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import { AddField } from "./add-field.tsx";
import { AdvancedPart } from "./advanced-part.tsx";
import { ChosenSchema } from "./chosen-schema.tsx";
import { ExtraColumns } from "./extra-columns.tsx";
import lineStyles from "./field-line.module.css";
import { FieldLine } from "./field-line.tsx";
import { KeptList } from "./kept-list.tsx";
import { Kept, keptTexts } from "./kept-texts.ts";
import type { WhyNot } from "./may-change.ts";
import styles from "./schema.module.css";
import { useOpenField } from "./use-open-field.ts";
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

const NO_FIELDS: readonly Field[] = [];

export function EditedSchema({ dataset, collaboration, layer, edits, whyNot, onLook, onFind, onRemove }: Props) {
  const words = useWords().schema;
  const schema = useWrittenSchema(layer, edits.pending);
  const { table, setSchemaField, me } = collaboration;
  const { known, open, toggle, openNamed } = useOpenField(schema?.parsed.fields ?? NO_FIELDS, edits.pending);
  const texts = useMemo(() => keptTexts(me.id, dataset), [me.id, dataset]);
  const openName = known.find(({ key }) => key === open)?.name ?? null;
  // the others see which column of the schema one has before them
  useEffect(() => setSchemaField(openName), [openName, setSchemaField]);
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
    <Kept value={{ texts, field: null }}>
      <ChosenSchema {...{ dataset, schema, match, mayChange, onLook, onFind, onRemove }} />
      {mayType && <KeptList {...{ texts }} fields={parsed.fields} open={openName} onOpen={openNamed} />}
      <section className={styles.section}>
        <h3 className={styles.small}>{words.fields.title(parsed.fields.length)}</h3>
        <ul className={lineStyles.lines}>
          {parsed.fields.map((field, index) => (
            <li key={known[index]?.key ?? field.name}>
              <FieldLine
                {...{ field, schema, collaboration, edits, whyNot }}
                column={columnOf.get(field.name) ?? null}
                before={parsed.fields[index - 1]?.name ?? null}
                after={parsed.fields.slice(index + 1, index + 3).map(({ name }) => name)}
                open={open !== null && known[index]?.key === open}
                was={known[index]?.was ?? null}
                onToggle={() => toggle(known[index]?.key ?? null)}
              />
            </li>
          ))}
        </ul>
        {mayType && <AddField fields={parsed.fields} edits={edits} waits={!mayChange} onAdded={openNamed} />}
      </section>
      <ExtraColumns {...{ match, table, edits, mayChange }} onAdded={openNamed} />
      <AdvancedPart {...{ dataset, schema, edits, mayType }} waits={!mayChange} />
    </Kept>
  );
}
