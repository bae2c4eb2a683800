/** People and their sessions in SQLite. */
import { and, desc, eq, inArray, lt, ne } from "drizzle-orm";
import { UserId } from "#shared/model/ids.ts";
import type { People, Sessions, User } from "../people.ts";
import type { Database } from "./database.ts";
import { sessions, users } from "./schema/people.ts";
import { stored } from "./stored.ts";

export function createSqlitePeople({ drizzle }: Pick<Database, "drizzle">): People {
  return {
    add: (user) => stored(() => void drizzle.insert(users).values(user).run()),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(users).where(eq(users.id, id)).get();
        return row === undefined ? null : userOf(row);
      }),
    findAll: (ids) =>
      stored(() =>
        drizzle
          .select()
          .from(users)
          .where(inArray(users.id, [...ids]))
          .all()
          .map(userOf),
      ),
    rename: (id, name) => stored(() => void drizzle.update(users).set({ name }).where(eq(users.id, id)).run()),
  };
}

export function createSqliteSessions({ drizzle }: Pick<Database, "drizzle">): Sessions {
  return {
    add: (session) => stored(() => void drizzle.insert(sessions).values(session).run()),
    find: (tokenHash) =>
      stored(() => {
        const row = drizzle.select().from(sessions).where(eq(sessions.tokenHash, tokenHash)).get();
        return row === undefined ? null : { ...row, user: UserId.parse(row.user) };
      }),
    ofUser: (user) =>
      stored(() =>
        drizzle
          .select()
          .from(sessions)
          .where(eq(sessions.user, user))
          .orderBy(desc(sessions.createdAt))
          .all()
          .map((row) => ({ ...row, user })),
      ),
    extend: (tokenHash, expiresAt) =>
      stored(() => void drizzle.update(sessions).set({ expiresAt }).where(eq(sessions.tokenHash, tokenHash)).run()),
    remove: (tokenHash) => stored(() => void drizzle.delete(sessions).where(eq(sessions.tokenHash, tokenHash)).run()),
    removeOthers: (user, except) =>
      stored(() => {
        const others = except === null ? undefined : ne(sessions.tokenHash, except);
        drizzle
          .delete(sessions)
          .where(and(eq(sessions.user, user), others))
          .run();
      }),
    removeExpired: (now) => stored(() => void drizzle.delete(sessions).where(lt(sessions.expiresAt, now)).run()),
  };
}

function userOf(row: typeof users.$inferSelect): User {
  const { name, colour, createdAt, erasedAt } = row;
  return { id: UserId.parse(row.id), name, colour, createdAt, ...(erasedAt === null ? {} : { erased: true }) };
}
