/** Tables of spaces, of who is in them, and of the links that let people in. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { users } from "./people.ts";

export const spaces = sqliteTable("spaces", {
  id: text().primaryKey(),
  name: text().notNull(),
  createdAt: integer().notNull(),
});

export const members = sqliteTable(
  "members",
  {
    space: text()
      .notNull()
      .references(() => spaces.id),
    user: text()
      .notNull()
      .references(() => users.id),
    role: text({ enum: ["owner", "editor", "reviewer", "viewer"] }).notNull(),
    joinedAt: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.space, table.user] }), index("members_user").on(table.user)],
);

export const invitations = sqliteTable(
  "invitations",
  {
    /** half of the link; the other half is signed with the server's secret, and stored nowhere */
    id: text().primaryKey(),
    space: text()
      .notNull()
      .references(() => spaces.id),
    role: text({ enum: ["editor", "reviewer"] }).notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
  },
  (table) => [uniqueIndex("invitations_space_role").on(table.space, table.role)],
);
