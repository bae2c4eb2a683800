/** The exact name of an expected column, its place among the others, and taking it out. */
import { Button } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useContext } from "react";
import { useWords } from "#client/ui/words.tsx";
import { DraftInput } from "./draft-input.tsx";
import { Waits } from "./draft-waits.ts";
import type { SetProperty } from "./field-form.tsx";
import type { FieldProps } from "./field-line.tsx";
import styles from "./schema.module.css";

export function PlacePart({ field, schema, edits, before, after, set }: FieldProps & { readonly set: SetProperty }) {
  const words = useWords().schema.field;
  const [next] = after;
  const move = (to: string | null) => void edits.edit([{ kind: "move-field", field: field.name, before: to }]);
  function refuse(typed: string): string | null {
    const name = typed.trim();
    if (name === "") return words.nameEmpty;
    const taken = schema.parsed.fields.some((other) => other.name !== field.name && other.name.trim() === name);
    return taken ? words.nameTaken(name) : null;
  }
  return (
    <details className={styles.details}>
      <summary>{words.more}</summary>
      <DraftInput
        property="name"
        label={words.name}
        description={words.nameHint}
        value={field.name}
        refuse={refuse}
        onSave={(typed) => set("name", typed.trim())}
      />
      <fieldset disabled={useContext(Waits)} className={styles.actions}>
        <Button
          size="compact-sm"
          variant="default"
          disabled={before === null}
          leftSection={<IconArrowUp size={14} aria-hidden />}
          onClick={() => before !== null && move(before)}
        >
          {words.up}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={next === undefined}
          leftSection={<IconArrowDown size={14} aria-hidden />}
          onClick={() => move(after[1] ?? null)}
        >
          {words.down}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          title={words.removeHint}
          leftSection={<IconTrash size={14} aria-hidden />}
          onClick={() => void edits.edit([{ kind: "remove-field", field: field.name }])}
        >
          {words.remove}
        </Button>
      </fieldset>
    </details>
  );
}
