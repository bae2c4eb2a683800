/** Tables of the comment threads on rows and cells. */
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";

export const threads = sqliteTable(
  "threads",
  {
    id: text().primaryKey(),
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    row: text().notNull(),
    /** null: the thread is about the whole row */
    column: text(),
    resolved: integer({ mode: "boolean" }).notNull(),
    openedAt: integer().notNull(),
  },
  (table) => [index("threads_dataset").on(table.dataset, table.openedAt)],
);

export const comments = sqliteTable(
  "comments",
  {
    id: text().primaryKey(),
    thread: text()
      .notNull()
      .references(() => threads.id),
    author: text()
      .notNull()
      .references(() => users.id),
    /** what the author was in the space when they wrote */
    role: text({ enum: ["owner", "editor", "reviewer", "viewer"] }).notNull(),
    text: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [index("comments_thread").on(table.thread, table.at)],
);
