import type { ColumnId, DatasetId, RowId } from "#shared/model/ids.ts";
import {
  ChangedRows,
  HandEdits,
  HistoryDetail,
  type HistoryKind,
  HistoryPage,
  HistoryPeople,
} from "#shared/wire/history.ts";
import { request } from "./request.ts";

/** What of the history is asked for; nothing: all of it. */
export interface HistoryFilter {
  readonly row?: RowId;
  /** with `row`: one cell */
  readonly column?: ColumnId;
  readonly person?: string;
  readonly kinds?: readonly HistoryKind[];
  /** ISO 8601 */
  readonly from?: string;
}

/** Newest first. `cursor`: of the page before; null for the first one. */
export function fetchHistoryPage(
  dataset: DatasetId,
  filter: HistoryFilter,
  cursor: string | null,
): Promise<HistoryPage> {
  const query = new URLSearchParams();
  for (const kind of filter.kinds ?? []) query.append("kind", kind);
  for (const key of ["row", "column", "person", "from"] as const) {
    const value = filter[key];
    if (value !== undefined) query.set(key, value);
  }
  if (cursor !== null) query.set("cursor", cursor);
  return request("GET", `/datasets/${dataset}/history?${query}`, HistoryPage);
}

export function fetchHistoryDetail(dataset: DatasetId, entry: string): Promise<HistoryDetail> {
  return request("GET", `/datasets/${dataset}/history/${entry}`, HistoryDetail);
}

/** What hands wrote in cells, and stands. */
export function fetchHandEdits(dataset: DatasetId): Promise<HandEdits> {
  return request("GET", `/datasets/${dataset}/history/hand-edits`, HandEdits);
}

/** Ids of the rows written in since a moment (ISO 8601; null: ever) by a person (null: anyone). */
export async function fetchChangedRows(
  dataset: DatasetId,
  since: string | null,
  by: string | null,
): Promise<readonly RowId[]> {
  const query = new URLSearchParams();
  if (since !== null) query.set("from", since);
  if (by !== null) query.set("person", by);
  const { origins } = await request("GET", `/datasets/${dataset}/history/rows?${query}`, ChangedRows);
  return origins.flatMap(({ origin, spans }) =>
    spans.flatMap(([first, count]) =>
      Array.from({ length: count }, (_, index) => `${origin}.${(first + index).toString(36)}` as RowId),
    ),
  );
}

export function fetchHistoryPeople(dataset: DatasetId): Promise<HistoryPeople> {
  return request("GET", `/datasets/${dataset}/history/people`, HistoryPeople);
}
