/** The checks of a schema that compare rows: unique fields, unique keys, the primary key, foreign keys. */
import type { Table } from "#shared/document/table.ts";
import type { ForeignKey, TableSchema } from "#shared/schema/table-schema.ts";
import { Findings, type Source } from "./findings.ts";
import { createOutsideReference } from "./outside-reference.ts";
import { type OutsideTables, outsideKeys } from "./outside-tables.ts";
import { createReference } from "./reference.ts";
import type { RowCheck } from "./row-check.ts";
import type { KeyColumn } from "./tuple-reader.ts";
import { createUniqueness } from "./uniqueness.ts";

/** `columns`: where each field of the schema is. A key of which a column is not there is not checked. `outside`: what keys point to elsewhere. */
export function createRowChecks(
  table: Table,
  schema: TableSchema,
  columns: ReadonlyMap<string, KeyColumn>,
  outside: OutsideTables,
): RowCheck[] {
  const checks: RowCheck[] = [];
  const withParts = (
    names: readonly string[],
    add: (parts: readonly KeyColumn[], findings: Findings) => void,
  ): void => {
    const parts = names.flatMap((name) => columns.get(name) ?? []);
    if (parts.length === names.length) add(parts, new Findings(table, sourceOf(parts)));
  };

  for (const field of schema.fields) {
    if (field.constraints.unique !== true) continue;
    withParts([field.name], (parts, findings) => {
      checks.push(createUniqueness(table, findings, { code: "unique-error", rule: "unique", parts, allMissing: null }));
    });
  }
  for (const key of withoutRepeats(schema.uniqueKeys)) {
    withParts(key, (parts, findings) => {
      checks.push(
        createUniqueness(table, findings, { code: "unique-error", rule: "uniqueKeys", parts, allMissing: null }),
      );
    });
  }
  if (schema.primaryKey.length > 0) {
    withParts(schema.primaryKey, (parts, findings) => {
      const allMissing = { code: "primary-key", rule: "required", args: {} } as const;
      checks.push(createUniqueness(table, findings, { code: "primary-key", rule: "unique", parts, allMissing }));
    });
  }
  const rules = rulesOf(withoutRepeats(schema.foreignKeys));
  for (const key of outsideKeys(schema)) {
    const rule = rules.get(key);
    if (rule === undefined) continue;
    withParts(key.fields, (parts, findings) => {
      checks.push(createOutsideReference(table, findings, parts, { key, rule, outside }));
    });
  }
  for (const key of schema.foreignKeys) {
    const { fields, resource, referenceFields } = key;
    const rule = rules.get(key);
    if (resource !== "" || rule === undefined) continue;
    withParts([...fields, ...referenceFields], (all) => {
      const parts = all.slice(0, fields.length);
      const findings = new Findings(table, sourceOf(parts));
      checks.push(createReference(table, findings, { parts, targets: all.slice(fields.length), rule }));
    });
  }
  return checks;
}

/** What is asked twice is said once: no two issues may be taken for each other. */
function withoutRepeats<Key>(keys: readonly Key[]): readonly Key[] {
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
}

/** By what is told apart keys of the same columns into the same table, of which the first is nearly always alone. */
function rulesOf(keys: readonly ForeignKey[]): ReadonlyMap<ForeignKey, string> {
  const rules = new Map<ForeignKey, string>();
  const named = new Set<string>();
  for (const key of keys) {
    const rule = key.resource === "" ? "foreignKey" : `foreignKey ${key.resource}`;
    const origin = JSON.stringify([key.fields, key.resource]);
    rules.set(key, named.has(origin) ? `${rule} (${key.referenceFields.join(", ")})` : rule);
    named.add(origin);
  }
  return rules;
}

/** A key of one column is about its cells; a key of several is about the row. */
function sourceOf(parts: readonly KeyColumn[]): Source {
  const [only] = parts;
  const alone = parts.length === 1 && only !== undefined;
  return { column: alone ? only.column : null, field: parts.map(({ reader }) => reader.field.name).join(", ") };
}
