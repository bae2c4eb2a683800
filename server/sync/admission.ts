/** What an update must pass before it touches the document: is it well formed, may this person write, are its client ids theirs? */
import * as Y from "yjs";
import { can } from "#shared/access/abilities.ts";
import { inspectUpdate } from "#shared/document/inspect-update.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Ownership } from "./ownership.ts";

export type Admitted =
  | { readonly is: "admitted"; readonly claims: readonly number[] }
  /** from someone who may not write, but there is nothing new in it */
  | { readonly is: "nothing-new" }
  | { readonly is: "malformed"; readonly reason: string }
  | { readonly is: "refused"; readonly reason: string };

export function admit(
  update: Uint8Array,
  writer: { readonly user: UserId; readonly role: Role },
  room: {
    readonly doc: Y.Doc;
    readonly ownership: Ownership;
    readonly maxStamp: number;
    readonly claimsPerUpdate: number;
  },
): Admitted {
  const { doc, ownership } = room;
  const stateOf = (client: number) => Y.getState(doc.store, client);
  const inspected = inspectUpdate(update, { maxStamp: room.maxStamp, stateOf }, doc);
  if (!inspected.ok) return { is: "malformed", reason: inspected.reason };
  if (!can(writer.role, "edit")) {
    if (Y.snapshotContainsUpdate(Y.snapshot(doc), update)) return { is: "nothing-new" };
    return { is: "refused", reason: `the role ${writer.role} does not write` };
  }
  const admission = ownership.admit(writer.user, inspected.clients);
  if (!admission.ok) return { is: "refused", reason: `client id ${admission.client} belongs to someone else` };
  if (admission.claims.length > room.claimsPerUpdate) {
    return { is: "malformed", reason: `${admission.claims.length} new client ids in one update` };
  }
  return { is: "admitted", claims: admission.claims };
}
