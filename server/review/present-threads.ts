/** Threads as they go over the wire: people by name, moments as text, and who waits for whom. */
import { personOf } from "#server/people/people.ts";
import type { People } from "#server/storage/people.ts";
import type { StoredComment, StoredReaction, ThreadWithComments } from "#server/storage/review.ts";
import type { UserId } from "#shared/model/ids.ts";
import type { Role } from "#shared/model/roles.ts";
import type { Comment, Emoji, Thread } from "#shared/wire/comments.ts";
import type { Person } from "#shared/wire/http.ts";

/** In the same order. One question to the people, however many threads. */
export async function presentThreads(
  parts: { readonly people: People },
  threads: readonly ThreadWithComments[],
): Promise<Thread[]> {
  const ids = new Set<UserId>();
  for (const { decidedBy, comments } of threads) {
    if (decidedBy !== null) ids.add(decidedBy);
    for (const { author } of comments) ids.add(author);
  }
  const people = new Map((await parts.people.findAll([...ids])).map((user) => [user.id, personOf(user)]));
  return threads.map((thread) => present(thread, people));
}

function present(thread: ThreadWithComments, people: ReadonlyMap<UserId, Person>): Thread {
  const { id, row, column, kind, resolved, value, was, outcome, decidedBy, decidedAt, keptRow } = thread;
  return {
    ...{ id, row, column, kind, resolved, value, was, outcome },
    decidedBy: decidedBy === null ? null : (people.get(decidedBy) ?? null),
    decidedAt: decidedAt === null ? null : new Date(decidedAt).toISOString(),
    keptRow: keptRow === null ? null : [...keptRow],
    waiting: waitingOf(thread),
    comments: thread.comments.flatMap((comment) => {
      const author = people.get(comment.author);
      return author === undefined ? [] : [presentComment(comment, author)];
    }),
  };
}

function presentComment(comment: StoredComment, author: Person): Comment {
  const { id, role, text, at, editedAt, deletedAt, mentions, reactions } = comment;
  return {
    ...{ id, author, role, text },
    at: new Date(at).toISOString(),
    editedAt: editedAt === null ? null : new Date(editedAt).toISOString(),
    deleted: deletedAt !== null,
    mentions: [...mentions],
    reactions: byEmoji(reactions),
  };
}

function byEmoji(reactions: readonly StoredReaction[]): Comment["reactions"] {
  const people = new Map<Emoji, UserId[]>();
  for (const { emoji, user } of reactions) people.set(emoji, [...(people.get(emoji) ?? []), user]);
  return [...people].map(([emoji, users]) => ({ emoji, people: users }));
}

function waitingOf({ kind, resolved, comments }: ThreadWithComments): Thread["waiting"] {
  if (kind !== "question" || resolved) return null;
  const waited = waitedFor(comments.filter(({ deletedAt }) => deletedAt === null));
  return waited === null ? null : { for: waited.for, since: new Date(waited.since).toISOString() };
}

/** Of an open question, from all that is said in it: the side that did not speak last is waited for, since the other began to. */
export function waitedFor(
  said: readonly Pick<StoredComment, "role" | "at">[],
): { readonly for: "reviewers" | "editors"; readonly since: number } | null {
  const last = said.at(-1);
  if (last === undefined) return null;
  const side = sideOf(last.role);
  const answered = said.findLastIndex(({ role }) => sideOf(role) !== side);
  const since = said[answered + 1] ?? last;
  return { for: side === "reviewers" ? "editors" : "reviewers", since: since.at };
}

function sideOf(role: Role): "reviewers" | "editors" {
  return role === "reviewer" ? "reviewers" : "editors";
}
