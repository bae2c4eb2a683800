/** What is asked of the table as a whole: what identifies a row, keys, what counts as blank; folded until it is wanted. */
import { useContext, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import { NEW_FIELD } from "./add-field.tsx";
import { DraftInput } from "./draft-input.tsx";
import { Waits } from "./draft-waits.ts";
import { listOf } from "./json-value.ts";
import { Kept } from "./kept-texts.ts";
import { KeysPart } from "./keys-part.tsx";
import { listEdits } from "./list-edits.ts";
import { OtherChecks } from "./other-checks.tsx";
import styles from "./schema.module.css";
import type { SchemaEdits } from "./use-schema-edits.ts";
import type { WrittenSchema } from "./written-schema.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly schema: WrittenSchema;
  readonly edits: SchemaEdits;
  readonly mayType: boolean;
  /** nothing can be saved now; what was typed stays */
  readonly waits: boolean;
}

export function AdvancedPart({ dataset, schema, edits, mayType, waits }: Props) {
  const { parsed } = schema;
  const words = useWords().schema.advanced;
  const set = (property: string, value: string | null) => edits.edit([{ kind: "set-schema", property, value }]);
  const { texts } = useContext(Kept);
  // what was typed there is not to be looked for
  const [hasKept] = useState(() => texts.all().some(({ field, property }) => field === null && property !== NEW_FIELD));
  const blanks = parsed.missingValues.filter((text) => text !== "");
  return (
    <section className={styles.section}>
      <details className={styles.details} open={hasKept}>
        <summary>{words.title}</summary>
        <Waits value={waits}>
          <div className={styles.form}>
            {mayType && (
              <>
                <DraftInput
                  property="title"
                  label={words.schemaTitle}
                  value={parsed.title ?? ""}
                  onSave={(typed) => set("title", typed === "" ? null : typed)}
                />
                <DraftInput
                  property="description"
                  label={words.schemaDescription}
                  long
                  value={parsed.description ?? ""}
                  onSave={(typed) => set("description", typed === "" ? null : typed)}
                />
              </>
            )}
            <KeysPart {...{ dataset, schema, mayType }} edit={edits.edit} />
            {mayType ? (
              <DraftInput
                property="missingValues"
                label={words.missingValues}
                description={words.missingValuesHint}
                value={blanks.join(", ")}
                onSave={(typed, over) => edits.edit(listEdits(null, "missingValues", listOf(over), listOf(typed)))}
              />
            ) : (
              blanks.length > 0 && (
                <dl className={styles.facts}>
                  <div>
                    <dt>{words.missingValues}</dt>
                    <dd>{blanks.join(", ")}</dd>
                  </div>
                </dl>
              )
            )}
            <OtherChecks checks={parsed.customChecks} />
          </div>
        </Waits>
      </details>
    </section>
  );
}
