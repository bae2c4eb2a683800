/** The communes of France, fetched once for the whole page when something first wants them. */
import { useEffect, useState } from "react";
import type { Communes } from "#shared/french/communes.ts";
import { loadCommunes } from "#shared/french/load-communes.ts";

/** null while they are on their way: what can be done without them goes on */
export type CommunesAtHand = Communes | "unreachable" | null;

export function useCommunes(wanted: boolean): CommunesAtHand {
  const [communes, setCommunes] = useState<CommunesAtHand>(null);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    const set = (found: CommunesAtHand) => {
      if (!left) setCommunes(found);
    };
    loadCommunes().then(set, (error: unknown) => {
      console.warn("the list of communes could not be fetched", error);
      set("unreachable");
    });
    return () => {
      left = true;
    };
  }, [wanted]);
  return communes;
}
