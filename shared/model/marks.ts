/** What a row, a column or the table can be said to be by who looks it over: à vérifier, question, validé. */
import { z } from "zod";

export const Mark = z.enum(["to-check", "question", "valid"]);
export type Mark = z.infer<typeof Mark>;

/** What a mark is about. */
export const MarkTarget = z.enum(["row", "column", "table"]);
export type MarkTarget = z.infer<typeof MarkTarget>;

/** What one sees of it: what was valid and holds other values since is not valid any more. */
export type ShownMark = Mark | "modified";
