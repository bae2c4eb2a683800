/** Tables of accounts, in the shape better-auth asks for. A login belongs to one person of ours; sessions are ours alone. */
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { users } from "./people.ts";

const moment = () => integer({ mode: "timestamp_ms" });

export const logins = sqliteTable("logins", {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer({ mode: "boolean" }).notNull(),
  image: text(),
  createdAt: moment().notNull(),
  updatedAt: moment().notNull(),
  /** the person it signs in; null for a moment while it is made */
  person: text().references(() => users.id),
});

export const loginSessions = sqliteTable(
  "login_sessions",
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: text()
      .notNull()
      .references(() => logins.id, { onDelete: "cascade" }),
    expiresAt: moment().notNull(),
    ipAddress: text(),
    userAgent: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (table) => [index("login_sessions_user").on(table.userId)],
);

export const loginAccounts = sqliteTable(
  "login_accounts",
  {
    id: text().primaryKey(),
    accountId: text().notNull(),
    providerId: text().notNull(),
    userId: text()
      .notNull()
      .references(() => logins.id, { onDelete: "cascade" }),
    accessToken: text(),
    refreshToken: text(),
    idToken: text(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: text(),
    /** scrypt */
    password: text(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (table) => [index("login_accounts_user").on(table.userId)],
);

export const loginVerifications = sqliteTable(
  "login_verifications",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (table) => [index("login_verifications_identifier").on(table.identifier)],
);

/** What the operator settled for the whole server. */
export const settings = sqliteTable("settings", {
  name: text().primaryKey(),
  value: text().notNull(),
});

/** Who looks after this server, once somebody does. */
export const operators = sqliteTable("operators", {
  user: text()
    .primaryKey()
    .references(() => users.id),
  at: integer().notNull(),
});
