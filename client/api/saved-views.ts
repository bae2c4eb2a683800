/** The views of a dataset that were given names. */
import type { DatasetId, SavedViewId } from "#shared/model/ids.ts";
import { type NamedView, SavedView, SavedViewList } from "#shared/wire/saved-views.ts";
import { command, request } from "./request.ts";

/** By name. */
export async function fetchSavedViews(dataset: DatasetId): Promise<readonly SavedView[]> {
  return (await request("GET", `/datasets/${dataset}/views`, SavedViewList)).views;
}

export function saveView(dataset: DatasetId, view: NamedView): Promise<SavedView> {
  return request("POST", `/datasets/${dataset}/views`, SavedView, view);
}

export function changeSavedView(dataset: DatasetId, id: SavedViewId, view: NamedView): Promise<void> {
  return command("PUT", `/datasets/${dataset}/views/${id}`, view);
}

export function removeSavedView(dataset: DatasetId, id: SavedViewId): Promise<void> {
  return command("DELETE", `/datasets/${dataset}/views/${id}`);
}
