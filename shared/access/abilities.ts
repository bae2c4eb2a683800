/** Role -> abilities: the one place that says who may do what. */
import type { Role } from "#shared/model/roles.ts";

export type Ability =
  | "read"
  | "comment"
  /** write cells, rows, columns; import, choose a schema */
  | "edit"
  /** say of a row, a column, the table or a version that it is right, or not yet */
  | "approve"
  /** draw rows at random and say of each whether it is right: a team that has no schema checks its own table so */
  | "spot-check"
  /** let people in and out: links, roles, tokens, locks; read what was done to the space */
  | "manage";

const ABILITIES: Readonly<Record<Role, readonly Ability[]>> = {
  owner: ["read", "comment", "edit", "approve", "spot-check", "manage"],
  editor: ["read", "comment", "edit", "spot-check"],
  reviewer: ["read", "comment", "approve", "spot-check"],
  viewer: ["read"],
};

/** True when `role` may do `ability`. */
export function can(role: Role, ability: Ability): boolean {
  return ABILITIES[role].includes(ability);
}
