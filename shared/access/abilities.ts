/** Role -> abilities: the one place that says who may do what. */
import type { Role } from "#shared/model/roles.ts";

export type Ability =
  | "read"
  | "comment"
  /** write cells, rows, columns; import, choose a schema */
  | "edit"
  /** see and hand out the links that let people in */
  | "invite";

const ABILITIES: Readonly<Record<Role, readonly Ability[]>> = {
  owner: ["read", "comment", "edit", "invite"],
  editor: ["read", "comment", "edit", "invite"],
  reviewer: ["read", "comment"],
  viewer: ["read"],
};

/** True when `role` may do `ability`. */
export function can(role: Role, ability: Ability): boolean {
  return ABILITIES[role].includes(ability);
}
