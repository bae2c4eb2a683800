/** The report of a table, live: its facts, its texts, and what the table itself tells. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { fetchBilan } from "#client/api/bilan.ts";
import { fetchDecidedColumns } from "#client/api/private-data.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { whenBack } from "#client/collab/when-back.ts";
import type { BilanLook, BilanParts } from "#shared/bilan/write-bilan.ts";
import { type DatasetId, VersionId } from "#shared/model/ids.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { compareWithImport, NOT_KNOWN, scoreNow } from "./look-at-table.ts";

export interface BilanKnown {
  /** undefined until the server told */
  readonly parts: BilanParts | undefined;
  /** the table is still compared with the imported one */
  readonly comparing: boolean;
  readonly error: unknown;
  ask(): Promise<void>;
}

export function useBilan(
  dataset: Dataset,
  collaboration: Collaboration,
  open: Pick<BilanLook, "doubts" | "questions">,
): BilanKnown {
  const queries = useQueryClient();
  const { id } = dataset;
  const told = useQuery({ queryKey: ["bilan", id], queryFn: () => fetchBilan(id) });
  const decided = useQuery({ queryKey: ["private-data", id], queryFn: () => fetchDecidedColumns(id) });
  const imported = told.data?.facts.imported ?? null;
  const compared = useQuery({
    queryKey: ["bilan-import", id, imported, collaboration.table.schema?.reference.name ?? ""],
    queryFn: () => (imported === null ? NOT_KNOWN : compareWithImport(id, VersionId.parse(imported), collaboration)),
    enabled: told.data !== undefined,
  });
  useStore(collaboration.tableVersion);
  useStore(collaboration.score);
  useEffect(
    () => watchBilan(id, collaboration, () => queries.invalidateQueries({ queryKey: ["bilan", id] })),
    [id, collaboration, queries],
  );
  const { table } = collaboration;
  return {
    comparing: compared.isPending && told.data !== undefined,
    error: told.error ?? compared.error,
    ask: () => queries.invalidateQueries({ queryKey: ["bilan", id] }),
    parts: told.data && {
      ...told.data,
      dataset: dataset.name,
      space: dataset.space.name,
      decisions: decided.data ?? [],
      look: {
        ...(compared.data ?? NOT_KNOWN),
        ...open,
        rows: table.rowCount,
        columns: table.columns.length,
        privateColumns: table.columns.flatMap(({ name, isPrivate }) => (isPrivate === true ? [name] : [])),
        schema: table.schema?.reference.name ?? null,
        now: scoreNow(collaboration),
      },
    },
  };
}

function watchBilan(dataset: DatasetId, collaboration: Collaboration, ask: () => Promise<void>): () => void {
  const again = () => void ask().catch(console.error);
  const stop = collaboration.onNotice((kind, notice) => {
    if ((kind === "bilan" || kind === "step-notes") && "dataset" in notice && notice.dataset === dataset) again();
  });
  const stopListening = whenBack(collaboration, again);
  return () => {
    stop();
    stopListening();
  };
}
