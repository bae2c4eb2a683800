/** Tables of datasets (their tables are in the update log) and of the files people uploaded. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./people.ts";
import { spaces } from "./spaces.ts";

export const datasets = sqliteTable(
  "datasets",
  {
    id: text().primaryKey(),
    space: text()
      .notNull()
      .references(() => spaces.id),
    name: text().notNull(),
    incarnation: integer().notNull(),
    createdBy: text()
      .notNull()
      .references(() => users.id),
    createdAt: integer().notNull(),
    /** null until the first update of its table is on disk: nobody sees it before */
    changedAt: integer(),
    rows: integer().notNull(),
    columns: integer().notNull(),
    /** failed checks; null when no schema is chosen */
    issues: integer(),
    /** SHA-256 of the file it was imported from; null when there is none */
    original: text(),
    /** ms since 1970: in the trash since then; null when it is not */
    deletedAt: integer(),
    deletedBy: text(),
    /** how far its review is */
    state: text({ enum: ["draft", "in-review", "changes-requested", "approved", "published"] })
      .notNull()
      .default("draft"),
    stateBy: text().references(() => users.id),
    stateAt: integer(),
    /** the version that was approved last, and the one that is public; `current` there: the table as it is */
    approvedVersion: text(),
    /** the content that was approved, in short */
    approvedSeal: text(),
    publishedVersion: text(),
  },
  (table) => [index("datasets_space").on(table.space)],
);

/** What an owner closed to editors: a column, or the whole table. */
export const locks = sqliteTable(
  "locks",
  {
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    /** empty: the whole table */
    column: text().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.column] })],
);

export const uploads = sqliteTable("uploads", {
  id: text().primaryKey(),
  space: text()
    .notNull()
    .references(() => spaces.id),
  user: text()
    .notNull()
    .references(() => users.id),
  fileName: text().notNull(),
  bytes: integer().notNull(),
  /** hexadecimal; names the file on disk */
  sha256: text().notNull(),
  createdAt: integer().notNull(),
});
