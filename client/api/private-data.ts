/** What was decided of columns about people. */
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import { type DecideColumn, type DecidedColumn, DecidedColumns } from "#shared/wire/private-data.ts";
import { command, request } from "./request.ts";

/** The last decided last. */
export async function fetchDecidedColumns(dataset: DatasetId): Promise<readonly DecidedColumn[]> {
  return (await request("GET", `/datasets/${dataset}/private-data`, DecidedColumns)).columns;
}

export function decideColumn(dataset: DatasetId, column: ColumnId, said: DecideColumn): Promise<void> {
  return command("PUT", `/datasets/${dataset}/private-data/${column}`, said);
}

export function reopenColumn(dataset: DatasetId, column: ColumnId): Promise<void> {
  return command("DELETE", `/datasets/${dataset}/private-data/${column}`);
}
