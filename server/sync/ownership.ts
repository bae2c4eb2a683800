/** Whose Yjs client ids are whose: the first session that introduces one owns it, for its user, for ever. */
import * as Y from "yjs";
import type { ClockRange } from "#shared/document/inspect-update.ts";
import type { UserId } from "#shared/model/ids.ts";

type Admission =
  | { readonly ok: true; readonly claims: readonly number[] }
  | { readonly ok: false; readonly client: number };

export interface Ownership {
  /** may `user` bring these structs, and which ids become theirs by it? Structs already known are anybody's to repeat. */
  admit(user: UserId, ranges: readonly ClockRange[]): Admission;
  /** true when the id is or may become the user's */
  mayUse(user: UserId, client: number): boolean;
  /** true when the id is nobody's and may become the user's */
  mayClaim(user: UserId, client: number): boolean;
  claim(user: UserId, client: number): void;
}

export function createOwnership(doc: Y.Doc, known: ReadonlyMap<number, UserId>): Ownership {
  const owners = new Map(known);

  const mayUse = (user: UserId, client: number): boolean => {
    const owner = owners.get(client);
    if (owner !== undefined) return owner === user;
    // In the document and nobody's: the server wrote it (an import, an edit made for someone).
    return client !== doc.clientID && Y.getState(doc.store, client) === 0;
  };

  return {
    mayUse,
    mayClaim: (user, client) => !owners.has(client) && mayUse(user, client),
    claim: (user, client) => void owners.set(client, user),
    admit(user, ranges) {
      const fresh = ranges.filter((range) => range.to > Y.getState(doc.store, range.client));
      const foreign = fresh.find((range) => !mayUse(user, range.client));
      if (foreign) return { ok: false, client: foreign.client };
      return { ok: true, claims: fresh.filter((range) => !owners.has(range.client)).map((range) => range.client) };
    },
  };
}
