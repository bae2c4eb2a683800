/** A table opened to be written: its columns as the file will have them, and its rows as often as they are wanted. */
import * as Y from "yjs";
import { openTable } from "#shared/document/open-table.ts";
import { rowBlocks } from "#shared/document/row-blocks.ts";
import type { Table } from "#shared/document/table.ts";
import { conventionalFileName, plainFileName } from "#shared/formats/export/file-name.ts";
import { type ColumnsPlan, planColumns, type SourceColumn } from "#shared/formats/export/plan-columns.ts";
import { PRESETS, type Preset } from "#shared/formats/export/preset.ts";
import { takeTexts } from "#shared/formats/export/take-texts.ts";
import type { TextBlock } from "#shared/formats/export/text-block.ts";
import type { PointPlace } from "#shared/formats/export/write-geojson.ts";
import type { JsonColumn } from "#shared/formats/export/write-json.ts";
import { plainCell } from "#shared/formats/plain-cell.ts";
import { isRecord, readJson } from "#shared/schema/canonical-json.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { ExportChoices, ExportFormat } from "#shared/wire/exports.ts";
import type { ExportSource } from "./export-job.ts";
import { findPairs } from "./find-pairs.ts";
import { findPoint } from "./find-point.ts";

export interface OpenedExport {
  readonly table: Table;
  readonly preset: Preset;
  readonly sources: readonly SourceColumn[];
  readonly schema: TableSchema | null;
  /** what the schema's author wrote */
  readonly descriptor: Readonly<Record<string, unknown>> | null;
  readonly plan: ColumnsPlan;
  /** the columns of the file */
  readonly columns: readonly JsonColumn[];
  /** where rows have their point; null: nowhere */
  readonly point: PointPlace | null;
  readonly fileName: string;
  /** the rows of the file, from the first */
  blocks(): Iterable<TextBlock>;
}

/** A schema that cannot be read is none. */
export function openExport(source: ExportSource, choices: ExportChoices): OpenedExport {
  const doc = new Y.Doc();
  if (source.snapshot !== null) Y.applyUpdateV2(doc, source.snapshot);
  doc.transact(() => {
    for (const update of source.updates) Y.applyUpdate(doc, update);
  });
  const table = openTable(doc);
  const parsed = table.schema === null ? null : parseTableSchema(table.schema.descriptor);
  const schema = parsed?.ok === true ? parsed.schema : null;
  const written = schema === null ? null : readJson(table.schema?.descriptor.replace(/^\ufeff/, "") ?? "");
  const sources = sourcesOf(table, schema);
  const plan = planColumns(sources, schema === null ? null : schema.fields.map(({ name }) => name), choices);
  const preset = PRESETS[choices.preset];
  const ids = table.columns.map(({ id }) => id);
  // the other formats say themselves what is a text
  const neutralise = choices.neutralise && choices.format === "csv" && !preset.publishable;
  return {
    ...{ table, preset, sources, schema, plan },
    descriptor: isRecord(written) ? written : null,
    columns: plan.columns.map(({ shown, field, taking }) => {
      const type = field === null ? null : (schema?.fields[field]?.type ?? null);
      const isNumber = type === "number" || type === "integer" || taking.take === "first" || taking.take === "second";
      return {
        name: neutralise ? plainCell(shown.name) : shown.name,
        kind: isNumber ? "number" : type === "boolean" ? "boolean" : "text",
      };
    }),
    point: findPoint(plan, sources, schema),
    fileName: fileNameOf(source, choices, choices.format),
    blocks: () => takeTexts(rowBlocks(table, ids), plan.columns, neutralise),
  };
}

/** `format`: of a part of an archive, another than the one chosen. */
export function fileNameOf({ name, day }: ExportSource, choices: ExportChoices, format: ExportFormat): string {
  if (format === "datapackage") return "datapackage.json";
  const isNamed = PRESETS[choices.preset].namesFile;
  const base = isNamed ? conventionalFileName(name, day, choices.producer) : plainFileName(name);
  return `${base}.${EXTENSIONS[format]}`;
}

const EXTENSIONS: Readonly<Record<Exclude<ExportFormat, "datapackage">, string>> = {
  csv: "csv",
  xlsx: "xlsx",
  json: "json",
  ndjson: "jsonl",
  geojson: "geojson",
  parquet: "parquet",
  schema: "schema.json",
  zip: "zip",
};

function sourcesOf(table: Table, schema: TableSchema | null): SourceColumn[] {
  const match = schema === null ? null : matchColumns(schema, table.columns);
  const fields = table.columns.map(({ id }) => {
    const field = match?.fieldOf.get(id);
    return field === undefined ? null : (schema?.fields.indexOf(field) ?? null);
  });
  const free = table.columns.filter(({ isPrivate }, at) => isPrivate !== true && fields[at] === null);
  const pairs = findPairs(table, free);
  return table.columns.map(({ id, name, isPrivate = false }, at) => ({
    title: name,
    isPrivate,
    field: fields[at] ?? null,
    pairs: pairs.get(id) ?? null,
  }));
}
