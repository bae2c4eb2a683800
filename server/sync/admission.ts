/** What an update must pass before it touches the document: is it well formed, may this person write, are its client ids theirs? */
import * as Y from "yjs";
import { can } from "#shared/access/abilities.ts";
import { closedColumns, lockOn, type OnColumn } from "#shared/access/locks.ts";
import { closedUpdateTrouble } from "#shared/document/inspect-closed.ts";
import { inspectUpdate } from "#shared/document/inspect-update.ts";
import type { Table } from "#shared/document/table.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Ownership } from "./ownership.ts";

export type Admitted =
  | { readonly is: "admitted"; readonly claims: readonly number[] }
  /** from someone who may not write, but there is nothing new in it */
  | { readonly is: "nothing-new" }
  | { readonly is: "malformed"; readonly reason: string }
  | { readonly is: "refused"; readonly reason: string }
  /** an owner closed what it would change */
  | { readonly is: "locked"; readonly reason: string };

export function admit(
  update: Uint8Array,
  writer: { readonly user: UserId; readonly role: Role },
  room: {
    readonly doc: Y.Doc;
    readonly table: Table;
    readonly locks: readonly OnColumn[];
    readonly ownership: Ownership;
    readonly maxStamp: number;
    readonly claimsPerUpdate: number;
  },
): Admitted {
  const { doc, ownership } = room;
  const stateOf = (client: number) => Y.getState(doc.store, client);
  const inspected = inspectUpdate(update, { maxStamp: room.maxStamp, stateOf }, doc);
  if (!inspected.ok) return { is: "malformed", reason: inspected.reason };
  const mayEdit = can(writer.role, "edit");
  if (!mayEdit || lockOn(writer.role, room.locks, null) !== null) {
    if (Y.snapshotContainsUpdate(Y.snapshot(doc), update)) return { is: "nothing-new" };
    if (mayEdit) return { is: "locked", reason: "the table is closed" };
    return { is: "refused", reason: `the role ${writer.role} does not write` };
  }
  const admission = ownership.admit(writer.user, inspected.clients);
  if (!admission.ok) return { is: "refused", reason: `client id ${admission.client} belongs to someone else` };
  if (admission.claims.length > room.claimsPerUpdate) {
    return { is: "malformed", reason: `${admission.claims.length} new client ids in one update` };
  }
  const closed = closedUpdateTrouble(update, room.table, closedColumns(writer.role, room.locks));
  if (closed !== null) return { is: "locked", reason: closed };
  return { is: "admitted", claims: admission.claims };
}
