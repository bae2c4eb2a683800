/** What adopting another schema would do to a dataset, before it is done. */
import type { IssueGroup } from "#shared/checks/issue.ts";
import type { Table } from "#shared/document/table.ts";
import type { Language } from "#shared/i18n/words.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { compareSchemas } from "#shared/schema/compare-schemas.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { ChooseSchema } from "#shared/wire/http.ts";
import type { SchemaPreview } from "#shared/wire/schemas.ts";
import type { DatasetsParts } from "./parts.ts";
import { type ChosenSchema, findSchema } from "./schema-layer.ts";

/** Changes nothing. Throws what `findSchema` throws, and what `mayStill` throws: it is asked when the schema was fetched, which takes its time. */
export async function previewSchema(
  parts: Pick<DatasetsParts, "catalogue" | "fetchText" | "datasets" | "updateLog" | "live">,
  dataset: DatasetId,
  choice: ChooseSchema,
  language: Language,
  mayStill: () => Promise<unknown>,
): Promise<SchemaPreview> {
  const chosen = await findSchema(parts, dataset, choice, language);
  await mayStill();
  const after = chosen === null ? [] : await parts.live.judged(dataset, ({ issues }) => issues.groups(), chosen.schema);
  return parts.live.judged(dataset, ({ table, issues }) => ({
    ...namesOf(chosen),
    differences: compareSchemas(table.schema?.descriptor ?? null, chosen?.layer.descriptor ?? null),
    columns: columnsOf(table, chosen),
    issues: issuesOf(table, issues.groups(), after),
  }));
}

function namesOf(chosen: ChosenSchema | null): Pick<SchemaPreview, "title" | "name" | "version"> {
  if (chosen === null) return { title: "", name: "", version: null };
  const { layer, schema } = chosen;
  const { name, version } = layer.reference;
  return { title: schema.title ?? name, name, version: version ?? schema.version };
}

function columnsOf(table: Table, chosen: ChosenSchema | null): SchemaPreview["columns"] {
  if (chosen === null) return { matched: 0, missing: [], extra: table.columns.map(({ name }) => name) };
  const { schema } = chosen;
  const match = matchColumns(schema, table.columns);
  const missing = match.missing.map(({ name, constraints }) => ({
    field: name,
    required: constraints.required === true || schema.primaryKey.includes(name),
  }));
  return {
    matched: match.fieldOf.size,
    missing: [...missing.filter(({ required }) => required), ...missing.filter(({ required }) => !required)],
    extra: table.columns.filter(({ id }) => !match.fieldOf.has(id)).map(({ name }) => name),
  };
}

function issuesOf(table: Table, before: readonly IssueGroup[], after: readonly IssueGroup[]): SchemaPreview["issues"] {
  const [countedBefore, countedAfter] = [before, after].map((groups) => byColumn(table, groups));
  const names = new Set([...table.columns.map(({ name }) => name), ...(countedAfter?.keys() ?? [])]);
  const lines = [...names, ...(countedBefore?.keys() ?? [])].map((column) => ({
    column,
    before: countedBefore?.get(column) ?? 0,
    after: countedAfter?.get(column) ?? 0,
  }));
  const once = new Map(lines.map((line) => [line.column, line]));
  return {
    before: total(before),
    after: total(after),
    byColumn: [...once.values()].filter((line) => line.before !== line.after),
  };
}

/** By name of the column, or of the field that no column holds. Those of whole rows are in the totals alone. */
function byColumn(table: Table, groups: readonly IssueGroup[]): Map<string, number> {
  const names = new Map(table.columns.map(({ id, name }) => [id, name]));
  const counts = new Map<string, number>();
  for (const { column, field, count } of groups) {
    const name = (column === null ? null : names.get(column)) ?? field;
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + count);
  }
  return counts;
}

function total(groups: readonly IssueGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
