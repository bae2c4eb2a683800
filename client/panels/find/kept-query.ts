/** What was looked for last stays in the bar for as long as the page is open, whichever table one goes to. */
import { useState } from "react";
import { createValue } from "#client/collab/value.ts";
import type { FindQuery } from "#shared/views/find/find-query.ts";

interface KeptQuery extends FindQuery {
  readonly by: string;
  readonly keepsCase: boolean;
}

const kept = createValue<KeptQuery>({ text: "", as: "text", exact: false, whole: false, by: "", keepsCase: false });

export function useKeptQuery(): [KeptQuery, (change: Partial<KeptQuery>) => void] {
  const [query, setQuery] = useState(kept.get);
  return [
    query,
    (change) => {
      kept.set({ ...query, ...change });
      setQuery(kept.get());
    },
  ];
}
