/** What the schema says of one column, for who may not change it. */
import { useWords } from "#client/ui/words.tsx";
import type { CustomCheck, Field } from "#shared/schema/table-schema.ts";
import { factsOf } from "./field-facts.ts";
import type { WhyNot } from "./may-change.ts";
import styles from "./schema.module.css";

interface Props {
  readonly field: Field;
  readonly checks: readonly CustomCheck[];
  readonly whyNot: WhyNot;
}

export function FieldRead({ field, checks, whyNot }: Props) {
  const words = useWords().schema;
  return (
    <>
      {whyNot !== null && <p className={styles.remark}>{whyNot}</p>}
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
