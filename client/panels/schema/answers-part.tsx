/** How yes and no are written in a column. */
import { useWords } from "#client/ui/words.tsx";
import type { Field } from "#shared/schema/table-schema.ts";
import { DraftInput } from "./draft-input.tsx";
import type { SetProperty } from "./field-form.tsx";
import { listOf } from "./json-value.ts";
import styles from "./schema.module.css";

export function AnswersPart({ field, set }: { readonly field: Field; readonly set: SetProperty }) {
  const words = useWords().schema.field;
  return (
    <fieldset className={styles.part}>
      <legend>{words.answers}</legend>
      <div className={styles.pair}>
        <DraftInput
          label={words.yesAnswers}
          value={field.trueValues.join(", ")}
          onSave={(typed) => set("trueValues", orNone(listOf(typed)))}
        />
        <DraftInput
          label={words.noAnswers}
          value={field.falseValues.join(", ")}
          onSave={(typed) => set("falseValues", orNone(listOf(typed)))}
        />
      </div>
      <p className={styles.note}>{words.answersHint}</p>
    </fieldset>
  );
}

function orNone(texts: string[]): string[] | null {
  return texts.length === 0 ? null : texts;
}
