import type { DatasetId } from "#shared/model/ids.ts";
import { type ChooseSchema, Dataset, IssuePage } from "#shared/wire/http.ts";
import { API, command, request } from "./request.ts";

export function fetchDataset(dataset: DatasetId): Promise<Dataset> {
  return request("GET", `/datasets/${dataset}`, Dataset);
}

export function renameDataset(dataset: DatasetId, name: string): Promise<Dataset> {
  return request("PATCH", `/datasets/${dataset}`, Dataset, { name });
}

export function fetchIssuePage(dataset: DatasetId, cursor: string | null): Promise<IssuePage> {
  const query = cursor === null ? "" : `?cursor=${encodeURIComponent(cursor)}`;
  return request("GET", `/datasets/${dataset}/issues${query}`, IssuePage);
}

export function chooseSchema(dataset: DatasetId, choice: ChooseSchema): Promise<void> {
  return command("PUT", `/datasets/${dataset}/schema`, choice);
}

/** An update too large for one message of the socket; resolves when it is on disk. */
export function sendUpdate(dataset: DatasetId, incarnation: number, update: Uint8Array): Promise<void> {
  return command("POST", `/datasets/${dataset}/updates?incarnation=${incarnation}`, update);
}

/** Where the browser downloads the table as CSV. */
export function exportAddress(dataset: DatasetId): string {
  return `${API}/datasets/${dataset}/export.csv`;
}

/** Where the browser downloads the file it was imported from. */
export function originalAddress(dataset: DatasetId): string {
  return `${API}/datasets/${dataset}/original`;
}
