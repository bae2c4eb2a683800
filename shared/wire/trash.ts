/** Deleted datasets of a space over HTTP: back for 30 days, by anyone who may edit. */
import { z } from "zod";
import { DatasetId } from "#shared/model/ids.ts";
import { Person } from "./http.ts";

export const DeletedDataset = z.object({
  id: DatasetId,
  name: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  /** ISO 8601 */
  deletedAt: z.string(),
  deletedBy: Person.nullable(),
  /** ISO 8601: kept here until then */
  until: z.string(),
});
export type DeletedDataset = z.infer<typeof DeletedDataset>;

/** `GET /spaces/{space}/trash`, last deleted first */
export const Trash = z.object({ datasets: z.array(DeletedDataset) });
export type Trash = z.infer<typeof Trash>;
