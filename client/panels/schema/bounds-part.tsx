/** Between what and what a value must be, and how long. */
import { useWords } from "#client/ui/words.tsx";
import { fieldTypeOf } from "#shared/schema/field-types.ts";
import type { Field } from "#shared/schema/table-schema.ts";
import type { ValueReader } from "#shared/schema/value-reader.ts";
import { DraftInput } from "./draft-input.tsx";
import type { SetProperty } from "./field-form.tsx";
import { jsonOf } from "./json-value.ts";
import styles from "./schema.module.css";

interface Props {
  readonly field: Field;
  readonly reader: ValueReader;
  /** the length is of use where any text may stand; elsewhere only where it is asked for already */
  readonly shows: { readonly length: boolean };
  readonly set: SetProperty;
}

export function BoundsPart({ field, reader, shows, set }: Props) {
  const words = useWords().schema.field;
  const allowed = fieldTypeOf(field.type).constraints;
  const { constraints } = field;
  const isMoment = field.type === "date" || field.type === "datetime" || field.type === "time";
  const hasLength = constraints.minLength !== undefined || constraints.maxLength !== undefined;
  const ofType = (typed: string) => (typed === "" || reader.read(typed) !== undefined ? null : words.notOfType);
  const whole = (typed: string) => (/^\d*$/.test(typed) ? null : words.notNumber);
  return (
    <>
      {allowed.includes("minimum") && (
        <div className={styles.pair}>
          <DraftInput
            property="constraints.minimum"
            label={isMoment ? words.minimumDate : words.minimum}
            value={constraints.minimum ?? ""}
            refuse={ofType}
            onSave={(typed) => set("constraints.minimum", typed === "" ? null : jsonOf(typed, field))}
          />
          <DraftInput
            property="constraints.maximum"
            label={isMoment ? words.maximumDate : words.maximum}
            value={constraints.maximum ?? ""}
            refuse={ofType}
            onSave={(typed) => set("constraints.maximum", typed === "" ? null : jsonOf(typed, field))}
          />
        </div>
      )}
      {allowed.includes("minLength") && (shows.length || hasLength) && (
        <fieldset className={styles.part}>
          <legend>{words.length}</legend>
          <div className={styles.pair}>
            <DraftInput
              property="constraints.minLength"
              label={words.minimum}
              value={constraints.minLength?.toString() ?? ""}
              numeric
              refuse={whole}
              onSave={(typed) => set("constraints.minLength", typed === "" ? null : Number(typed))}
            />
            <DraftInput
              property="constraints.maxLength"
              label={words.maximum}
              value={constraints.maxLength?.toString() ?? ""}
              numeric
              refuse={whole}
              onSave={(typed) => set("constraints.maxLength", typed === "" ? null : Number(typed))}
            />
          </div>
        </fieldset>
      )}
    </>
  );
}
