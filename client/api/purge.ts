/** The purge of a dataset: what it would destroy, and asking for it. Owners only. */
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { PurgeDone, type PurgeOrder, PurgePreview } from "#shared/wire/purge.ts";
import { request } from "./request.ts";

/** `columns`: living ones that are to go with it */
export function fetchPurgePreview(dataset: DatasetId, columns: readonly ColumnId[]): Promise<PurgePreview> {
  const asked = columns.length === 0 ? "" : `?columns=${columns.map(encodeURIComponent).join(",")}`;
  return request("GET", `/datasets/${dataset}/purge${asked}`, PurgePreview);
}

/** Resolves when it is done, on the server's disk too. */
export function purgeDataset(dataset: DatasetId, order: PurgeOrder): Promise<PurgeDone> {
  return request("POST", `/datasets/${dataset}/purge`, PurgeDone, order);
}
