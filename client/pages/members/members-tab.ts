/** The sections of the page of members, as its address names them. */
import { z } from "zod";

export const MembersTab = z.enum(["members", "invitations", "list", "tokens", "journal"]);
export type MembersTab = z.infer<typeof MembersTab>;
