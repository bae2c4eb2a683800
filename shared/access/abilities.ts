/** Role -> abilities: the one place that says who may do what. */
import type { Role } from "#shared/model/roles.ts";

export type Ability =
  | "read"
  | "comment"
  /** write cells, rows, columns; import, choose a schema */
  | "edit"
  /** say of a row, a column, the table or a version that it is right, or not yet */
  | "approve"
  /** let people in and out: links, roles, tokens, locks; read what was done to the space */
  | "manage";

const ABILITIES: Readonly<Record<Role, readonly Ability[]>> = {
  owner: ["read", "comment", "edit", "approve", "manage"],
  editor: ["read", "comment", "edit"],
  reviewer: ["read", "comment", "approve"],
  viewer: ["read"],
};

/** True when `role` may do `ability`. */
export function can(role: Role, ability: Ability): boolean {
  return ABILITIES[role].includes(ability);
}
