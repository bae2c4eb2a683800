/** Bodies of review: how far a dataset is, the steps that led there, and the version that was approved or is public. */
import { z } from "zod";
import { VersionId } from "#shared/model/ids.ts";
import { Person } from "./http.ts";

/** brouillon, en relecture, modifications demandées, validé, publié */
export const DatasetState = z.enum(["draft", "in-review", "changes-requested", "approved", "published"]);
export type DatasetState = z.infer<typeof DatasetState>;

/** What people do about it; `review-steps.ts` says from where to where each leads. */
export const ReviewStep = z.enum([
  "ask-review",
  "take-back-request",
  "request-changes",
  "approve",
  "publish",
  /** of the present, whoever approved it or not: an owner's decision, with its reason */
  "publish-unapproved",
  "take-back-publication",
]);
export type ReviewStep = z.infer<typeof ReviewStep>;

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
      version: VersionId,
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

/** `GET /datasets/{dataset}/review/present`: the place in the log of what the server has now, and the seal of that content. */
export const PresentPlace = z.object({
  seq: z.number().int().min(1),
  seal: z.string().regex(/^[0-9a-f]{32}$/),
});
export type PresentPlace = z.infer<typeof PresentPlace>;

const NOTE_LENGTH = 2_000;
const Note = z.string().trim().max(NOTE_LENGTH).nullable();
const Seen = {
  /** what was on the screen of who decides */
  seen: PresentPlace,
  /** true: that content, although the table holds another by now */
  although: z.boolean(),
};

/** `POST /datasets/{dataset}/review/steps` */
export const TakeStep = z.discriminatedUnion("step", [
  z.object({ step: z.literal("ask-review"), note: Note }),
  z.object({ step: z.literal("take-back-request"), note: Note }),
  z.object({ step: z.literal("request-changes"), note: Note }),
  z.object({ step: z.literal("approve"), note: Note, ...Seen }),
  z.object({ step: z.literal("publish"), note: Note }),
  z.object({ step: z.literal("publish-unapproved"), note: z.string().trim().min(1).max(NOTE_LENGTH), ...Seen }),
  z.object({ step: z.literal("take-back-publication"), note: Note }),
]);
export type TakeStep = z.infer<typeof TakeStep>;
