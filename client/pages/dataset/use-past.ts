/** What of the past is on screen: kept in the address, opened from the server, compared where that was asked. */
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Looking } from "#client/panels/versions/looking.ts";
import { type Comparison, useComparison } from "#client/panels/versions/use-comparison.ts";
import { useOpenedVersion, useVersions, type VersionsKnown } from "#client/panels/versions/use-versions.ts";
import type { VersionId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import type { Version } from "#shared/wire/versions.ts";

export interface Past {
  readonly looking: Looking;
  readonly known: VersionsKnown;
  /** what the grid shows: the live table, or the version looked at; null while that is on its way */
  readonly view: Collaboration | null;
  /** why the version cannot be shown, or compared with; null when it can */
  readonly error: unknown;
  readonly comparison: Comparison | null;
  /** the version that is asked about before it is restored */
  readonly restoring: Version | null;
  /** « mardi à 14:02 »: restored a moment ago; null when none was, or when that was read */
  readonly restored: string | null;
  look(looking: Looking): void;
  askToRestore(version: VersionId | null): void;
  sayRestored(moment: string | null): void;
}

/** `wanted`: the list of versions is on screen. */
export function usePast(dataset: Dataset, collaboration: Collaboration, wanted: boolean): Past {
  const search = useSearch({ from: "/d/$datasetId" });
  const navigate = useNavigate();
  const looking: Looking = { version: search.version ?? null, before: search.before ?? null };
  const [restoring, setRestoring] = useState<VersionId | null>(null);
  const [restored, setRestored] = useState<string | null>(null);
  const away = looking.version !== null || looking.before !== null;
  const known = useVersions(dataset.id, collaboration, wanted || away);
  const shown = useOpenedVersion(dataset.id, looking.version, collaboration);
  const before = useOpenedVersion(dataset.id, looking.before, collaboration);
  const view = looking.version === null ? collaboration : shown.collaboration;
  const comparison = useComparison(before.collaboration, view);
  const inPast = looking.version !== null;
  // whoever looks at the past stands on no cell of the present
  useEffect(() => {
    if (inPast) collaboration.setPresence(null, false);
  }, [inPast, collaboration]);

  return {
    looking,
    known,
    view,
    error: shown.error ?? before.error,
    comparison,
    restoring: known.versions?.find(({ id }) => id === restoring) ?? null,
    restored,
    look(next) {
      setRestored(null);
      void navigate({
        to: "/d/$datasetId",
        params: { datasetId: dataset.id },
        search: {
          ...(next.version === null ? {} : { version: next.version }),
          ...(next.before === null ? {} : { before: next.before }),
        },
      });
    },
    askToRestore: setRestoring,
    sayRestored(moment) {
      setRestoring(null);
      setRestored(moment);
      if (moment !== null && away)
        void navigate({ to: "/d/$datasetId", params: { datasetId: dataset.id }, search: {} });
    },
  };
}
