/** What a team said is not the same: values of a column, or rows. */
import type { DatasetId } from "#shared/model/ids.ts";
import { type ApartOf, ToldApartList } from "#shared/wire/told-apart.ts";
import { command, request } from "./request.ts";

/** The newest last. */
export function fetchApart(dataset: DatasetId, of: ApartOf): Promise<ToldApartList> {
  return request("GET", `/datasets/${dataset}/told-apart/${of}`, ToldApartList);
}

export function postApart(dataset: DatasetId, of: ApartOf, texts: readonly string[]): Promise<void> {
  return command("POST", `/datasets/${dataset}/told-apart/${of}`, { texts });
}

/** `since`: the revision one looked at. Throws "told-apart-changed" when somebody said otherwise since. */
export function forgetApart(dataset: DatasetId, of: ApartOf, since: string): Promise<void> {
  return command("DELETE", `/datasets/${dataset}/told-apart/${of}?since=${since}`);
}

/** Takes `forgetApart` back: what was said meanwhile stays. */
export function postApartAgain(dataset: DatasetId, of: ApartOf, apart: readonly (readonly string[])[]): Promise<void> {
  return command("POST", `/datasets/${dataset}/told-apart/${of}`, { apart });
}
