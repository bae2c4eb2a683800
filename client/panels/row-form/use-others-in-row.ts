/** Who else is in a row. The same list as long as nothing there moves: what the others do elsewhere draws no form again. */
import { useState, useSyncExternalStore } from "react";
import type { Collaboration, Peer } from "#client/collab/collaboration.ts";
import type { RowId } from "#shared/model/ids.ts";

export function useOthersInRow({ peers, me }: Collaboration, row: RowId | null): readonly Peer[] {
  const [known] = useState<{ others: readonly Peer[] }>({ others: [] });
  return useSyncExternalStore(peers.subscribe, () => {
    const now = peers.get().filter(({ at, person }) => at !== null && at.row === row && person.id !== me.id);
    // a peer is the same object while they stay as they are
    const isSame = now.length === known.others.length && now.every((peer, i) => peer === known.others[i]);
    if (!isSame) known.others = now;
    return known.others;
  });
}
