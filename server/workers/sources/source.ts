/** A file that came in, opened as tables of texts whatever program wrote it. What it is, its content tells, never its name. */
import type { Limits } from "#shared/model/limits.ts";
import type { DoubtCode, SourceTable } from "#shared/wire/imports.ts";
import type { FileContent } from "../file-pieces.ts";

export interface ContentFile {
  readonly content: FileContent;
  readonly bytes: number;
}

export interface SourceFile extends ContentFile {
  /** as its author named it, for people */
  readonly name: string;
}

export type SourceLimits = Pick<Limits, "uploadBytes" | "unpackedFileBytes" | "archiveFiles" | "tablesOfFile">;

export interface OpenedSource {
  readonly tables: readonly SourceTable[];
  /** Of a table that is delimited text: where its bytes are, to be read as text. null: its rows come from `read`. Throws as `read`. */
  text(key: string): ContentFile | null;
  /** Throws ProblemError "table-not-found" for a key that is none of `tables`, and the ProblemErrors of reading. */
  read(key: string): RawTable;
}

export interface RawTable {
  /** In the order of the file; a row without a cell may be left out: its number tells. Can be asked for again. Throws the ProblemErrors of reading. */
  rows(): Iterable<RawRow>;
  readonly merges: readonly Merge[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Rows from 1, columns from 0, the last ones included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawRow {
  /** in the file, from 1 */
  readonly number: number;
  /** from column 0 to the last one that holds something */
  readonly cells: readonly RawCell[];
}

/** The text alone where there is nothing more to say. */
export type RawCell = string | ToldCell;

export interface ToldCell {
  readonly text: string;
  /** as the workbook displayed it, where that is another text; null: not known */
  readonly shown: string | null;
  readonly doubt: DoubtCode | null;
}
