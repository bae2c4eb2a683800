/** Comment threads in SQLite. */
import { and, asc, count, eq, inArray, sql } from "drizzle-orm";
import { ColumnId, CommentId, DatasetId, RowId, ThreadId, UserId } from "#shared/model/ids.ts";
import type { StoredComment, StoredThread, Threads, ThreadWithComments } from "../review.ts";
import type { Database } from "./database.ts";
import { comments, threads } from "./schema/review.ts";
import { stored } from "./stored.ts";

/** two comments of one millisecond stay in the order they came */
const OLDEST_COMMENT_FIRST = [asc(comments.at), asc(sql`${comments}.rowid`)] as const;

export function createSqliteThreads({ drizzle }: Pick<Database, "drizzle">): Threads {
  return {
    open: (thread, first) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          transaction.insert(threads).values(thread).run();
          transaction.insert(comments).values(first).run();
        }),
      ),
    reply: (comment) => stored(() => void drizzle.insert(comments).values(comment).run()),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(threads).where(eq(threads.id, id)).get();
        if (row === undefined) return null;
        const said = drizzle
          .select()
          .from(comments)
          .where(eq(comments.thread, id))
          .orderBy(...OLDEST_COMMENT_FIRST)
          .all();
        return { ...threadOf(row), comments: said.map(commentOf) };
      }),
    of: (dataset) =>
      stored(() => {
        const rows = drizzle
          .select()
          .from(threads)
          .innerJoin(comments, eq(comments.thread, threads.id))
          .where(eq(threads.dataset, dataset))
          .orderBy(asc(threads.openedAt), asc(threads.id), ...OLDEST_COMMENT_FIRST)
          .all();
        return gather(rows);
      }),
    setResolved: (id, resolved) =>
      stored(() => void drizzle.update(threads).set({ resolved }).where(eq(threads.id, id)).run()),
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

type JoinedRow = { threads: typeof threads.$inferSelect; comments: typeof comments.$inferSelect };

function gather(rows: readonly JoinedRow[]): ThreadWithComments[] {
  const found = new Map<string, { thread: StoredThread; comments: StoredComment[] }>();
  for (const row of rows) {
    const entry = found.get(row.threads.id) ?? { thread: threadOf(row.threads), comments: [] };
    entry.comments.push(commentOf(row.comments));
    found.set(row.threads.id, entry);
  }
  return [...found.values()].map((entry) => ({ ...entry.thread, comments: entry.comments }));
}

function threadOf(row: typeof threads.$inferSelect): StoredThread {
  return {
    id: ThreadId.parse(row.id),
    dataset: DatasetId.parse(row.dataset),
    row: RowId.parse(row.row),
    column: row.column === null ? null : ColumnId.parse(row.column),
    resolved: row.resolved,
    openedAt: row.openedAt,
  };
}

function commentOf(row: typeof comments.$inferSelect): StoredComment {
  const { role, text, at } = row;
  const ids = { id: CommentId.parse(row.id), thread: ThreadId.parse(row.thread), author: UserId.parse(row.author) };
  return { ...ids, role, text, at };
}
