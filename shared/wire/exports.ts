/** Files that go out: what one may choose, what the file will hold, and the file once it was made and read back. */
import { z } from "zod";
import { LIMITS } from "#shared/model/limits.ts";

/** Who the file is for: it decides how its text is written, how columns and the file are named. */
export const ExportPreset = z.enum(["data-gouv", "opendatasoft", "ckan", "scdl", "excel"]);
export type ExportPreset = z.infer<typeof ExportPreset>;

/** `zip`: the CSV, its Table Schema and the datapackage.json that describes both. */
export const ExportFormat = z.enum([
  "csv",
  "xlsx",
  "json",
  "ndjson",
  "geojson",
  "parquet",
  "schema",
  "datapackage",
  "zip",
]);
export type ExportFormat = z.infer<typeof ExportFormat>;

/** Everything a person may decide about a file. */
export const ExportChoices = z.object({
  preset: ExportPreset,
  format: ExportFormat,
  /** titles of columns that no schema names: as portals want them, or exactly as in the table; null: as the preset has it */
  names: z.enum(["clean", "as-is"]).nullable(),
  /** columns that the schema does not name: after the others, or left out */
  extras: z.enum(["after", "leave-out"]),
  /** a column of « latitude, longitude » without schema: as two columns, or as it is */
  points: z.enum(["split", "as-is"]),
  /** SIREN (9 digits) or SIRET (14) of who publishes, for the name of the file; null: not said */
  producer: z
    .string()
    .regex(/^\d{9}(\d{5})?$/)
    .nullable(),
  /** a spreadsheet must not take texts for formulas: an apostrophe goes before them. In CSV files for Excel alone. */
  neutralise: z.boolean(),
  /** a second sheet with what the checks found. In workbooks alone. */
  problems: z.boolean(),
});
export type ExportChoices = z.infer<typeof ExportChoices>;

const Title = z.string().max(LIMITS.columnNameLength);

/** One column of the file. */
export const ExportColumn = z.object({
  name: z.string(),
  /** title of the column of the table it is made from; null: the schema names it, and the table has none */
  from: Title.nullable(),
  /** `empty`: the schema names it and the table lacks it; `private`: it is named by the schema and never published: blank cells */
  what: z.enum(["column", "longitude", "latitude", "empty", "private"]),
  /** no column of the schema, where there is one */
  extra: z.boolean(),
});
export type ExportColumn = z.infer<typeof ExportColumn>;

/** `POST /datasets/{dataset}/exports/preview`: what the file would hold. */
export const ExportPreview = z.object({
  fileName: z.string(),
  columns: z.array(ExportColumn),
  /** some columns are named by no schema: how they are called may be chosen */
  renames: z.boolean(),
  /** the first rows, aligned on the columns */
  rows: z.array(z.array(z.string())),
  rowCount: z.number().int(),
  /** titles of columns that are never published */
  leftOut: z.array(z.string()),
  /** titles of the columns that the schema does not name, whether they are kept or not */
  extras: z.array(z.string()),
  /** titles of columns of points that could be two columns; of those whose order nobody can tell */
  points: z.object({ clear: z.array(z.string()), unclear: z.array(z.string()) }),
  /** cells that a spreadsheet would take for formulas */
  formulas: z.number().int(),
  /** cells marked as not available, which the file has blank; null: too many rows to count them beforehand */
  unavailable: z.number().int().nullable(),
  /** formats that this table can take */
  formats: z.array(ExportFormat),
});
export type ExportPreview = z.infer<typeof ExportPreview>;

/** What a portal would stumble over, though the file holds what the table holds. */
export const ExportFinding = z.discriminatedUnion("code", [
  /** on the line of titles another character is more frequent than the separator */
  z.object({ code: z.literal("separator") }),
  z.object({ code: z.literal("long-name"), name: z.string(), bytes: z.number().int() }),
  z.object({ code: z.literal("blank-name"), column: z.number().int() }),
  z.object({ code: z.literal("same-name"), name: z.string() }),
  z.object({ code: z.literal("no-rows") }),
  z.object({ code: z.literal("blank-rows"), count: z.number().int() }),
  z.object({ code: z.literal("too-large"), bytes: z.number().int(), limit: z.number().int() }),
  /** for a spreadsheet, not for a portal */
  z.object({ code: z.literal("not-for-publication") }),
]);
export type ExportFinding = z.infer<typeof ExportFinding>;

/** The file was read back by another program than the one that wrote it, and holds what the table holds, cell by cell. */
export const ExportProof = z.object({
  rows: z.number().int(),
  columns: z.number().int(),
  cells: z.number().int(),
  /** cells with characters beyond ASCII, all of which came back as they were */
  accented: z.number().int(),
  findings: z.array(ExportFinding),
});
export type ExportProof = z.infer<typeof ExportProof>;

/** `POST /datasets/{dataset}/exports`: the file is made, and kept for a quarter of an hour for who asked. */
export const MadeExport = z.object({
  id: z.string(),
  fileName: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  /** null: a format that is not read back */
  proof: ExportProof.nullable(),
});
export type MadeExport = z.infer<typeof MadeExport>;
