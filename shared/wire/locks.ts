/** What is closed to editors of a dataset: a column, or the whole table. */
import { z } from "zod";
import { ColumnId } from "#shared/model/ids.ts";
import { PresencePerson } from "./presence.ts";

export const Lock = z.object({
  /** null: the whole table */
  column: ColumnId.nullable(),
  /** the owner who closed it */
  by: PresencePerson,
  /** ISO 8601 */
  at: z.string(),
});
export type Lock = z.infer<typeof Lock>;

export const LockList = z.array(Lock);
export type LockList = z.infer<typeof LockList>;
