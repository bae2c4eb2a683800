import type { DatasetId } from "#shared/model/ids.ts";
import { ColumnList } from "#shared/wire/http.ts";
import { request } from "./request.ts";

export function fetchColumns(dataset: DatasetId): Promise<ColumnList> {
  return request("GET", `/datasets/${dataset}/columns`, ColumnList);
}
