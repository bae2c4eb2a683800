/** Where somebody is in the table, of all the tabs they have open: the one they type in, else one with a cell. */
import type { Peer } from "#client/collab/collaboration.ts";
import type { UserId } from "#shared/model/ids.ts";

export function placeOfPerson(peers: readonly Peer[], person: UserId): Peer | undefined {
  const theirs = peers.filter((peer) => peer.person.id === person);
  return theirs.find(({ typing }) => typing) ?? theirs.find(({ at }) => at !== null) ?? theirs[0];
}

/** Each person who is not me once, in the order they came. */
export function othersHere(peers: readonly Peer[], me: UserId): readonly Peer[] {
  const ids = new Set(peers.map(({ person }) => person.id));
  ids.delete(me);
  return [...ids].flatMap((id) => placeOfPerson(peers, id) ?? []);
}
