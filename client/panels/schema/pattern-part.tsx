/** The form a value must have: said in words, given by an example, tried on the column as it is typed. */
import { Button, TextInput } from "@mantine/core";
import { useCallback, useContext, useMemo, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { compilePattern } from "#shared/schema/constraints/pattern-engine.ts";
import { openField } from "#shared/schema/field-reader.ts";
import type { Field, TableSchema } from "#shared/schema/table-schema.ts";
import { DraftInput } from "./draft-input.tsx";
import { Waits } from "./draft-waits.ts";
import { patternInWords } from "./field-facts.ts";
import type { SetProperty } from "./field-form.tsx";
import { patternLike } from "./plain-pattern.ts";
import styles from "./schema.module.css";
import { useFit } from "./use-fit.ts";

interface Props {
  readonly field: Field;
  readonly schema: TableSchema;
  /** of the column that holds it; null: there is none */
  readonly texts: readonly string[] | null;
  readonly set: SetProperty;
}

export function PatternPart({ field, schema, texts, set }: Props) {
  const all = useWords().schema;
  const words = all.field;
  const waits = useContext(Waits);
  const [example, setExample] = useState("");
  /** what is being typed as a regular expression */
  const [draft, setDraft] = useState<string | null>(null);
  const saved = field.constraints.pattern ?? null;
  const made = example === "" ? null : patternLike(example);
  const tried = made ?? (draft === null || draft === "" ? saved : draft);
  const reader = useMemo(() => openField(field, schema), [field, schema]);
  const isBlank = useCallback((text: string) => reader.isMissing(text) || text.trim() === "", [reader]);
  const fit = useFit(texts, tried, isBlank);
  const isWrong = tried !== null && compilePattern(tried) === null;

  async function use() {
    if (made !== null && (await set("constraints.pattern", made))) setExample("");
  }
  return (
    <fieldset className={styles.part}>
      <legend>{words.pattern}</legend>
      <p className={styles.plain}>{tried === null ? words.noPattern : meaningOf(tried)}</p>
      {tried !== null && texts !== null && !isWrong && (
        <div role="status" className={styles.note}>
          {fit === null ? words.counting : words.fits(fit.fitting, fit.filled)}
          {fit !== null && fit.unfit.length > 0 && <div className={styles.unfit}>{words.unfit(fit.unfit)}</div>}
        </div>
      )}
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void use();
        }}
      >
        <TextInput
          label={words.patternExample}
          description={words.patternExampleHint}
          value={example}
          onChange={(event) => setExample(event.currentTarget.value)}
        />
        {made !== null && made !== saved && (
          <Button type="submit" size="compact-sm" variant="default" disabled={waits}>
            {words.patternUse}
          </Button>
        )}
      </form>
      {saved !== null && (
        <Button
          size="compact-sm"
          variant="subtle"
          ml={-8}
          mt={4}
          disabled={waits}
          onClick={() => void set("constraints.pattern", null)}
        >
          {words.patternRemove}
        </Button>
      )}
      <details className={styles.details}>
        <summary>{words.patternWritten}</summary>
        <DraftInput
          property="constraints.pattern"
          label={words.patternWritten}
          value={saved ?? ""}
          refuse={(typed) => (compilePattern(typed) === null ? words.patternWrong : null)}
          onDraft={setDraft}
          onSave={(typed) => set("constraints.pattern", typed === "" ? null : typed)}
        />
      </details>
    </fieldset>
  );

  function meaningOf(pattern: string): string {
    const meaning = patternInWords(pattern, all);
    return meaning === null ? words.patternObscure : words.patternMeaning(meaning);
  }
}
