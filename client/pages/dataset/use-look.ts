/** How one looks at the table that is on screen: remembered on this computer, one for the present and for each version alike. */
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { recall, remember } from "#client/ui/remembered.ts";
import { createRowFacts, type LiveRowFacts } from "#client/views/live-row-facts.ts";
import { createMyView, type MyView } from "#client/views/my-view.ts";
import type { DatasetId, RowId } from "#shared/model/ids.ts";

export interface Look {
  readonly look: MyView;
  readonly facts: LiveRowFacts;
}

/** null while nothing is on screen. */
export function useLook(
  dataset: DatasetId,
  view: Collaboration | null,
  commented: Store<ReadonlyMap<RowId, number>>,
  assigned: Parameters<typeof createRowFacts>[0]["assigned"],
): Look | null {
  const [made, setMade] = useState<(Look & { readonly of: Collaboration }) | null>(null);
  useEffect(() => {
    if (view === null) return;
    const facts = createRowFacts({ dataset, collaboration: view, commented, assigned, now: Date.now });
    const key = `tablee.view.${dataset}`;
    const memory = { read: () => recall(key), write: (text: string) => remember(key, text) };
    const look = createMyView({ collaboration: view, facts, memory });
    setMade({ of: view, look, facts });
    return () => {
      setMade(null);
      look.close();
      facts.close();
    };
  }, [dataset, view, commented, assigned]);
  return made?.of === view ? made : null;
}
