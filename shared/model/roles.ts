/** What a person is in a space (USERS: responsable, éditeur·rice, référent·e, lecteur·rice). */
import { z } from "zod";

export const Role = z.enum(["owner", "editor", "reviewer", "viewer"]);
export type Role = z.infer<typeof Role>;
