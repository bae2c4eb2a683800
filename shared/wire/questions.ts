/** Questions to those who review: all of a space, with the row they are about, and their answers. */
import { z } from "zod";
import { ColumnId, DatasetId, ThreadId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { Thread } from "./comments.ts";
import { Person } from "./http.ts";

export const Question = z.object({
  thread: Thread,
  dataset: z.object({ id: DatasetId, name: z.string() }),
  /** 1-based place of its row in the table now; null when it is about no row, or the row is deleted */
  position: z.number().int().nullable(),
  /** the first cells of the row that hold something, at most 6, without the one in question */
  around: z.array(z.object({ column: ColumnId, name: z.string(), text: z.string() })),
  /** what it is about: a cell, with its text or its mark (model/cell-content.ts), or a column (`text` null); null: the row, or the table */
  cell: z.object({ column: ColumnId, name: z.string(), text: z.string().nullable() }).nullable(),
  /** what a value given with the answer becomes for who asks this list; null where there is no cell to set */
  mySetting: z.enum(["edit", "suggestion"]).nullable(),
});
export type Question = z.infer<typeof Question>;

/** `GET /spaces/{space}/questions`. */
export const QuestionList = z.object({
  /** in the order of the call when the team gave one, else waiting longest first; resolved ones last, newest first */
  questions: z.array(Question),
  /** the team gave the order by hand */
  ordered: z.boolean(),
  /** this server sends letters */
  mail: z.boolean(),
  /** who would receive the letter; `reachable`: by e-mail, from this server */
  reviewers: z.array(Person.extend({ reachable: z.boolean() })),
});
export type QuestionList = z.infer<typeof QuestionList>;

/** `GET /spaces/{space}/questions/count`: open ones, and those among them that wait for who asks. */
export const QuestionCount = z.object({ open: z.number().int(), forMe: z.number().int() });
export type QuestionCount = z.infer<typeof QuestionCount>;

/**
 * `POST /datasets/{dataset}/questions/{thread}/answer`. `value`: the new text of the cell, written at once by who may edit it and
 * suggested by anyone else; `seen`: its text, or its mark, as they saw it. Without a text the value is the answer.
 */
export const AnswerQuestion = z
  .object({
    text: z.string().trim().max(LIMITS.commentLength),
    value: z.object({ text: z.string().max(LIMITS.cellLength), seen: z.string() }).optional(),
    resolved: z.boolean().optional(),
  })
  .refine(({ text, value, resolved }) => text !== "" || value !== undefined || resolved === true, { path: ["text"] });
export type AnswerQuestion = z.infer<typeof AnswerQuestion>;

export const AnsweredQuestion = z.object({ question: Question, value: z.enum(["edit", "suggestion"]).nullable() });
export type AnsweredQuestion = z.infer<typeof AnsweredQuestion>;

/** `PUT /spaces/{space}/questions/order`: open questions in the order of the call; none: waiting longest first again. */
export const OrderQuestions = z.object({ threads: z.array(ThreadId).max(1_000) });
export type OrderQuestions = z.infer<typeof OrderQuestions>;

/** `POST /spaces/{space}/questions/letter`. `to`: those of the reviewers who are written to; without it, all of them. */
export const SendQuestions = z.object({ to: z.array(UserId).max(1_000).optional() });
export type SendQuestions = z.infer<typeof SendQuestions>;

/** To whom it went, and whose letter the mail server did not take. */
export const QuestionsSent = z.object({ to: z.array(Person), notSent: z.array(Person) });
export type QuestionsSent = z.infer<typeof QuestionsSent>;
