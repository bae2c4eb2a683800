/** Files made by the server for a portal, a spreadsheet, a map. */
import type { DatasetId } from "#shared/model/ids.ts";
import { type ExportChoices, ExportPreview, MadeExport } from "#shared/wire/exports.ts";
import { API, request } from "./request.ts";

export function previewExport(dataset: DatasetId, choices: ExportChoices, signal: AbortSignal): Promise<ExportPreview> {
  return request("POST", `/datasets/${dataset}/exports/preview`, ExportPreview, choices, signal);
}

export function makeExport(dataset: DatasetId, choices: ExportChoices): Promise<MadeExport> {
  return request("POST", `/datasets/${dataset}/exports`, MadeExport, choices);
}

/** Where the browser downloads it. */
export function madeExportAddress(dataset: DatasetId, made: string): string {
  return `${API}/datasets/${dataset}/exports/${made}`;
}
