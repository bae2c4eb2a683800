/** Comment threads in SQLite. */
import { and, asc, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { ColumnId, CommentId, DatasetId, RowId, ThreadId, UserId } from "#shared/model/ids.ts";
import { Emoji } from "#shared/wire/comments.ts";
import type {
  Comments,
  StoredComment,
  StoredReaction,
  StoredThread,
  ThreadChange,
  ThreadPlace,
  Threads,
  ThreadWithComments,
} from "../review.ts";
import type { Database } from "./database.ts";
import { aboutComment, aboutThread } from "./notices.ts";
import { notices, questionPlaces } from "./schema/notices.ts";
import { comments, mentions, reactions, threads } from "./schema/review.ts";
import { stored } from "./stored.ts";

/** two comments of one millisecond stay in the order they came */
const OLDEST_COMMENT_FIRST = [asc(comments.at), asc(sql`${comments}.rowid`)] as const;

const KeptRow = z.array(z.object({ column: z.string(), text: z.string() }));

type Drizzle = Database["drizzle"];

export function createSqliteThreads({ drizzle }: Pick<Database, "drizzle">): Threads {
  return {
    open: (thread, first) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          transaction
            .insert(threads)
            .values({ ...thread, keptRow: keptRowText(thread.keptRow) })
            .run();
          addComment(transaction, first);
        }),
      ),
    find: (id) => stored(() => read(drizzle, eq(threads.id, id))[0] ?? null),
    of: (dataset) => stored(() => read(drizzle, eq(threads.dataset, dataset))),
    places: (dataset) =>
      stored(() =>
        drizzle
          .select({ id: threads.id, row: threads.row, column: threads.column, keptRow: threads.keptRow })
          .from(threads)
          .where(eq(threads.dataset, dataset))
          .orderBy(asc(threads.openedAt), asc(threads.id))
          .all()
          .map(placeOf),
      ),
    questions: (datasets) =>
      stored(() => read(drizzle, and(inArray(threads.dataset, [...datasets]), eq(threads.kind, "question")))),
    change: (id, change) =>
      stored(() => {
        if (Object.keys(change).length > 0) {
          drizzle.update(threads).set(columnsOf(change)).where(eq(threads.id, id)).run();
        }
      }),
    decide: (id, decision) =>
      stored(() => {
        const undecided = and(eq(threads.id, id), isNull(threads.outcome));
        return drizzle.update(threads).set(decision).where(undecided).run().changes === 1;
      }),
    remove: (id) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          removeComments(transaction, eq(threads.id, id));
          transaction.delete(notices).where(aboutThread(id)).run();
          transaction.delete(questionPlaces).where(eq(questionPlaces.thread, id)).run();
          transaction.delete(threads).where(eq(threads.id, id)).run();
        }),
      ),
    count: (dataset) =>
      stored(() => drizzle.select({ n: count() }).from(threads).where(eq(threads.dataset, dataset)).get()?.n ?? 0),
    countOpen: (datasets) =>
      stored(() => {
        const rows = drizzle
          .select({ dataset: threads.dataset, open: count() })
          .from(threads)
          .where(and(inArray(threads.dataset, [...datasets]), eq(threads.resolved, false)))
          .groupBy(threads.dataset)
          .all();
        return new Map(rows.map((row) => [DatasetId.parse(row.dataset), row.open]));
      }),
  };
}

export function createSqliteComments({ drizzle }: Pick<Database, "drizzle">): Comments {
  return {
    add: (comment) => stored(() => drizzle.transaction((transaction) => addComment(transaction, comment))),
    rewrite: (id, { text, editedAt, mentions: named }) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          transaction.update(comments).set({ text, editedAt }).where(eq(comments.id, id)).run();
          transaction.delete(mentions).where(eq(mentions.comment, id)).run();
          for (const user of named) transaction.insert(mentions).values({ comment: id, user }).run();
        }),
      ),
    erase: (id, at) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          transaction.update(comments).set({ text: "", deletedAt: at }).where(eq(comments.id, id)).run();
          transaction.delete(mentions).where(eq(mentions.comment, id)).run();
          transaction.delete(reactions).where(eq(reactions.comment, id)).run();
          transaction.delete(notices).where(aboutComment(id)).run();
        }),
      ),
    react: (id, { user, emoji, at }, on) =>
      stored(() => {
        if (on) drizzle.insert(reactions).values({ comment: id, user, emoji, at }).onConflictDoNothing().run();
        else {
          const one = and(eq(reactions.comment, id), eq(reactions.user, user), eq(reactions.emoji, emoji));
          drizzle.delete(reactions).where(one).run();
        }
      }),
  };
}

