/** Bodies of review: how far a dataset is, the steps that led there, and the version that was approved or is public. */
import { z } from "zod";
import { VersionId } from "#shared/model/ids.ts";
import { DatasetState, ReviewStep } from "./approval.ts";
import { Person } from "./http.ts";

export const TakenStep = z.object({
  id: z.number().int(),
  step: ReviewStep,
  /** the state it led to */
  state: DatasetState,
  /** null: someone we no longer know */
  by: Person.nullable(),
  /** ISO 8601 */
  at: z.string(),
  /** the version it is about; null when it is about none */
  version: VersionId.nullable(),
  note: z.string().nullable(),
});
export type TakenStep = z.infer<typeof TakenStep>;

/** `GET /datasets/{dataset}/review` */
export const Review = z.object({
  state: DatasetState,
  /** what was approved last, with the seal of its content (`shared/document/seals.ts`, sealOfTable) */
  approved: z.object({ version: VersionId, seal: z.string(), by: Person.nullable(), at: z.string() }).nullable(),
  /** what is public, at /public/{dataset} */
  published: z
    .object({
      /** null: the table as it is, whatever it becomes */
      version: VersionId.nullable(),
      by: Person.nullable(),
      at: z.string(),
      /** it is the approved version; else the reason says why it is public all the same */
      approved: z.boolean(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** newest first */
  steps: z.array(TakenStep),
});
export type Review = z.infer<typeof Review>;
