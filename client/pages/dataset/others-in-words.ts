/**
 * What is said aloud of the others: who begins to write where, one sentence at a time and rarely. Of what happens meanwhile the latest is
 * kept, so that who listens is told what is, not what was.
 */
import type { Peer } from "#client/collab/collaboration.ts";

/** ms between two sentences at least */
export const PACE = 8_000;

/** Where someone writes, as one text: said once. */
function placeOf({ person, at }: Peer): string {
  return `${person.id} ${at?.row} ${at?.column}`;
}

/** Who began to write since `before`: of several, the last in the list; null when nobody did. One who goes on elsewhere begins anew. */
export function whoBegan(before: readonly Peer[], now: readonly Peer[]): Peer | null {
  const were = new Set(before.filter(({ typing }) => typing).map(placeOf));
  return now.findLast((peer) => peer.typing && peer.at !== null && !were.has(placeOf(peer))) ?? null;
}
