/** A file that came in, opened as tables of texts whatever program wrote it. What it is, its content tells, never its name. */
import type { RawRow, TableShape } from "#shared/formats/reading/raw-table.ts";
import type { Limits } from "#shared/model/limits.ts";
import type { SourceTable } from "#shared/wire/imports.ts";
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

export interface RawTable extends TableShape {
  /** In the order of the file; a row without a cell may be left out: its number tells. Can be asked for again. Throws the ProblemErrors of reading. */
  rows(): Iterable<RawRow>;
}
