/** How far the review of a dataset is, and what people do about it. What is read of it is in `review.ts`. */
import { z } from "zod";

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
  /** of the table as it is, whatever it becomes: the public address follows it */
  "publish-current",
  "take-back-publication",
]);
export type ReviewStep = z.infer<typeof ReviewStep>;

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
  z.object({ step: z.literal("publish-current"), note: Note }),
  z.object({ step: z.literal("take-back-publication"), note: Note }),
]);
export type TakeStep = z.infer<typeof TakeStep>;
