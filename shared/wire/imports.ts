/**
 * How a file comes in: the tables it holds, how one of them is to be read, and what was seen of it. Rows of a file are numbered from 1, as a spreadsheet
 * shows them (in a text file: its records, in order); columns from 0.
 */
import { z } from "zod";
import { ColumnId, DatasetId, ImportId, RowId, UploadId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { Encoding, Name, Person, ReadingNote } from "./http.ts";

export const SourceFormat = z.enum(["csv", "xlsx", "xls", "ods", "json", "geojson"]);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** One table of a file: the only one of a text file, a sheet of a workbook, a file of an archive, a sheet of a workbook in an archive. */
export const SourceTable = z.object({
  /** names it in `ReadingChoices`, within this file */
  key: z.string(),
  /** the file of the archive it is in; null: the file itself */
  file: z.string().nullable(),
  /** of the sheet; else of the file */
  name: z.string(),
  format: SourceFormat,
  /** of its used part; null: not counted */
  rows: z.number().int().nullable(),
  columns: z.number().int().nullable(),
  /** the workbook hides it */
  hidden: z.boolean(),
  empty: z.boolean(),
});
export type SourceTable = z.infer<typeof SourceTable>;

export const TextDialect = z.object({
  encoding: Encoding,
  delimiter: z.enum([",", ";", "\t", "|"]),
  quote: z.enum(['"', "'"]),
});
export type TextDialect = z.infer<typeof TextDialect>;

const SetAsideOrKeep = z.enum(["set-aside", "keep"]);

/** Everything a person may decide about the reading of one table. */
export const ReadingChoices = z.object({
  /** key of a `SourceTable` */
  table: z.string().max(1_000),
  /** of text files; null for the others */
  text: TextDialect.nullable(),
  /** `row`: the first row of titles; `lines`: so many rows, joined. null: the table has no titles. What is above is set aside. */
  header: z.object({ row: z.number().int().min(1).max(10_000), lines: z.number().int().min(1).max(5) }).nullable(),
  /** "fill": each cell of a merged area gets what its first cell holds */
  mergedCells: z.enum(["fill", "leave"]),
  emptyRows: SetAsideOrKeep,
  /** columns without title and without value */
  emptyColumns: SetAsideOrKeep,
  /** rows and columns that the workbook hides */
  hidden: SetAsideOrKeep,
  /** rows of the file left out: totals, notes, whatever the person ticked */
  rowsSetAside: z.array(z.number().int().min(1)).max(LIMITS.rowsSetAside),
  /** columns of the file left out */
  columnsSetAside: z.array(z.number().int().min(0)).max(LIMITS.columns),
  /** text that was decoded wrongly once (`Ã©`) is mended */
  repairText: z.boolean(),
});
export type ReadingChoices = z.infer<typeof ReadingChoices>;

/** Why a row or a column is not in the table. `by-hand`: the person said so. */
export const SetAsideReason = z.enum([
  "above",
  "empty",
  "total",
  "subtotal",
  "note",
  "repeated-header",
  "hidden",
  "by-hand",
]);
export type SetAsideReason = z.infer<typeof SetAsideReason>;

export const SetAside = z.object({
  what: z.enum(["rows", "columns"]),
  reason: SetAsideReason,
  count: z.number().int(),
  /** their numbers in the file: rows from 1, columns from 0; the first 100 */
  numbers: z.array(z.number().int()),
  /** what stood there, shortened; at most 3 */
  examples: z.array(z.string()),
});
export type SetAside = z.infer<typeof SetAside>;

/** What the values of a column look like: a hint, nothing is converted. */
export const ColumnLook = z.enum([
  "empty",
  "text",
  "integer",
  "number",
  "boolean",
  "date",
  "datetime",
  "time",
  "year",
  "siret",
  "siren",
  "uai",
  "commune",
  "postal-code",
  "phone",
  "email",
  "url",
  "point",
  "category",
]);
export type ColumnLook = z.infer<typeof ColumnLook>;

export const ColumnPreview = z.object({
  /** as the table will have it */
  title: z.string(),
  /** 0-based column of the file */
  source: z.number().int(),
  look: ColumnLook,
  /** share of rows that hold something, 0 to 1, of those looked at */
  filled: z.number(),
  /** different values, at most 3, shortened */
  examples: z.array(z.string()),
});
export type ColumnPreview = z.infer<typeof ColumnPreview>;

/** A value whose reading is doubtful. It is kept as read; `shown` is what the workbook displayed. */
export const DoubtCode = z.enum([
  /** digits were lost before the file came here: over 15 digits, or written in exponent form */
  "digits-lost",
  /** a code without its leading zeros, by its column's look */
  "zeros-lost",
  /** a date the spreadsheet made of something else (`05-16`, `10-12`), by the rest of its column */
  "date-made",
  /** #REF!, #N/A …: kept blank */
  "error-value",
  /** a formula without a kept value: kept blank */
  "formula-without-value",
  /** the number shown was rounded: the value kept has more digits */
  "rounded-display",
  /** shown with a unit or as a percentage: the number is kept, `shown` has the unit */
  "unit-shown",
  /** mojibake that no repair gives back */
  "text-damaged",
]);
export type DoubtCode = z.infer<typeof DoubtCode>;

export const CellDoubt = z.object({
  code: DoubtCode,
  /** row of the file, from 1 */
  row: z.number().int(),
  /** title of its column */
  column: z.string(),
  /** as read */
  text: z.string(),
  /** as the workbook displayed it; null: not known */
  shown: z.string().nullable(),
});
export type CellDoubt = z.infer<typeof CellDoubt>;

/** Doubts of one kind: all counted, the first few told. */
export const DoubtGroup = z.object({ code: DoubtCode, count: z.number().int(), examples: z.array(CellDoubt) });
export type DoubtGroup = z.infer<typeof DoubtGroup>;

/** What becomes of a row of the file, in the order of the file. */
export const PreviewLine = z.object({
  row: z.number().int(),
  /** "data" is in the table, "header" in its titles, the rest is set aside */
  role: z.union([z.literal("data"), z.literal("header"), SetAsideReason]),
  cells: z.array(z.string()),
});
export type PreviewLine = z.infer<typeof PreviewLine>;

export const UploadPreview = z.object({
  id: UploadId,
  fileName: z.string(),
  bytes: z.number().int(),
  /** of its bytes, in hexadecimal */
  sha256: z.string(),
  tables: z.array(SourceTable),
  /** what is used for this preview */
  choices: ReadingChoices,
  /** what was proposed by itself, for this table */
  proposed: ReadingChoices,
  /** the first rows of the file as they are written, at most 100, and what becomes of each */
  lines: z.array(PreviewLine),
  /** of the table, set-aside ones left out */
  columns: z.array(ColumnPreview),
  /** the first rows of the table, at most 50 */
  rows: z.array(z.array(z.string())),
  /** exact when the whole table was read, else null */
  rowCount: z.number().int().nullable(),
  setAside: z.array(SetAside),
  /** merged areas with something in them */
  mergedAreas: z.number().int(),
  doubts: z.array(DoubtGroup),
  notes: z.array(ReadingNote),
});
export type UploadPreview = z.infer<typeof UploadPreview>;

/** What a person decided so far; the rest is proposed. Another table alone: all of it is. */
export const AskedChoices = ReadingChoices.partial();
export type AskedChoices = z.infer<typeof AskedChoices>;

/** null: nothing was decided. */
export const PreviewRequest = z.object({ choices: AskedChoices.nullable() });

export const ImportRequest = z.object({ name: Name, choices: ReadingChoices });
export type ImportRequest = z.infer<typeof ImportRequest>;

/** Lines of the import's event stream (text/event-stream): progress 0..1, then exactly one done or failed. */
export const ImportEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("progress"), done: z.number() }),
  z.object({
    kind: z.literal("done"),
    dataset: DatasetId,
    rows: z.number().int(),
    columns: z.number().int(),
    /** values whose reading is doubtful */
    doubts: z.number().int(),
    notes: z.array(ReadingNote),
  }),
  z.object({ kind: z.literal("failed"), problem: z.unknown() }),
]);
export type ImportEvent = z.infer<typeof ImportEvent>;

