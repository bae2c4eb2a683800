/** Comments over HTTP: threads about a row, a cell, a column or the whole table; questions and suggested values are threads too. */
import { z } from "zod";
import { ColumnId, CommentId, RowId, ThreadId, UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import { Role } from "#shared/model/roles.ts";
import { Person } from "./http.ts";

/** What one can answer a comment with, in one click. */
export const Emoji = z.enum(["👍", "✅", "❤️", "🎉", "👀", "❓"]);
export type Emoji = z.infer<typeof Emoji>;

export const Comment = z.object({
  id: CommentId,
  author: Person,
  /** what the author was when they wrote */
  role: Role,
  /** marked as `shared/comments/comment-text.ts` reads it; empty once deleted */
  text: z.string(),
  /** ISO 8601 */
  at: z.string(),
  editedAt: z.string().nullable(),
  /** its place stays where others answered */
  deleted: z.boolean(),
  /** members named with @, each once */
  mentions: z.array(UserId),
  /** in the order the emojis were first given, people likewise */
  reactions: z.array(z.object({ emoji: Emoji, people: z.array(UserId) })),
});
export type Comment = z.infer<typeof Comment>;

export const ThreadKind = z.enum(["comment", "question", "suggestion"]);
export type ThreadKind = z.infer<typeof ThreadKind>;

export const Thread = z.object({
  id: ThreadId,
  /** null: about the column, or the whole table */
  row: RowId.nullable(),
  /** null: about the row, or the whole table */
  column: ColumnId.nullable(),
  kind: ThreadKind,
  resolved: z.boolean(),
  /** of a suggestion: the text it proposes for its cell */
  value: z.string().nullable(),
  /** of a suggestion: what it was to replace when it was made, a text or a mark (model/cell-content.ts); that it replaced, once accepted */
  was: z.string().nullable(),
  outcome: z.enum(["accepted", "refused"]).nullable(),
  decidedBy: Person.nullable(),
  /** ISO 8601 */
  decidedAt: z.string().nullable(),
  /** set while its row or column is deleted: titles, and texts or marks, of the row as they last were (of the one column, when only that is gone) */
  keptRow: z.array(z.object({ column: z.string(), text: z.string() })).nullable(),
  /** of a question not resolved: who did not speak last, and since when (ISO 8601) they are waited for */
  waiting: z.object({ for: z.enum(["reviewers", "editors"]), since: z.string() }).nullable(),
  /** oldest first */
  comments: z.array(Comment).min(1),
});
export type Thread = z.infer<typeof Thread>;

const CommentText = z.string().trim().min(1).max(LIMITS.commentLength);

/** `value`: suggests it for the cell; the text may be empty then. A question has a text of its own. */
export const OpenThread = z
  .object({
    row: RowId.nullable(),
    column: ColumnId.nullable(),
    text: z.string().trim().max(LIMITS.commentLength),
    kind: ThreadKind.optional(),
    value: z.string().max(LIMITS.cellLength).optional(),
  })
  .refine(({ text, kind }) => kind === "suggestion" || text !== "", { path: ["text"] })
  .refine(({ kind, value }) => (kind === "suggestion") === (value !== undefined), { path: ["value"] })
  .refine(({ kind, row, column }) => kind !== "suggestion" || (row !== null && column !== null), { path: ["column"] });
export type OpenThread = z.infer<typeof OpenThread>;

/** Of a reply, or of a comment written anew. */
export const CommentBody = z.object({ text: CommentText });
export type CommentBody = z.infer<typeof CommentBody>;

/** `kind`: a comment becomes a question, or is one no more. */
export const ChangeThread = z
  .object({ resolved: z.boolean().optional(), kind: z.enum(["comment", "question"]).optional() })
  .refine(({ resolved, kind }) => resolved !== undefined || kind !== undefined);
export type ChangeThread = z.infer<typeof ChangeThread>;

export const React = z.object({ emoji: Emoji, on: z.boolean() });
export type React = z.infer<typeof React>;

/** What becomes of a suggestion. `seen`: what the cell holds, a text or a mark, as who accepts sees it. "undo" takes an acceptance, or a refusal, back. */
export const DecideSuggestion = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("accepted"), seen: z.string() }),
  z.object({ outcome: z.literal("refused"), text: z.string().trim().max(LIMITS.commentLength).optional() }),
  z.object({ outcome: z.literal("undo") }),
]);
export type DecideSuggestion = z.infer<typeof DecideSuggestion>;
