import type { DatasetId, ImportId } from "#shared/model/ids.ts";
import { ImportList, type SettleDoubts, StandingDoubts } from "#shared/wire/imports.ts";
import { API, command, request } from "./request.ts";

/** What files brought into the table, the newest first. */
export function fetchImports(dataset: DatasetId): Promise<ImportList> {
  return request("GET", `/datasets/${dataset}/imports`, ImportList);
}

/** Address of the file of an import, as it came. */
export function importedFileAddress(dataset: DatasetId, id: ImportId): string {
  return `${API}/datasets/${dataset}/imports/${id}/file`;
}

/** The cells whose reading is doubtful, as they were read. */
export function fetchDoubts(dataset: DatasetId): Promise<StandingDoubts> {
  return request("GET", `/datasets/${dataset}/doubts`, StandingDoubts);
}

/** Everyone in the table hears of it by its socket. */
export function settleDoubts(dataset: DatasetId, asked: SettleDoubts): Promise<void> {
  return command("PUT", `/datasets/${dataset}/doubts`, asked);
}
