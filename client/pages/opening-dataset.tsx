/** A table that is being opened: what its page asks first is asked while its code is fetched. */
import { usePrefetchQuery } from "@tanstack/react-query";
import { Suspense } from "react";
import type { DatasetId } from "#shared/model/ids.ts";
import { datasetQuery, meQuery } from "./kept-queries.ts";
import { DatasetPage } from "./lazy-dataset-page.ts";
import { TableSkeleton } from "./table-skeleton.tsx";

export function OpeningDataset({ dataset }: { readonly dataset: DatasetId }) {
  usePrefetchQuery(meQuery);
  usePrefetchQuery(datasetQuery(dataset));
  return (
    <Suspense fallback={<TableSkeleton />}>
      <DatasetPage dataset={dataset} />
    </Suspense>
  );
}
