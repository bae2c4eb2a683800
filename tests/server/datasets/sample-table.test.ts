import { expect, test } from "vitest";
import { sampleTable } from "#server/datasets/sample-table.ts";
import { MISTAKES } from "#server/datasets/sample-table-data.ts";
import { createChecker } from "#shared/checks/checker.ts";
import { createBaseBuilder } from "#shared/document/base-builder.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { openUpdate } from "#tests/support/opened-update.ts";

test("about forty rows as wide as their titles, with a schema that names the same columns", () => {
  const { columns, rows, schema } = sampleTable("fr");
  expect(rows).toHaveLength(40);
  expect(rows.every((row) => row.length === columns.length)).toBe(true);
  const descriptor: { fields: { name: string }[] } = JSON.parse(schema.descriptor);
  expect(descriptor.fields.map((field) => field.name)).toEqual(columns);
});

test("the table has its name in each language", () => {
  expect(sampleTable("fr").name).toBe("Mairies (exemple)");
  expect(sampleTable("en").name).toBe("Town halls (sample)");
  expect(sampleTable("en").rows).toEqual(sampleTable("fr").rows);
});

test("its schema finds exactly what was made wrong, in every way we meant", () => {
  const { columns, rows, schema } = sampleTable("fr");
  const builder = createBaseBuilder(columns);
  for (const row of rows) builder.addRow(row);
  const table = openUpdate(builder.finish().update);
  const parsed = parseTableSchema(schema.descriptor);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));

  const wrong = createChecker(table, parsed.schema)
    .issues()
    .map(({ row, column, code }) => {
      const handle = row === null ? undefined : table.handleOf(row);
      const name = table.columns.find(({ id }) => id === column)?.name;
      return `${handle === undefined ? "" : table.positionOf(handle)} ${name} ${code}`;
    });
  const meant = MISTAKES.map(([row, column]) => `${row} ${column}`);
  expect([...new Set(wrong.map((issue) => issue.slice(0, issue.lastIndexOf(" "))))].sort()).toEqual(meant.sort());
  expect(new Set(wrong.map((issue) => issue.slice(issue.lastIndexOf(" ") + 1)))).toEqual(
    new Set(["type-error", "constraint-error"]),
  );
});
