/** A column more to expect, by its name: the table may get it later. */
import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { type KeyboardEvent, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Field } from "#shared/schema/table-schema.ts";
import { useKeptText } from "./kept-texts.ts";
import styles from "./schema.module.css";
import type { SchemaEdits } from "./use-schema-edits.ts";

/** What is typed of a column that is not there yet is kept under it. */
export const NEW_FIELD = "new";

interface Props {
  readonly fields: readonly Field[];
  readonly edits: SchemaEdits;
  /** nothing can be added now; the name that is typed stays */
  readonly waits: boolean;
  onAdded(name: string): void;
}

export function AddField({ fields, edits, waits, onAdded }: Props) {
  const words = useWords().schema.fields;
  /** null: not asked for */
  const kept = useKeptText(NEW_FIELD);
  const [name, setName] = useState<string | null>(() => kept.recall()?.text ?? null);
  const wanted = name?.trim() ?? "";
  const taken = fields.some((field) => field.name.trim() === wanted);

  async function add() {
    const descriptor = { name: wanted, type: "string" };
    if (!(await edits.edit([{ kind: "add-field", descriptor, before: null }]))) return;
    write(null);
    onAdded(wanted);
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Escape") return;
    // the panel stays open
    event.preventDefault();
    write(null);
  }
  function write(text: string | null) {
    setName(text);
    if (text === null || text === "") kept.forget();
    else kept.keep({ text, over: "" });
  }

  if (name === null) {
    return (
      <Button
        size="compact-sm"
        variant="subtle"
        ml={-8}
        mt={4}
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setName("")}
      >
        {words.add}
      </Button>
    );
  }
  return (
    <form
      className={styles.address}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        if (wanted !== "" && !taken && !waits) void add();
      }}
    >
      <TextInput
        label={words.addName}
        value={name}
        maxLength={200}
        autoFocus
        error={taken ? words.alreadyThere(wanted) : null}
        onChange={(event) => write(event.currentTarget.value)}
      />
      <Button type="submit" disabled={wanted === "" || taken || waits}>
        {words.addNow}
      </Button>
    </form>
  );
}
