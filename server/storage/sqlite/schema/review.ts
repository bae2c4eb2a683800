/** Tables of review: comment threads, marks, the steps of a review, spot checks. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";

export const threads = sqliteTable(
  "threads",
  {
    id: text().primaryKey(),
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    /** null: about a column, or the table */
    row: text(),
    /** null: about a row, or the table */
    column: text(),
    resolved: integer({ mode: "boolean" }).notNull(),
    openedAt: integer().notNull(),
    kind: text({ enum: ["comment", "question", "suggestion"] })
      .notNull()
      .default("comment"),
    /** a suggestion's value for its cell, and what became of it */
    value: text(),
    /** the text of its cell that it was to replace, or replaced */
    was: text(),
    outcome: text({ enum: ["accepted", "refused"] }),
    decidedBy: text().references(() => users.id),
    decidedAt: integer(),
    /** values of its row when it was deleted, as JSON: column names and texts */
    keptRow: text(),
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
    editedAt: integer(),
    /** its text is gone then, its place stays */
    deletedAt: integer(),
  },
  (table) => [index("comments_thread").on(table.thread, table.at)],
);

export const mentions = sqliteTable(
  "mentions",
  {
    comment: text()
      .notNull()
      .references(() => comments.id),
    user: text()
      .notNull()
      .references(() => users.id),
  },
  (table) => [primaryKey({ columns: [table.comment, table.user] }), index("mentions_user").on(table.user)],
);

export const reactions = sqliteTable(
  "reactions",
  {
    comment: text()
      .notNull()
      .references(() => comments.id),
    user: text()
      .notNull()
      .references(() => users.id),
    emoji: text().notNull(),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.comment, table.user, table.emoji] })],
);

/** What a row, a column or the table was said to be: to check, in question, valid. */
export const marks = sqliteTable(
  "marks",
  {
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    target: text({ enum: ["row", "column", "table"] }).notNull(),
    /** id of the row or column; empty for the table */
    id: text().notNull(),
    mark: text({ enum: ["to-check", "question", "valid"] }).notNull(),
    /** what its content was then, in short: another content is not what was valid */
    seal: text().notNull().default(""),
    /** its row is deleted: the mark waits for it to be given back */
    gone: integer({ mode: "boolean" }).notNull().default(false),
    by: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.target, table.id] })],
);

/** Each step of a dataset's review: who took it, when, about which version, and why. */
export const reviewSteps = sqliteTable(
  "review_steps",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    at: integer().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    /** what was done, and the state it led to */
    step: text({
      enum: [
        "ask-review",
        "take-back-request",
        "request-changes",
        "approve",
        "publish",
        "publish-unapproved",
        "publish-current",
        "take-back-publication",
      ],
    })
      .notNull()
      .default("ask-review"),
    state: text({ enum: ["draft", "in-review", "changes-requested", "approved", "published"] }).notNull(),
    version: text(),
    note: text(),
    /** of a publication: the dataset's name then, which is shown to the public */
    name: text(),
  },
  (table) => [index("review_steps_dataset").on(table.dataset, table.id)],
);

/** A spot check: rows drawn at random, each judged by a person. */
export const spotChecks = sqliteTable(
  "spot_checks",
  {
    id: text().primaryKey(),
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    at: integer().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    /** rows of the table when they were drawn */
    rowsThen: integer().notNull(),
  },
  (table) => [index("spot_checks_dataset").on(table.dataset, table.at)],
);

export const spotCheckRows = sqliteTable(
  "spot_check_rows",
  {
    check: text()
      .notNull()
      .references(() => spotChecks.id),
    row: text().notNull(),
    /** order in which they are looked at */
    place: integer().notNull(),
    verdict: text({ enum: ["right", "wrong"] }),
    note: text(),
    by: text().references(() => users.id),
    at: integer(),
  },
  (table) => [primaryKey({ columns: [table.check, table.row] })],
);

/** A gesture of sharing a table out among people. */
export const assignments = sqliteTable(
  "assignments",
  {
    id: text().primaryKey(),
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    at: integer().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    how: text({ enum: ["blocks", "values", "hand"] }).notNull(),
    /** JSON: ids of the columns to complete */
    fill: text().notNull(),
  },
  (table) => [index("assignments_dataset").on(table.dataset, table.at)],
);

/** What one gesture gave to one person. */
export const assignmentParts = sqliteTable(
  "assignment_parts",
  {
    assignment: text()
      .notNull()
      .references(() => assignments.id),
    place: integer().notNull(),
    /** null: nobody any more */
    to: text().references(() => users.id),
    /** packed row ids */
    rows: text().notNull(),
    /** JSON: ids of columns */
    columns: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignment, table.place] }), index("assignment_parts_to").on(table.to)],
);