/** What was done at an import or an update from a file: kept with the dataset, shown in its history. */
export const ImportRecord = z.object({
  id: ImportId,
  /** "created": the dataset was made of it; the others: an existing table took it in */
  kind: z.enum(["created", "appended", "replaced", "updated"]),
  fileName: z.string(),
  table: SourceTable,
  choices: ReadingChoices,
  rows: z.number().int(),
  columns: z.number().int(),
  setAside: z.array(SetAside),
  mergedAreas: z.number().int(),
  doubts: z.array(DoubtGroup),
  notes: z.array(ReadingNote),
  at: z.string(),
  by: UserId,
  /** the gesture that put it in, as the history names it; absent of a new table, and where it is not known */
  entry: z.string().optional(),
});
export type ImportRecord = z.infer<typeof ImportRecord>;

/** What files brought into a table, newest first, and who those people are. */
export const ImportList = z.object({ imports: z.array(ImportRecord), people: z.array(Person) });
export type ImportList = z.infer<typeof ImportList>;

/** A doubt in the table it became part of. It is over as soon as the cell holds another text. */
export const StandingDoubt = z.object({
  code: DoubtCode,
  row: RowId,
  column: ColumnId,
  text: z.string(),
  shown: z.string().nullable(),
});
export type StandingDoubt = z.infer<typeof StandingDoubt>;

/** Somebody said of a doubtful cell that what it holds is right; it stands as long as it holds that. */
export const SettledDoubt = z.object({ row: RowId, column: ColumnId, text: z.string(), by: UserId, at: z.string() });
export type SettledDoubt = z.infer<typeof SettledDoubt>;

export const StandingDoubts = z.object({
  doubts: z.array(StandingDoubt),
  /** cells that are doubtful too, but too many to be kept one by one */
  beyond: z.number().int(),
  settled: z.array(SettledDoubt),
  /** who settled them */
  people: z.array(Person),
});
export type StandingDoubts = z.infer<typeof StandingDoubts>;

/** cells settled by one request that are told one by one to everyone in a table, and UTF-16 code units of them all; of more, all is asked for again */
export const DOUBTS_TOLD = { cells: 200, text: 50_000 } as const;

/** What one request changed: what these cells hold is right, somebody says; or they take it back. */
export const DoubtsChange = z.discriminatedUnion("what", [
  z.object({
    what: z.literal("settled"),
    cells: z.array(SettledDoubt.pick({ row: true, column: true, text: true })),
    by: Person,
    /** ISO 8601 */
    at: z.string(),
  }),
  z.object({ what: z.literal("taken-back"), cells: z.array(SettledDoubt.pick({ row: true, column: true })) }),
]);
export type DoubtsChange = z.infer<typeof DoubtsChange>;

/** `right`: what these cells hold is right; false: that is taken back. */
export const SettleDoubts = z.object({
  right: z.boolean(),
  cells: z
    .array(z.object({ row: RowId, column: ColumnId, text: z.string().max(LIMITS.cellLength) }))
    .min(1)
    .max(10_000),
});
export type SettleDoubts = z.infer<typeof SettleDoubts>;

/** A file of the web, by its address. */
export const UploadFromAddress = z.object({ address: z.string().trim().min(1).max(2_000) });
export type UploadFromAddress = z.infer<typeof UploadFromAddress>;
