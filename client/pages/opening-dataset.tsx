/** A table that is being opened: what its page asks first is asked while its code is fetched. */
import { type QueryClient, usePrefetchQuery } from "@tanstack/react-query";
import { DatasetId } from "#shared/model/ids.ts";
import { datasetQuery, meQuery } from "./kept-queries.ts";
import { preloadDatasetPage, useDatasetPage } from "./lazy-dataset-page.ts";
import { TableSkeleton } from "./table-skeleton.tsx";

export function OpeningDataset({ dataset }: { readonly dataset: DatasetId }) {
  usePrefetchQuery(meQuery);
  usePrefetchQuery(datasetQuery(dataset));
  const DatasetPage = useDatasetPage();
  return DatasetPage === null ? <TableSkeleton /> : <DatasetPage dataset={dataset} />;
}

/** Where the address is a table's: begins with all that before anything is drawn. */
export function openAhead(queries: QueryClient, path: string): void {
  const id = DatasetId.safeParse(/^\/d\/([^/]+)$/.exec(path)?.[1]);
  if (!id.success) return;
  preloadDatasetPage();
  void queries.prefetchQuery(meQuery);
  void queries.prefetchQuery(datasetQuery(id.data));
}
