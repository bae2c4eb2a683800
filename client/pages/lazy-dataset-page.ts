/** The grid and all that keeps a table live: fetched apart, so that the first screens are there at once. */
import { useEffect, useState } from "react";
import type { DatasetPage } from "./dataset/dataset-page.tsx";

type Page = typeof DatasetPage;

let page: Page | null = null;

async function load(): Promise<Page> {
  page = (await import("./dataset/dataset-page.tsx")).DatasetPage;
  return page;
}

/** Fetches the page ahead of need. A failure is the page's own to tell, when it is opened. */
export function preloadDatasetPage(): void {
  load().catch(console.warn);
}

/**
 * The page, null until it is fetched. Throws what the fetch failed with. Not React's `lazy`: what was waited for under a fallback is held back
 * until the fallback was there for 300 ms.
 */
export function useDatasetPage(): Page | null {
  const [state, setState] = useState<{ readonly page: Page | null; readonly failure: { error: unknown } | null }>({
    page,
    failure: null,
  });
  useEffect(() => {
    if (state.page !== null) return;
    load().then(
      (loaded) => setState({ page: loaded, failure: null }),
      (error) => setState({ page: null, failure: { error } }),
    );
  }, [state.page]);
  if (state.failure !== null) throw state.failure.error;
  return state.page;
}
