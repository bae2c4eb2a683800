/** The schema in use, and how the columns of the table match it. */
import { type ReactNode, useMemo } from "react";
import { useWords } from "#client/ui/words.tsx";
import type { Column, SchemaLayer } from "#shared/document/table.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import styles from "./schema-panel.module.css";

interface Props {
  readonly schema: SchemaLayer;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
}

export function ChosenSchema({ schema, columns, children }: Props) {
  const words = useWords().app.schema;
  const parsed = useMemo(() => parseTableSchema(schema.descriptor), [schema.descriptor]);
  if (!parsed.ok) {
    return (
      <>
        <p>{words.unreadable}</p>
        {children}
      </>
    );
  }
  const match = matchColumns(parsed.schema, columns);
  const extra = columns.filter((column) => match.extra.includes(column.id));
  const { name, version } = schema.reference;
  return (
    <>
      <h3 className={styles.heading}>{parsed.schema.title ?? name}</h3>
      <p className={styles.soft}>
        {name}
        {version !== null && `, ${words.version(version)}`}
      </p>
      <p>{words.matched(match.fieldOf.size, parsed.schema.fields.length)}</p>
      {match.missing.length > 0 && (
        <>
          <h4 className={styles.small}>{words.missing}</h4>
          <ul className={styles.names}>
            {match.missing.map((field) => (
              <li key={field.name} title={field.description ?? undefined}>
                {field.name}
                {field.constraints.required === true && <em> {words.missingRequired}</em>}
              </li>
            ))}
          </ul>
          <p className={styles.soft}>{words.rename}</p>
        </>
      )}
      {extra.length > 0 && (
        <>
          <h4 className={styles.small}>{words.extra}</h4>
          <ul className={styles.names}>
            {extra.map((column) => (
              <li key={column.id}>{column.name}</li>
            ))}
          </ul>
          <p className={styles.soft}>{words.extraHint}</p>
        </>
      )}
      {children}
    </>
  );
}
