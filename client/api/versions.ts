import type { DatasetId, VersionId } from "#shared/model/ids.ts";
import { Version, VersionList } from "#shared/wire/versions.ts";
import { API, command, request, requestBytes } from "./request.ts";

/** Newest first. */
export async function fetchVersions(dataset: DatasetId): Promise<readonly Version[]> {
  return (await request("GET", `/datasets/${dataset}/versions`, VersionList)).versions;
}

/** The table as it is on the server now, under a name. */
export function keepVersion(dataset: DatasetId, name: string): Promise<Version> {
  return request("POST", `/datasets/${dataset}/versions`, Version, { name });
}

export function renameVersion(dataset: DatasetId, version: VersionId, name: string): Promise<Version> {
  return request("PATCH", `/datasets/${dataset}/versions/${version}`, Version, { name });
}

/** One Yjs update that makes the whole document. */
export function fetchVersionDocument(dataset: DatasetId, version: VersionId): Promise<Uint8Array<ArrayBuffer>> {
  return requestBytes(`/datasets/${dataset}/versions/${version}/document`);
}

/** Keeps the present as a version: asked right before restoring. */
export function keepPresent(dataset: DatasetId, version: VersionId): Promise<void> {
  return command("POST", `/datasets/${dataset}/versions/${version}/restorations`);
}

/** Where the browser downloads a version as CSV. */
export function versionCsvAddress(dataset: DatasetId, version: VersionId): string {
  return `${API}/datasets/${dataset}/versions/${version}/export.csv`;
}
