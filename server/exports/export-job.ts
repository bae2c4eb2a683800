/** What the thread that writes files is asked, and what it answers. */
import type { ExportChoices, ExportPreview, MadeExport } from "#shared/wire/exports.ts";
import type { ProblemCode } from "#shared/wire/problem.ts";

/** A dataset as the disk has it. */
export interface ExportSource {
  /** of the dataset */
  readonly name: string;
  readonly snapshot: Uint8Array | null;
  readonly updates: readonly Uint8Array[];
  /** ISO 8601, of the name of the file */
  readonly day: string;
}

/** One line of the sheet of problems: row (its number, or blank), column, what the cell holds, the sentence. */
export type ProblemLine = readonly [row: string, column: string, text: string, sentence: string];

/** The sheet of problems of a workbook. */
export interface ProblemSheet {
  readonly name: string;
  readonly titles: ProblemLine;
  readonly lines: readonly ProblemLine[];
}

export interface ExportJobs {
  preview: { readonly source: ExportSource; readonly choices: ExportChoices };
  /** `path`: where the file goes; names that begin with it may be used on the way */
  make: {
    readonly source: ExportSource;
    readonly choices: ExportChoices;
    readonly path: string;
    readonly problems: ProblemSheet | null;
  };
}

export interface ExportAnswers {
  preview: ExportPreview;
  make: Omit<MadeExport, "id">;
}

export type ExportJob = { [K in keyof ExportJobs]: { readonly kind: K } & ExportJobs[K] }[keyof ExportJobs];

export type ExportMessage =
  | { readonly kind: "answer"; readonly answer: ExportAnswers[keyof ExportAnswers] }
  | {
      readonly kind: "problem";
      readonly code: ProblemCode;
      readonly more: { readonly args: Readonly<Record<string, string | number>> };
    };
