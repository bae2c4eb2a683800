/** Spaces in SQLite. */
import { asc, eq, sql } from "drizzle-orm";
import { SpaceId } from "#shared/model/ids.ts";
import type { Spaces, StoredSpace } from "../spaces.ts";
import type { Database } from "./database.ts";
import { members, spaces } from "./schema/spaces.ts";
import { stored } from "./stored.ts";

export function createSqliteSpaces({ drizzle }: Pick<Database, "drizzle">): Spaces {
  return {
    add: (space, owner) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          transaction.insert(spaces).values(space).run();
          transaction.insert(members).values(owner).run();
        }),
      ),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(spaces).where(eq(spaces.id, id)).get();
        return row === undefined ? null : spaceOf(row);
      }),
    rename: (id, name) => stored(() => void drizzle.update(spaces).set({ name }).where(eq(spaces.id, id)).run()),
    ofUser: (user) =>
      stored(() =>
        drizzle
          .select({ space: spaces, role: members.role })
          .from(members)
          .innerJoin(spaces, eq(spaces.id, members.space))
          .where(eq(members.user, user))
          .orderBy(asc(members.joinedAt), asc(sql`${members}.rowid`))
          .all()
          .map((row) => ({ ...spaceOf(row.space), role: row.role })),
      ),
  };
}

function spaceOf(row: typeof spaces.$inferSelect): StoredSpace {
  return { ...row, id: SpaceId.parse(row.id) };
}
