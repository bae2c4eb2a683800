/** The grid and all that keeps a table live: fetched apart, so that the first screens are there at once. */
import { lazy } from "react";

const load = () => import("./dataset/dataset-page.tsx");

export const DatasetPage = lazy(async () => ({ default: (await load()).DatasetPage }));

/** Fetches the page ahead of need. A failure is the page's own to tell, when it is opened. */
export function preloadDatasetPage(): void {
  load().catch(console.warn);
}
