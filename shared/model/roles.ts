/** What a person is in a space (USERS: responsable, éditeur·rice, référent·e, lecteur·rice). */
import { z } from "zod";

export const Role = z.enum(["owner", "editor", "reviewer", "viewer"]);
export type Role = z.infer<typeof Role>;

/** The one of two roles that may do more. */
export function higherRole(a: Role, b: Role): Role {
  return rank(a) <= rank(b) ? a : b;
}

/** The one of two roles that may do less. */
export function lowerRole(a: Role, b: Role): Role {
  return rank(a) <= rank(b) ? b : a;
}

/** `Role` lists them from the highest down. */
function rank(role: Role): number {
  return Role.options.indexOf(role);
}
