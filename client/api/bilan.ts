/** The report of a dataset. */
import type { DatasetId } from "#shared/model/ids.ts";
import { Bilan, type BilanSection, BilanText, type WriteBilan } from "#shared/wire/bilan.ts";
import { request } from "./request.ts";

export function fetchBilan(dataset: DatasetId): Promise<Bilan> {
  return request("GET", `/datasets/${dataset}/bilan`, Bilan);
}

/** Throws "text-changed" when somebody else wrote there since. */
export function writeBilanText(dataset: DatasetId, section: BilanSection, text: WriteBilan): Promise<BilanText> {
  return request("PUT", `/datasets/${dataset}/bilan/${section}`, BilanText, text);
}
