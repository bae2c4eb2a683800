/** Use cases of review: threads of comments on the rows and cells of a dataset. Author and role are ours to say, never the sender's. */
import type { InDataset } from "#server/people/access.ts";
import { personOf } from "#server/people/people.ts";
import { newId } from "#server/storage/new-id.ts";
import type { People, User } from "#server/storage/people.ts";
import type { StoredComment, Threads, ThreadWithComments } from "#server/storage/review.ts";
import type { LiveDatasets } from "#server/sync/live-datasets.ts";
import { CommentId, type DatasetId, ThreadId } from "#shared/model/ids.ts";
import type { OpenThread, Thread } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";

export interface ReviewParts {
  readonly threads: Threads;
  readonly people: People;
  readonly live: LiveDatasets;
  readonly now: () => number;
}

/** Someone who acts in a dataset, in the role they have there. */
export interface Acting extends InDataset {
  readonly user: User;
}

/** Oldest first. */
export async function listThreads(parts: ReviewParts, dataset: DatasetId): Promise<Thread[]> {
  return present(parts, await parts.threads.of(dataset));
}

/** Throws "row-not-found" when the table has never had that row. A column that is not there any more is no obstacle. */
export async function openThread(parts: ReviewParts, acting: Acting, opened: OpenThread): Promise<Thread> {
  const { id: dataset } = acting.dataset;
  const known = await parts.live.read(dataset, ({ table }) => table.handleOf(opened.row) !== undefined);
  if (!known) throw new ProblemError("row-not-found", { place: "row" });
  const thread = newId(ThreadId);
  const first = write(parts, acting, thread, opened.text);
  const { row, column } = opened;
  await parts.threads.open({ id: thread, dataset, row, column, resolved: false, openedAt: first.at }, first);
  return tell(parts, thread);
}

/** Throws "thread-not-found". */
export async function replyToThread(
  parts: ReviewParts,
  acting: Acting,
  thread: ThreadId,
  text: string,
): Promise<Thread> {
  await requireThread(parts, acting, thread);
  await parts.threads.reply(write(parts, acting, thread, text));
  return tell(parts, thread);
}

/** Throws "thread-not-found". */
export async function resolveThread(
  parts: ReviewParts,
  acting: Acting,
  thread: ThreadId,
  resolved: boolean,
): Promise<Thread> {
  await requireThread(parts, acting, thread);
  await parts.threads.setResolved(thread, resolved);
  return tell(parts, thread);
}

async function requireThread(parts: ReviewParts, acting: Acting, id: ThreadId): Promise<void> {
  const thread = await parts.threads.find(id);
  if (thread?.dataset !== acting.dataset.id) throw new ProblemError("thread-not-found");
}

function write(parts: ReviewParts, { user, role }: Acting, thread: ThreadId, text: string): StoredComment {
  return { id: newId(CommentId), thread, author: user.id, role, text, at: parts.now() };
}

/** The thread as it is now, after everyone in its dataset was told that it changed. */
async function tell(parts: ReviewParts, id: ThreadId): Promise<Thread> {
  const thread = await parts.threads.find(id);
  const [shown] = await present(parts, thread === null ? [] : [thread]);
  if (thread === null || shown === undefined) throw new ProblemError("thread-not-found");
  parts.live.notify(thread.dataset, { kind: "thread", thread: id });
  return shown;
}

async function present(parts: ReviewParts, threads: readonly ThreadWithComments[]): Promise<Thread[]> {
  const authors = new Set(threads.flatMap((thread) => thread.comments.map(({ author }) => author)));
  const people = new Map((await parts.people.findAll([...authors])).map((user) => [user.id, personOf(user)]));
  return threads.map(({ id, row, column, resolved, comments }) => ({
    id,
    row,
    column,
    resolved,
    comments: comments.flatMap(({ author, thread: _, at, ...comment }) => {
      const person = people.get(author);
      return person === undefined ? [] : [{ ...comment, author: person, at: new Date(at).toISOString() }];
    }),
  }));
}
