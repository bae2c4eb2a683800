/** Ports: what files brought into a table, and the conversions that somebody said are right. */
import type { ColumnId, DatasetId, RowId, UserId } from "#shared/model/ids.ts";
import type { ImportRecord, StandingDoubt } from "#shared/wire/imports.ts";

export interface StoredImport extends Omit<ImportRecord, "at" | "by"> {
  readonly dataset: DatasetId;
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
  /** SHA-256 of the file, hexadecimal */
  readonly original: string;
}

export interface SettledDoubt {
  readonly row: RowId;
  readonly column: ColumnId;
  /** what the cell held then */
  readonly text: string;
  readonly by: UserId;
  /** ms since 1970 */
  readonly at: number;
}

/** Contract: a resolved promise means on disk; a rejected one (StorageRefused) that nothing was kept. */
export interface Imports {
  /** with its doubts, in the order of the table */
  add(record: StoredImport, doubts: readonly StandingDoubt[]): Promise<void>;
  /** newest first */
  of(dataset: DatasetId): Promise<readonly StoredImport[]>;
  /** of the newest imports of the dataset until they are `most`, no import in part; the oldest first; those that somebody settled too */
  doubtsOf(dataset: DatasetId, most: number): Promise<readonly StandingDoubt[]>;
}

/** Contract: as for `Imports`. One cell is settled once: the later word replaces the earlier one. */
export interface SettledDoubts {
  of(dataset: DatasetId): Promise<readonly SettledDoubt[]>;
  set(dataset: DatasetId, settled: readonly SettledDoubt[]): Promise<void>;
  remove(dataset: DatasetId, cells: readonly Pick<SettledDoubt, "row" | "column">[]): Promise<void>;
}
