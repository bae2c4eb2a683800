/** All the spaces someone is in and their datasets, at a glance: how far each is, what is left, what waits for whom. */
import { z } from "zod";
import { DatasetId, SpaceId } from "#shared/model/ids.ts";
import { Role } from "#shared/model/roles.ts";
import { DatasetState } from "./approval.ts";
import { Person } from "./http.ts";

/** What comes next in a review, for whoever may do it. */
export const NextStep = z.enum(["review", "correct", "publish"]);
export type NextStep = z.infer<typeof NextStep>;

export const OverviewDataset = z.object({
  id: DatasetId,
  space: SpaceId,
  name: z.string(),
  rows: z.number().int(),
  columns: z.number().int(),
  /** failed checks; null when no schema is chosen */
  issues: z.number().int().nullable(),
  state: DatasetState,
  /** what was approved was changed since; null: not known now */
  modified: z.boolean().nullable(),
  isPublic: z.boolean(),
  /** rows that were marked valid and are there, all of them where the table is */
  validRows: z.number().int(),
  /** open ones, and since when the oldest has waited (ISO 8601; null when none is open) */
  questions: z.object({ open: z.number().int(), oldest: z.string().nullable() }),
  /** open threads that are no questions */
  comments: z.number().int(),
  /** what waits for who asks */
  forMe: z.object({ questions: z.number().int(), suggestions: z.number().int(), step: NextStep.nullable() }),
  /** the last edit or comment: ISO 8601, and whose; null where it is nobody's */
  last: z.object({ at: z.string(), by: Person.nullable() }),
  /** people in it now */
  present: z.array(Person),
});
export type OverviewDataset = z.infer<typeof OverviewDataset>;

/** `GET /me/overview` */
export const Overview = z.object({
  /** in the order they were joined */
  spaces: z.array(z.object({ id: SpaceId, name: z.string(), role: Role, people: z.number().int() })),
  datasets: z.array(OverviewDataset),
});
export type Overview = z.infer<typeof Overview>;
