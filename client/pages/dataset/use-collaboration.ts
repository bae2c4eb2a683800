import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { openCollaboration } from "#client/collab/open-collaboration.ts";
import type { Dataset, Person } from "#shared/wire/http.ts";
import { syncAddress } from "./sync-address.ts";

/** The live dataset while this component is on screen; null before the first effect. Give the component another key to open anew. */
export function useCollaboration(dataset: Dataset, me: Person, onStale: () => void): Collaboration | null {
  const [collaboration, setCollaboration] = useState<Collaboration | null>(null);
  // what was true when it was opened stays: changes come through onStale and a new key
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened once in the life of the component
  useEffect(() => {
    const opened = openCollaboration({ dataset, me, address: syncAddress(), onStale });
    setCollaboration(opened);
    return () => {
      setCollaboration(null);
      opened.close();
    };
  }, []);
  return collaboration;
}
