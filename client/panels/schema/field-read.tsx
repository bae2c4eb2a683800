/** What the schema says of one column, for who may not change it. */
import { useWords } from "#client/ui/words.tsx";
import type { CustomCheck, Field } from "#shared/schema/table-schema.ts";
import { factsOf } from "./field-facts.ts";
import styles from "./schema.module.css";

interface Props {
  readonly field: Field;
  readonly checks: readonly CustomCheck[];
  /** why this column alone is closed; null where that is said elsewhere, or it is not */
  readonly lock: string | null;
}

export function FieldRead({ field, checks, lock }: Props) {
  const words = useWords().schema;
  return (
    <>
      {lock !== null && <p className={styles.remark}>{lock}</p>}
      {field.description !== null && <p>{field.description}</p>}
      <dl className={styles.facts} aria-label={words.field.facts}>
        {factsOf(field, checks, words).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
