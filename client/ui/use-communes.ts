/** The communes of France, fetched once for the whole page when something first wants them. */
import { useEffect, useState } from "react";
import type { Communes } from "#shared/french/communes.ts";
import { loadCommunes } from "#shared/french/load-communes.ts";

/** null while they are not at hand: what can be done without them goes on. */
export function useCommunes(wanted: boolean): Communes | null {
  const [communes, setCommunes] = useState<Communes | null>(null);
  useEffect(() => {
    if (!wanted) return;
    let left = false;
    loadCommunes().then(
      (loaded) => {
        if (!left) setCommunes(loaded);
      },
      (error: unknown) => console.warn("the list of communes could not be fetched", error),
    );
    return () => {
      left = true;
    };
  }, [wanted]);
  return communes;
}
