/** The values that a column may hold, one by one, beside how often each is there. */
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useContext, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Field } from "#shared/schema/table-schema.ts";
import { Waits } from "./draft-waits.ts";
import { MOST_VALUES } from "./expect-edits.ts";
import { jsonOf } from "./json-value.ts";
import { useKeptText } from "./kept-texts.ts";
import type { ItemsOf } from "./list-edits.ts";
import styles from "./schema.module.css";

/** Values shown until more are asked for. */
const SHOWN = 20;

interface Props {
  readonly field: Field;
  /** what the column holds; null: too many, or not known */
  readonly values: ReadonlyMap<string, number> | null;
  readonly texts: readonly string[] | null;
  readonly items: ItemsOf;
  /** makes a list of the first value; null: there is one already */
  readonly addFirst: ((value: string) => Promise<boolean>) | null;
}

export function ValuesPart({ field, values, texts, items, addFirst }: Props) {
  const words = useWords().schema.field;
  const kept = useKeptText("constraints.enum");
  const [typed, setTyped] = useState(() => kept.recall()?.text ?? "");
  const [all, setAll] = useState(false);
  const allowed = addFirst === null ? (field.constraints.enum ?? []) : [];
  const shown = all ? allowed : allowed.slice(0, SHOWN);
  const others = values === null ? [] : [...values.keys()].filter((value) => !allowed.includes(value));

  const take = (more: readonly string[]) =>
    items.add(
      "constraints.enum",
      more.map((value) => jsonOf(value, field)),
    );
  function type(text: string) {
    setTyped(text);
    if (text === "") kept.forget();
    else kept.keep({ text, over: "" });
  }
  async function add() {
    const value = typed.trim();
    if (value === "" || allowed.includes(value)) return;
    if (await (addFirst === null ? take([value]) : addFirst(value))) type("");
  }
  return (
    <fieldset disabled={useContext(Waits)} className={styles.part}>
      <legend>{words.values}</legend>
      {texts !== null && values === null && <p className={styles.note}>{words.tooMany(MOST_VALUES)}</p>}
      {allowed.length === 0 && values !== null && <p className={styles.note}>{words.noValues}</p>}
      <ul className={styles.values}>
        {shown.map((value) => (
          <li key={value}>
            <span className={styles.value}>{value}</span>
            {values !== null && (
              <span className={styles.note}>
                {values.has(value) ? words.inCells(values.get(value) ?? 0) : words.unused}
              </span>
            )}
            <ActionIcon
              aria-label={words.removeValue(value)}
              title={words.removeValue(value)}
              onClick={() => void items.remove("constraints.enum", [value])}
            >
              <IconX size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {shown.length < allowed.length && (
        <Button size="compact-sm" variant="subtle" ml={-8} onClick={() => setAll(true)}>
          {words.moreValues(allowed.length - shown.length)}
        </Button>
      )}
      <form
        className={styles.address}
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <TextInput label={words.addValue} value={typed} onChange={(event) => type(event.currentTarget.value)} />
        <Button type="submit" variant="default" disabled={typed.trim() === ""}>
          {words.addValueNow}
        </Button>
      </form>
      {others.length > 0 && addFirst === null && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={() => void take(others)}>
          {words.takeColumn}
        </Button>
      )}
    </fieldset>
  );
}
