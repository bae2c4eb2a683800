/** What is expected of one column, in plain words; each answer is saved as it is given. */
import { NativeSelect, Switch } from "@mantine/core";
import { useContext, useMemo, useState } from "react";
import { useWords } from "#client/ui/words.tsx";
import { openField } from "#shared/schema/field-reader.ts";
import { fieldTypeOf } from "#shared/schema/field-types.ts";
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import { AnswersPart } from "./answers-part.tsx";
import { BoundsPart } from "./bounds-part.tsx";
import { valuesOf } from "./column-values.ts";
import { DraftInput } from "./draft-input.tsx";
import { Waits } from "./draft-waits.ts";
import { expectEdits, MOST_VALUES } from "./expect-edits.ts";
import { EXPECTATIONS, type Expectation, expectationOf } from "./expectations.ts";
import type { FieldProps } from "./field-line.tsx";
import { Kept } from "./kept-texts.ts";
import { itemsOf } from "./list-edits.ts";
import { PatternPart } from "./pattern-part.tsx";
import { PlacePart } from "./place-part.tsx";
import styles from "./schema.module.css";
import { useColumnTexts } from "./use-column-texts.ts";
import { ValuesPart } from "./values-part.tsx";

type Value = Extract<SchemaEdit, { kind: "set-field" }>["value"];
export type SetProperty = (property: string, value: Value) => Promise<boolean>;

const GROUPS = {
  plain: ["text", "list", "integer", "number", "number-comma", "boolean"],
  moments: ["date", "date-french", "year", "time"],
  contacts: ["email", "uri", "phone", "opening-hours"],
  codes: ["siret", "siren", "rna", "uai", "postal-code", "commune-code", "departement-code", "region-code"],
  places: ["point"],
} as const satisfies Readonly<Record<string, readonly Expectation[]>>;

/** `waits`: nothing can be saved now; what was typed stays. */
export function FieldForm({ waits, ...props }: FieldProps & { readonly waits: boolean }) {
  const { field, schema, collaboration, edits, column } = props;
  const words = useWords().schema;
  const texts = useColumnTexts(collaboration.table, column);
  const values = useMemo(
    () => (texts === null ? null : valuesOf(texts, field, schema.parsed, MOST_VALUES)),
    [texts, field, schema],
  );
  /** a list was asked for and has no value yet: nothing is saved until it has */
  const [startsList, setStartsList] = useState(false);
  const now = expectationOf(field, schema.parsed.customChecks);
  const allowed = fieldTypeOf(field.type).constraints;
  const { constraints } = field;

  const set: SetProperty = (property, value) => edits.edit([{ kind: "set-field", field: field.name, property, value }]);
  const items = itemsOf(field.name, edits.edit);
  function expect(wanted: string) {
    const found = EXPECTATIONS.find((one) => one === wanted);
    if (found === undefined) return;
    const starts = found === "list" && (values === null || values.size === 0);
    setStartsList(starts);
    if (!starts) void edits.edit(expectEdits(schema, field, found, values));
  }
  async function addFirst(value: string): Promise<boolean> {
    // someone else may be adding theirs: neither is written over the other
    const list = expectEdits(schema, field, "list", null).filter((edit) => !isTheList(edit));
    const done = await edits.edit([
      ...list,
      { kind: "add-items", field: field.name, property: "constraints.enum", items: [value] },
    ]);
    if (done) setStartsList(false);
    return done;
  }
  const text = {
    value: (written: string | null) => written ?? "",
    orNone: (typed: string) => (typed === "" ? null : typed),
  };
  const reader = openField(field, schema.parsed);

  const { texts: keptTexts } = useContext(Kept);
  const kept = useMemo(() => ({ texts: keptTexts, field: field.name }), [keptTexts, field.name]);
  return (
    <Waits value={waits}>
      <Kept value={kept}>
        <div className={styles.form}>
          <DraftInput
            property="title"
            label={words.field.titleLabel}
            description={words.field.titleHint}
            value={text.value(field.title)}
            onSave={(typed) => set("title", text.orNone(typed))}
          />
          <DraftInput
            property="description"
            label={words.field.description}
            description={words.field.descriptionHint}
            long
            value={text.value(field.description)}
            onSave={(typed) => set("description", text.orNone(typed))}
          />
          <NativeSelect
            label={words.field.expects}
            description={words.field.chooseHint}
            disabled={waits}
            value={startsList ? "list" : now}
            onChange={(event) => expect(event.currentTarget.value)}
            data={[
              ...(now === "other" ? [{ value: "other", label: words.field.otherType(words.types[field.type]) }] : []),
              ...Object.entries(GROUPS).map(([group, items]) => ({
                group: words.expectationGroups[group as keyof typeof GROUPS],
                items: items.map((value) => ({ value, label: words.expectations[value] })),
              })),
            ]}
          />
          {(startsList || constraints.enum !== undefined) && (
            <ValuesPart
              field={field}
              values={values}
              texts={texts}
              items={items}
              addFirst={startsList ? addFirst : null}
            />
          )}
          {field.type === "boolean" && <AnswersPart field={field} edit={edits.edit} />}
          <Switch
            label={words.field.required}
            description={words.field.requiredHint}
            disabled={waits}
            checked={constraints.required === true}
            onChange={(event) => void set("constraints.required", event.currentTarget.checked || null)}
          />
          <Switch
            label={words.field.unique}
            description={words.field.uniqueHint}
            disabled={waits}
            checked={constraints.unique === true}
            onChange={(event) => void set("constraints.unique", event.currentTarget.checked || null)}
          />
          <BoundsPart field={field} reader={reader} shows={{ length: now === "text" }} set={set} />
          {allowed.includes("pattern") && (now === "text" || constraints.pattern !== undefined) && (
            <PatternPart field={field} schema={schema.parsed} texts={texts} set={set} />
          )}
          <DraftInput
            property="example"
            label={words.field.example}
            value={text.value(field.example)}
            refuse={(typed) => (typed === "" || reader.read(typed) !== undefined ? null : words.field.notOfType)}
            onSave={(typed) => set("example", text.orNone(typed))}
          />
          <PlacePart {...props} set={set} />
        </div>
      </Kept>
    </Waits>
  );
}

function isTheList(edit: SchemaEdit): boolean {
  return edit.kind === "set-field" && edit.property === "constraints.enum";
}
