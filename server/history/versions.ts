/** Use cases of versions: the list, keeping the present under a name, naming, and reading one. */
import * as Y from "yjs";
import { personOf } from "#server/people/people.ts";
import type { People } from "#server/storage/people.ts";
import type { UpdateLog } from "#server/storage/update-log.ts";
import type { StoredVersion, Versions } from "#server/storage/versions.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { openTable } from "#shared/document/open-table.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId, UserId, VersionId } from "#shared/model/ids.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { Version, VersionCause } from "#shared/wire/versions.ts";
import { openRecordedVersion } from "./recorded-version.ts";
import type { VersionPoints } from "./version-points.ts";

export interface VersionsParts {
  readonly versions: Versions;
  readonly versionPoints: VersionPoints;
  readonly people: People;
  readonly updateLog: UpdateLog;
  readonly live: LiveDatasets;
}

/** Newest first. */
export async function listVersions(parts: VersionsParts, dataset: DatasetId): Promise<Version[]> {
  return present(parts, await parts.versionPoints.list(dataset));
}

/** Keeps the table as it is now: after all that was received before. */
export async function keepVersion(
  parts: VersionsParts,
  dataset: DatasetId,
  kept: { cause: Extract<VersionCause, "named" | "before-restore">; name: string | null; author: UserId },
): Promise<Version> {
  await parts.live.read(dataset, () => undefined);
  return presentOne(parts, await parts.versionPoints.make(dataset, kept));
}

/** A version with a name stays, also one that was made by itself. Throws "version-not-found". */
export async function renameVersion(
  parts: VersionsParts,
  dataset: DatasetId,
  id: VersionId,
  name: string,
): Promise<Version> {
  const version = await requireVersion(parts, dataset, id);
  await parts.versions.rename(id, name);
  parts.live.notify(dataset, { kind: "version", dataset });
  return presentOne(parts, { ...version, name });
}

/** The document as it was, as one Yjs update (V1). Throws "version-not-found". */
export async function readVersion(
  parts: VersionsParts,
  dataset: DatasetId,
  id: VersionId,
): Promise<Uint8Array<ArrayBuffer>> {
  const { seq } = await requireVersion(parts, dataset, id);
  const doc = await openRecordedVersion(parts.updateLog, dataset, seq);
  const update = new Uint8Array(Y.encodeStateAsUpdate(doc));
  doc.destroy();
  return update;
}

/** The table as it was, and when. Throws "version-not-found". */
export async function openVersion(
  parts: VersionsParts,
  dataset: DatasetId,
  id: VersionId,
): Promise<{ readonly table: Table; readonly at: number; close(): void }> {
  const { seq, at } = await requireVersion(parts, dataset, id);
  const doc = await openRecordedVersion(parts.updateLog, dataset, seq);
  const table = openTable(doc);
  const close = () => {
    table.close();
    doc.destroy();
  };
  return { table, at, close };
}

/** Throws "version-not-found". */
export async function requireVersion(
  { versions }: VersionsParts,
  dataset: DatasetId,
  id: VersionId,
): Promise<StoredVersion> {
  const version = await versions.find(id);
  if (version?.dataset !== dataset) throw new ProblemError("version-not-found");
  return version;
}

async function presentOne(parts: VersionsParts, version: StoredVersion): Promise<Version> {
  const [shown] = await present(parts, [version]);
  if (shown === undefined) throw new ProblemError("version-not-found");
  return shown;
}

async function present({ people }: VersionsParts, versions: readonly StoredVersion[]): Promise<Version[]> {
  const authors = new Set(versions.flatMap(({ author }) => author ?? []));
  const known = new Map((await people.findAll([...authors])).map((user) => [user.id, personOf(user)]));
  return versions.map(({ id, cause, name, author, at, change }) => ({
    id,
    cause,
    name,
    author: author === null ? null : (known.get(author) ?? null),
    at: new Date(at).toISOString(),
    change,
  }));
}
