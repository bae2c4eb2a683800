/** Tables of what people are told, how they wish to be told, and when they were last in a dataset. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";
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
    readAt: integer(),
    /** it went out in a digest then */
    mailedAt: integer(),
  },
  (table) => [index("notices_user").on(table.user, table.id)],
);

export const noticeChoices = sqliteTable("notice_choices", {
  user: text()
    .primaryKey()
    .references(() => users.id),
  /** e-mail: never, once a day, once an hour */
  digest: text({ enum: ["never", "daily", "hourly"] }).notNull(),
  /** JSON: kinds this person does not want */
  muted: text().notNull(),
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
