/** How yes and no are written in a column. */
import { useWords } from "#client/ui/words.tsx";
import type { Field } from "#shared/schema/table-schema.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import { DraftInput } from "./draft-input.tsx";
import { listOf } from "./json-value.ts";
import { listEdits } from "./list-edits.ts";
import styles from "./schema.module.css";

interface Props {
  readonly field: Field;
  edit(edits: readonly SchemaEdit[]): Promise<boolean>;
}

export function AnswersPart({ field, edit }: Props) {
  const words = useWords().schema.field;
  const save = (property: "trueValues" | "falseValues", typed: string, over: string) =>
    edit(listEdits(field.name, property, listOf(over), listOf(typed)));
  return (
    <fieldset className={styles.part}>
      <legend>{words.answers}</legend>
      <div className={styles.pair}>
        <DraftInput
          property="trueValues"
          label={words.yesAnswers}
          value={field.trueValues.join(", ")}
          onSave={(typed, over) => save("trueValues", typed, over)}
        />
        <DraftInput
          property="falseValues"
          label={words.noAnswers}
          value={field.falseValues.join(", ")}
          onSave={(typed, over) => save("falseValues", typed, over)}
        />
      </div>
      <p className={styles.note}>{words.answersHint}</p>
    </fieldset>
  );
}
