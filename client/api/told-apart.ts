/** What a team said is not the same: values of a column, or rows. */
import type { DatasetId } from "#shared/model/ids.ts";
import { type ApartOf, ToldApartList } from "#shared/wire/told-apart.ts";
import { command, request } from "./request.ts";

/** The newest last. */
export async function fetchApart(dataset: DatasetId, of: ApartOf): Promise<ToldApartList["apart"]> {
  return (await request("GET", `/datasets/${dataset}/told-apart/${of}`, ToldApartList)).apart;
}

export function postApart(dataset: DatasetId, of: ApartOf, texts: readonly string[]): Promise<void> {
  return command("POST", `/datasets/${dataset}/told-apart/${of}`, { texts });
}

export function forgetApart(dataset: DatasetId, of: ApartOf): Promise<void> {
  return command("DELETE", `/datasets/${dataset}/told-apart/${of}`);
}
