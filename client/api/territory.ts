/** The territory of a table, and the groups of communes of France. */
import type { ChosenTerritory } from "#shared/geo/chosen-territory.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { EpciList, TerritoryOutlines, TerritoryState } from "#shared/wire/territory.ts";
import { request } from "./request.ts";

export function fetchTerritory(dataset: DatasetId): Promise<TerritoryState> {
  return request("GET", `/datasets/${dataset}/territory`, TerritoryState);
}

/** null: none any more */
export function chooseTerritory(dataset: DatasetId, territory: ChosenTerritory | null): Promise<TerritoryState> {
  return request("PUT", `/datasets/${dataset}/territory`, TerritoryState, { territory });
}

export function fetchOutlines(dataset: DatasetId): Promise<TerritoryOutlines> {
  return request("GET", `/datasets/${dataset}/territory/outlines`, TerritoryOutlines);
}

export async function fetchEpcis(): Promise<EpciList["epcis"]> {
  return (await request("GET", "/epcis", EpciList)).epcis;
}
