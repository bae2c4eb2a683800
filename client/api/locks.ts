import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { LockList } from "#shared/wire/locks.ts";
import { request } from "./request.ts";

/** Closes a column (null: the whole table) to editors, or opens it again; everyone in the table hears of it by its socket. */
export function setLock(dataset: DatasetId, column: ColumnId | null, closed: boolean): Promise<LockList> {
  const place = column === null ? "lock" : `columns/${column}/lock`;
  return request(closed ? "PUT" : "DELETE", `/datasets/${dataset}/${place}`, LockList);
}
