/** What a reading thread is asked, and what it answers. */
import type { TableDoubts } from "#shared/formats/reading/doubts.ts";
import type { ReadingNote } from "#shared/wire/http.ts";
import type { AskedChoices, ReadingChoices, SetAside, SourceTable, UploadPreview } from "#shared/wire/imports.ts";
import type { ProblemCode } from "#shared/wire/problem.ts";
import type { FileLimits } from "./read-table.ts";

export interface FileToRead {
  readonly path: string;
  readonly name: string;
  readonly bytes: number;
}

export interface ReadingJobs {
  preview: { readonly file: FileToRead; readonly asked: AskedChoices | null; readonly limits: FileLimits };
  import: { readonly file: FileToRead; readonly choices: ReadingChoices; readonly limits: FileLimits };
}

/** What is known of a file before anyone gives it an identity. */
export type FilePreview = Omit<UploadPreview, "id" | "fileName" | "bytes" | "sha256">;

export interface ReadTable {
  /** the table of the file that was read */
  readonly table: SourceTable;
  /** one Yjs update that makes the table out of an empty document */
  readonly update: Uint8Array;
  readonly rows: number;
  /** its titles */
  readonly columns: readonly string[];
  readonly notes: ReadingNote[];
  readonly setAside: SetAside[];
  readonly mergedAreas: number;
  readonly doubts: TableDoubts;
}

export interface ReadingAnswers {
  preview: FilePreview;
  import: ReadTable;
}

export type ReadingJob = { [K in keyof ReadingJobs]: { readonly kind: K } & ReadingJobs[K] }[keyof ReadingJobs];

export type ReadingMessage =
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "answer"; readonly answer: ReadingAnswers[keyof ReadingAnswers] }
  | {
      readonly kind: "problem";
      readonly code: ProblemCode;
      readonly more: { readonly place?: string; readonly args: Readonly<Record<string, string | number>> };
    };
