/** Bodies of spot checks: rows drawn at random, each ticked right or wrong by a person. */
import { z } from "zod";
import { RowId, SpotCheckId } from "#shared/model/ids.ts";
import { Person } from "./http.ts";

/** rows of one spot check, at most */
export const SPOT_CHECK_ROWS = 500;

export const Verdict = z.enum(["right", "wrong"]);
export type Verdict = z.infer<typeof Verdict>;

export const SpotCheckRow = z.object({
  row: RowId,
  verdict: Verdict.nullable(),
  note: z.string().nullable(),
  by: Person.nullable(),
  /** ISO 8601 */
  at: z.string().nullable(),
});
export type SpotCheckRow = z.infer<typeof SpotCheckRow>;

export const SpotCheck = z.object({
  id: SpotCheckId,
  /** ISO 8601 */
  at: z.string(),
  /** who had the rows drawn */
  by: Person.nullable(),
  /** rows of the table when they were drawn */
  rowsThen: z.number().int(),
  /** in the order they are looked at */
  rows: z.array(SpotCheckRow),
});
export type SpotCheck = z.infer<typeof SpotCheck>;

/** `GET /datasets/{dataset}/spot-checks`, newest first */
export const SpotCheckList = z.object({
  checks: z.array(
    SpotCheck.omit({ rows: true }).extend({
      drawn: z.number().int(),
      right: z.number().int(),
      wrong: z.number().int(),
      /** who judged */
      people: z.array(Person),
    }),
  ),
});
export type SpotCheckList = z.infer<typeof SpotCheckList>;

/** `POST /datasets/{dataset}/spot-checks`: draw rows */
export const DrawSpotCheck = z.object({
  rows: z.number().int().min(1).max(SPOT_CHECK_ROWS),
  /** leave out the rows that were judged today, in any spot check of the dataset */
  withoutToday: z.boolean(),
});
export type DrawSpotCheck = z.infer<typeof DrawSpotCheck>;

/** `PUT /datasets/{dataset}/spot-checks/{check}/rows/{row}`; a verdict of null takes it back */
export const JudgeRow = z.object({
  verdict: Verdict.nullable(),
  note: z.string().trim().max(1_000).nullable(),
  /** true: instead of what somebody else said of it */
  instead: z.boolean(),
});
export type JudgeRow = z.infer<typeof JudgeRow>;
