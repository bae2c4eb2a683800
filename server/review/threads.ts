/** Use cases of review: threads of comments in a dataset. Author and role are ours to say, never the sender's. */
import type { Notices } from "#server/notices/notices.ts";
import type { InDataset } from "#server/people/access.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People, User } from "#server/storage/people.ts";
import type { Comments, StoredComment, StoredThread, Threads, ThreadWithComments } from "#server/storage/review.ts";
import type { Members } from "#server/storage/spaces.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { viewOf } from "#shared/document/open-table.ts";
import { CommentId, type DatasetId, ThreadId, type UserId } from "#shared/model/ids.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { ChangeThread, OpenThread, Thread } from "#shared/wire/comments.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { keptRowOf } from "./kept-rows.ts";
import { namedMembers } from "./named-members.ts";
import { presentThreads } from "./present-threads.ts";
import { tellOfComment, tellOfQuestion } from "./tell-of-comment.ts";
import type { Turns } from "./turns.ts";

export interface ReviewParts {
  readonly threads: Threads;
  readonly comments: Comments;
  readonly people: People;
  readonly members: Members;
  readonly live: LiveDatasets;
  /** of each suggestion, by its id: deciding it, and deleting it */
  readonly decisions: Turns;
  readonly notices?: Notices;
  readonly now: () => number;
}

/** Someone who acts in a dataset, in the role they have there. */
export interface Acting extends InDataset {
  readonly user: Pick<User, "id">;
}

/** Oldest first. */
export async function listThreads(parts: ReviewParts, dataset: DatasetId): Promise<Thread[]> {
  return presentThreads(parts, await parts.threads.of(dataset));
}

/** Throws "thread-not-found". */
export async function showThread(parts: ReviewParts, acting: Acting, id: ThreadId): Promise<Thread> {
  return shown(parts, await requireThread(parts, acting, id));
}

/**
 * Throws "row-not-found" or "column-not-found" when the table has never had that row or column, "too-many-threads" when the dataset
 * has all it may have.
 */
export async function openThread(parts: ReviewParts, acting: Acting, opened: OpenThread): Promise<Thread> {
  const { id: dataset } = acting.dataset;
  const { row, column, text, kind = "comment", value = null } = opened;
  const { was, keptRow } = await parts.live.read(dataset, ({ table }) => {
    const handle = row === null ? undefined : table.handleOf(row);
    if (row !== null && handle === undefined) throw new ProblemError("row-not-found", { place: "row" });
    if (column !== null && !viewOf(table).columnStates.some(({ id }) => id === column)) {
      throw new ProblemError("column-not-found", { place: "column" });
    }
    const suggests = value !== null && handle !== undefined && column !== null;
    const kept = keptRowOf({ row, column }, viewOf(table));
    // what is deleted already: its deletion was told before there was a thread about it
    return { was: suggests ? table.content(handle, column) : null, keptRow: kept === "as-it-is" ? null : kept };
  });
  if ((await parts.threads.count(dataset)) >= LIMITS.threadsPerDataset) {
    throw new ProblemError("too-many-threads", { args: { limit: LIMITS.threadsPerDataset } });
  }
  const thread = newId(ThreadId);
  const first = await write(parts, acting, thread, text);
  const nothing = { resolved: false, outcome: null, decidedBy: null, decidedAt: null, keptRow };
  const stored: StoredThread = { id: thread, dataset, row, column, kind, value, was, openedAt: first.at, ...nothing };
  await parts.threads.open(stored, first);
  await tellOfComment(parts, acting, { ...stored, comments: [first] }, first);
  return changed(parts, acting, thread);
}

/** Resolves it, opens it again; makes a question of it, or a comment again. Throws "thread-not-found". */
export async function changeThread(
  parts: ReviewParts,
  acting: Acting,
  id: ThreadId,
  { resolved, kind }: ChangeThread,
): Promise<Thread> {
  const thread = await requireThread(parts, acting, id);
  const asked = kind === "question" && thread.kind === "comment";
  await parts.threads.change(id, {
    ...(resolved === undefined ? {} : { resolved }),
    ...(kind === undefined || thread.kind === "suggestion" ? {} : { kind }),
  });
  const last = thread.comments.findLast(({ deletedAt }) => deletedAt === null);
  if (asked && last !== undefined) await tellOfQuestion(parts, acting, thread, last);
  return changed(parts, acting, id);
}

/** Throws "thread-not-found" for one that is not in this dataset. */
export async function requireThread(parts: ReviewParts, acting: Acting, id: ThreadId): Promise<ThreadWithComments> {
  const thread = await parts.threads.find(id);
  if (thread?.dataset !== acting.dataset.id) throw new ProblemError("thread-not-found");
  return thread;
}

/** A comment as it is kept: those it names are the members among them. */
export async function write(
  parts: ReviewParts,
  acting: Acting,
  thread: ThreadId,
  text: string,
): Promise<StoredComment> {
  const { user, role, space } = acting;
  const mentions: readonly UserId[] = await namedMembers(parts, space.id, text);
  const fresh = { editedAt: null, deletedAt: null, mentions, reactions: [] };
  return { id: newId(CommentId), thread, author: user.id, role, text, at: parts.now(), ...fresh };
}

/** The thread as it is now, after everyone in its dataset was told that it changed. */
export async function changed(parts: ReviewParts, acting: Acting, id: ThreadId): Promise<Thread> {
  const thread = await shown(parts, await requireThread(parts, acting, id));
  parts.live.notify(acting.dataset.id, { kind: "thread", thread: id });
  return thread;
}

async function shown(parts: ReviewParts, thread: ThreadWithComments): Promise<Thread> {
  const [one] = await presentThreads(parts, [thread]);
  if (one === undefined) throw new ProblemError("thread-not-found");
  return one;
}
