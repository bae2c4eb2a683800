/** What a reading worker is asked, and what it answers. */
import type { TableLimits } from "#shared/formats/csv-table.ts";
import type { CsvDialect } from "#shared/wire/http.ts";
import type { ProblemCode } from "#shared/wire/problem.ts";
import type { CsvPreview, ImportedTable } from "./read-csv-file.ts";

interface FileOnDisk {
  readonly path: string;
  readonly bytes: number;
}

export interface CsvJobs {
  preview: { readonly file: FileOnDisk; readonly overrule: CsvDialect | null; readonly limits: TableLimits };
  import: { readonly file: FileOnDisk; readonly dialect: CsvDialect; readonly limits: TableLimits };
}

export interface CsvAnswers {
  preview: CsvPreview;
  import: ImportedTable;
}

export type CsvJob = { [K in keyof CsvJobs]: { readonly kind: K } & CsvJobs[K] }[keyof CsvJobs];

export type CsvMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "answer"; readonly answer: CsvAnswers[keyof CsvAnswers] }
  | {
      readonly kind: "problem";
      readonly code: ProblemCode;
      readonly more: { readonly place?: string; readonly args: Readonly<Record<string, string | number>> };
    };