/** Takes away the comments of these threads, and what hangs on them. */
export function removeComments(transaction: Pick<Drizzle, "select" | "delete">, ofThreads: SQL | undefined): void {
  const theirs = transaction.select({ id: threads.id }).from(threads).where(ofThreads);
  const said = transaction.select({ id: comments.id }).from(comments).where(inArray(comments.thread, theirs));
  for (const table of [mentions, reactions]) transaction.delete(table).where(inArray(table.comment, said)).run();
  transaction.delete(comments).where(inArray(comments.thread, theirs)).run();
}

function addComment(transaction: Pick<Drizzle, "insert">, comment: StoredComment): void {
  transaction.insert(comments).values(comment).run();
  for (const user of comment.mentions) transaction.insert(mentions).values({ comment: comment.id, user }).run();
  for (const { user, emoji, at } of comment.reactions) {
    transaction.insert(reactions).values({ comment: comment.id, user, emoji, at }).run();
  }
}

/** Four questions, however many threads. */
function read(drizzle: Pick<Drizzle, "select">, which: SQL | undefined): ThreadWithComments[] {
  const rows = drizzle.select().from(threads).where(which).orderBy(asc(threads.openedAt), asc(threads.id)).all();
  const ids = drizzle.select({ id: threads.id }).from(threads).where(which);
  const said = drizzle
    .select()
    .from(comments)
    .where(inArray(comments.thread, ids))
    .orderBy(...OLDEST_COMMENT_FIRST)
    .all();
  const saidIds = drizzle.select({ id: comments.id }).from(comments).where(inArray(comments.thread, ids));
  const named = grouped(
    drizzle.select().from(mentions).where(inArray(mentions.comment, saidIds)).orderBy(asc(mentions.user)).all(),
    ({ comment }) => comment,
  );
  const reacted = grouped(
    drizzle
      .select()
      .from(reactions)
      .where(inArray(reactions.comment, saidIds))
      .orderBy(asc(reactions.at), asc(sql`${reactions}.rowid`))
      .all(),
    ({ comment }) => comment,
  );
  const byThread = grouped(said, ({ thread }) => thread);
  return rows.map((row) => ({
    ...threadOf(row),
    comments: (byThread.get(row.id) ?? []).map((comment) => ({
      ...commentOf(comment),
      mentions: (named.get(comment.id) ?? []).map(({ user }) => UserId.parse(user)),
      reactions: (reacted.get(comment.id) ?? []).map(reactionOf),
    })),
  }));
}

function grouped<T>(rows: readonly T[], of: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(of(row));
    if (group === undefined) groups.set(of(row), [row]);
    else group.push(row);
  }
  return groups;
}

function columnsOf({ keptRow, ...change }: ThreadChange): Partial<typeof threads.$inferInsert> {
  return keptRow === undefined ? change : { ...change, keptRow: keptRowText(keptRow) };
}

function keptRowText(keptRow: StoredThread["keptRow"]): string | null {
  return keptRow === null ? null : JSON.stringify(keptRow);
}

function threadOf(row: typeof threads.$inferSelect): StoredThread {
  const { kind, resolved, openedAt, value, was, outcome, decidedAt } = row;
  return {
    ...placeOf(row),
    dataset: DatasetId.parse(row.dataset),
    ...{ kind, resolved, openedAt, value, was, outcome, decidedAt },
    decidedBy: row.decidedBy === null ? null : UserId.parse(row.decidedBy),
  };
}

function placeOf(row: Pick<typeof threads.$inferSelect, "id" | "row" | "column" | "keptRow">): ThreadPlace {
  return {
    id: ThreadId.parse(row.id),
    row: row.row === null ? null : RowId.parse(row.row),
    column: row.column === null ? null : ColumnId.parse(row.column),
    keptRow: row.keptRow === null ? null : KeptRow.parse(JSON.parse(row.keptRow)),
  };
}

function commentOf(row: typeof comments.$inferSelect): Omit<StoredComment, "mentions" | "reactions"> {
  const { role, text, at, editedAt, deletedAt } = row;
  const ids = { id: CommentId.parse(row.id), thread: ThreadId.parse(row.thread), author: UserId.parse(row.author) };
  return { ...ids, role, text, at, editedAt, deletedAt };
}

function reactionOf(row: typeof reactions.$inferSelect): StoredReaction {
  return { user: UserId.parse(row.user), emoji: Emoji.parse(row.emoji), at: row.at };
}
