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
    /** when they last asked for something of this space, to a few minutes */
    seenAt: integer(),
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
    role: text({ enum: ["owner", "editor", "reviewer", "viewer"] }).notNull(),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    /** null: made by the server itself */
    createdBy: text().references(() => users.id),
    /** the name it was made for, of a list; null: whoever has the link */
    forName: text(),
    /** the e-mail address it was made for */
    forEmail: text(),
    /** null: as many as come */
    usesLeft: integer(),
    uses: integer().notNull().default(0),
    revokedAt: integer(),
  },
  (table) => [index("invitations_space").on(table.space, table.createdAt)],
);

/** Tokens of programs: each acts as who made it, with at most its own role. */
export const apiTokens = sqliteTable(
  "api_tokens",
  {
    id: text().primaryKey(),
    space: text()
      .notNull()
      .references(() => spaces.id),
    name: text().notNull(),
    role: text({ enum: ["owner", "editor", "reviewer", "viewer"] }).notNull(),
    /** SHA-256, hexadecimal */
    tokenHash: text().notNull(),
    createdBy: text()
      .notNull()
      .references(() => users.id),
    createdAt: integer().notNull(),
    expiresAt: integer().notNull(),
    lastUsedAt: integer(),
    revokedAt: integer(),
  },
  (table) => [uniqueIndex("api_tokens_hash").on(table.tokenHash), index("api_tokens_space").on(table.space)],
);

/** What was done to the space itself: who came, went, was given a right; for its owner. */
export const audit = sqliteTable(
  "audit",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    space: text()
      .notNull()
      .references(() => spaces.id),
    at: integer().notNull(),
    /** null: the server itself */
    actor: text().references(() => users.id),
    action: text().notNull(),
    /** JSON, of the action's own shape */
    details: text().notNull(),
  },
  (table) => [index("audit_space").on(table.space, table.id)],
);
