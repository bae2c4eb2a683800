/** Tables of what people are told, how they wish to be told, and when they were last in a dataset. */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";
import { threads } from "./review.ts";
import { spaces } from "./spaces.ts";

export const notices = sqliteTable(
  "notices",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** who is told */
    user: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
    space: text()
      .notNull()
      .references(() => spaces.id),
    dataset: text().references(() => datasets.id),
    kind: text().notNull(),
    /** who did it; null: the server */
    by: text().references(() => users.id),
    /** JSON, of the kind's own shape */
    details: text().notNull(),
    /** whose words the details repeat, if any: they go with it */
    comment: text(),
    readAt: integer(),
    /** it went out in a digest then */
    mailedAt: integer(),
  },
  (table) => [
    index("notices_user").on(table.user, table.id),
    index("notices_comment").on(table.comment),
    // those that may still go out by e-mail
    index("notices_unmailed").on(table.user, table.at).where(sql`mailed_at IS NULL AND read_at IS NULL`),
  ],
);

export const noticeChoices = sqliteTable("notice_choices", {
  user: text()
    .primaryKey()
    .references(() => users.id),
  /** e-mail: never, once a day, once an hour */
  digest: text({ enum: ["never", "daily", "hourly"] }).notNull(),
  /** JSON: kinds this person does not want */
  muted: text().notNull(),
  /** the language this person last read us in */
  language: text({ enum: ["fr", "en"] }),
  lastDigestAt: integer(),
});

export const visits = sqliteTable(
  "visits",
  {
    user: text()
      .notNull()
      .references(() => users.id),
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    /** ms since 1970: last seen in it */
    at: integer().notNull(),
    /** number of the last record of its log then */
    seq: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.user, table.dataset] })],
);

/** The order a team gave to its questions, for a call. */
export const questionPlaces = sqliteTable(
  "question_places",
  {
    thread: text()
      .primaryKey()
      .references(() => threads.id),
    space: text()
      .notNull()
      .references(() => spaces.id),
    place: integer().notNull(),
  },
  (table) => [index("question_places_space").on(table.space, table.place)],
);
