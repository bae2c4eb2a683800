/** Tables of people and of the sessions they are signed in with. */
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const users = sqliteTable("users", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** 0..7 */
  colour: integer().notNull(),
  /** ms since 1970 */
  createdAt: integer().notNull(),
  /** they asked to be forgotten then: their name is gone, what they did stays under “former member” */
  erasedAt: integer(),
});

export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the token, hexadecimal: who reads the database cannot sign in with it */
    tokenHash: text().primaryKey(),
    user: text()
      .notNull()
      .references(() => users.id),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    /** the browser it began in, as it calls itself */
    agent: text(),
  },
  (table) => [index("sessions_user").on(table.user)],
);
