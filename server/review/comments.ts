/** Use cases of review: the comments of a thread: answered, written anew, deleted, reacted to. */
import type { StoredComment, ThreadWithComments } from "#server/storage/review.ts";
import type { CommentId, ThreadId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { React, Thread } from "#shared/wire/comments.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { namedMembers } from "./named-members.ts";
import { saidIn, tell, tellOfComment } from "./tell-of-comment.ts";
import { type Acting, changed, type ReviewParts, requireThread, write } from "./threads.ts";

/** Throws "thread-not-found", and "too-many-comments" when the thread has all it may have. */
export async function replyToThread(parts: ReviewParts, acting: Acting, id: ThreadId, text: string): Promise<Thread> {
  const thread = await requireThread(parts, acting, id);
  requireRoom(thread);
  const comment = await write(parts, acting, id, text);
  await parts.comments.add(comment);
  await tellOfComment(parts, acting, { ...thread, comments: [...thread.comments, comment] }, comment);
  return changed(parts, acting, id);
}

/** Throws "too-many-comments" when the thread has all it may have. */
export function requireRoom({ comments }: Pick<ThreadWithComments, "comments">): void {
  if (comments.length < LIMITS.commentsPerThread) return;
  throw new ProblemError("too-many-comments", { args: { limit: LIMITS.commentsPerThread } });
}

/** Its author writes it anew. Throws "thread-not-found", "comment-not-found", "forbidden" to anyone else. */
export async function rewriteComment(
  parts: ReviewParts,
  acting: Acting,
  at: { readonly thread: ThreadId; readonly comment: CommentId },
  text: string,
): Promise<Thread> {
  const { thread, comment } = await requireComment(parts, acting, at);
  if (comment.author !== acting.user.id) throw new ProblemError("forbidden");
  const mentions = await namedMembers(parts, acting.space.id, text);
  await parts.comments.rewrite(comment.id, { text, mentions, editedAt: parts.now() });
  const said = saidIn(thread, { id: comment.id, text });
  await parts.notices?.reword(comment.id, said.excerpt);
  const newly = mentions.filter((user) => !comment.mentions.includes(user));
  await tell(parts, acting, said, "mention", newly);
  return changed(parts, acting, thread.id);
}

/**
 * Its author, or an owner, deletes it. A thread with nothing left goes: null then. A suggestion that was decided stays, it is part of
 * the history of its cell. Throws "thread-not-found", "comment-not-found", "forbidden" to anyone else.
 */
export function deleteComment(
  parts: ReviewParts,
  acting: Acting,
  at: { readonly thread: ThreadId; readonly comment: CommentId },
): Promise<Thread | null> {
  // a suggestion is not taken away while it is being accepted
  return parts.decisions.take(at.thread, () => deleteNow(parts, acting, at));
}

async function deleteNow(
  parts: ReviewParts,
  acting: Acting,
  at: { readonly thread: ThreadId; readonly comment: CommentId },
): Promise<Thread | null> {
  const { thread, comment } = await requireComment(parts, acting, at);
  if (comment.author !== acting.user.id && acting.role !== "owner") throw new ProblemError("forbidden");
  const left = thread.comments.some(({ id, deletedAt }) => id !== comment.id && deletedAt === null);
  if (left || thread.outcome !== null) {
    await parts.comments.erase(comment.id, parts.now());
    return changed(parts, acting, thread.id);
  }
  await parts.threads.remove(thread.id);
  parts.live.notify(acting.dataset.id, { kind: "thread", thread: thread.id });
  return null;
}

/** Throws "thread-not-found", "comment-not-found". */
export async function reactToComment(
  parts: ReviewParts,
  acting: Acting,
  at: { readonly thread: ThreadId; readonly comment: CommentId },
  { emoji, on }: React,
): Promise<Thread> {
  const { comment } = await requireComment(parts, acting, at);
  await parts.comments.react(comment.id, { user: acting.user.id, emoji, at: parts.now() }, on);
  return changed(parts, acting, at.thread);
}

/** A deleted comment is not found. */
async function requireComment(
  parts: ReviewParts,
  acting: Acting,
  at: { readonly thread: ThreadId; readonly comment: CommentId },
): Promise<{ thread: ThreadWithComments; comment: StoredComment }> {
  const thread = await requireThread(parts, acting, at.thread);
  const comment = thread.comments.find(({ id }) => id === at.comment);
  if (comment === undefined || comment.deletedAt !== null) throw new ProblemError("comment-not-found");
  return { thread, comment };
}
