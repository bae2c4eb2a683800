/** What the API says of versions, asked again whenever the server says that their list is another. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fetchVersionDocument, fetchVersions } from "#client/api/versions.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { openVersionCollaboration } from "#client/collab/version-collaboration.ts";
import type { DatasetId, VersionId } from "#shared/model/ids.ts";
import type { Version } from "#shared/wire/versions.ts";

export function versionsKey(dataset: DatasetId) {
  return ["versions", dataset] as const;
}

export interface VersionsKnown {
  /** newest first; undefined until they are known */
  readonly versions: readonly Version[] | undefined;
  readonly error: unknown;
}

export function useVersions(dataset: DatasetId, collaboration: Collaboration, wanted: boolean): VersionsKnown {
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: versionsKey(dataset),
    queryFn: () => fetchVersions(dataset),
    enabled: wanted,
  });
  useEffect(
    () =>
      collaboration.onNotice((kind) => {
        if (kind !== "version") return;
        queries.invalidateQueries({ queryKey: versionsKey(dataset) }).catch(console.error);
      }),
    [collaboration, dataset, queries],
  );
  // silence is asked again for a while, and said at once
  return { versions: query.data, error: query.data === undefined ? (query.error ?? query.failureReason) : null };
}

export interface OpenedVersion {
  /** null while it is on its way */
  readonly collaboration: Collaboration | null;
  readonly error: unknown;
}

/** What a version never becomes is another: once here it is not asked again. */
export function useOpenedVersion(
  dataset: DatasetId,
  version: VersionId | null,
  { me }: Pick<Collaboration, "me">,
): OpenedVersion {
  const query = useQuery({
    queryKey: ["version", dataset, version],
    queryFn: () => (version === null ? null : fetchVersionDocument(dataset, version)),
    enabled: version !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const update = query.data ?? null;
  const [opened, setOpened] = useState<{ version: VersionId; collaboration: Collaboration } | null>(null);
  useEffect(() => {
    if (version === null || update === null) return;
    const collaboration = openVersionCollaboration(update, me);
    setOpened({ version, collaboration });
    return () => {
      setOpened(null);
      collaboration.close();
    };
  }, [version, update, me]);
  const collaboration = opened !== null && opened.version === version ? opened.collaboration : null;
  const failed = version !== null && update === null;
  return { collaboration, error: failed ? (query.error ?? query.failureReason) : null };
}
