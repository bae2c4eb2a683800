/** What files brought into the table; asked for anew when one of us brings another. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { fetchImports } from "#client/api/import-records.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { DatasetId } from "#shared/model/ids.ts";

export function useImports(dataset: DatasetId, collaboration: Pick<Collaboration, "onNotice">) {
  const queries = useQueryClient();
  useEffect(
    () =>
      collaboration.onNotice((_, notice) => {
        // doubts that were settled are no other file
        if (notice.kind === "doubts" && notice.change === undefined)
          queries.invalidateQueries({ queryKey: ["imports", dataset] }).catch(console.error);
      }),
    [collaboration, dataset, queries],
  );
  return useQuery({ queryKey: ["imports", dataset], queryFn: () => fetchImports(dataset) });
}
