/** Why the value of a cell is not available. */
import { z } from "zod";

/** `other` also stands for a reason that a newer program wrote, and this one does not know. */
export const UnavailableReason = z.enum(["secret", "unknown", "later", "not-applicable", "other"]);
export type UnavailableReason = z.infer<typeof UnavailableReason>;
