import type { DatasetId, SpaceId } from "#shared/model/ids.ts";
import { Dataset } from "#shared/wire/http.ts";
import { Trash } from "#shared/wire/trash.ts";
import { command, request } from "./request.ts";

export function fetchTrash(space: SpaceId): Promise<Trash> {
  return request("GET", `/spaces/${space}/trash`, Trash);
}

export function discardDataset(dataset: DatasetId): Promise<void> {
  return command("DELETE", `/datasets/${dataset}`);
}

export function restoreDataset(dataset: DatasetId): Promise<Dataset> {
  return request("POST", `/datasets/${dataset}/restoration`, Dataset);
}
