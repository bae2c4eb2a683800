/** Who looks after this server, and what they may know of it, in SQLite. */
import { asc, count, countDistinct, eq, isNull, max } from "drizzle-orm";
import { foldText } from "#shared/model/fold-text.ts";
import { SpaceId, UserId } from "#shared/model/ids.ts";
import { Opening } from "#shared/wire/account.ts";
import type { Operators } from "../operators.ts";
import type { Database } from "./database.ts";
import { logins, operators, settings } from "./schema/accounts.ts";
import { datasets } from "./schema/datasets.ts";
import { users } from "./schema/people.ts";
import { members, spaces } from "./schema/spaces.ts";
import { stored } from "./stored.ts";

const OPENING = "opening";

export function createSqliteOperators({ drizzle }: Pick<Database, "drizzle">): Operators {
  return {
    any: () => stored(() => drizzle.select().from(operators).limit(1).get() !== undefined),
    has: (user) => stored(() => drizzle.select().from(operators).where(eq(operators.user, user)).get() !== undefined),
    becomeFirst: (user, at) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            if (transaction.select().from(operators).limit(1).get() !== undefined) return false;
            transaction.insert(operators).values({ user, at }).run();
            return true;
          },
          // it reads first: the log's own thread must not write in between
          { behavior: "immediate" },
        ),
      ),
    opening: () =>
      stored(() => {
        const row = drizzle.select().from(settings).where(eq(settings.name, OPENING)).get();
        return row === undefined ? "anyone" : Opening.parse(row.value);
      }),
    setOpening: (opening) =>
      stored(() => {
        drizzle
          .insert(settings)
          .values({ name: OPENING, value: opening })
          .onConflictDoUpdate({ target: settings.name, set: { value: opening } })
          .run();
      }),
    spaces: () =>
      stored(() => {
        const here = drizzle
          .select({ space: datasets.space, datasets: count().as("datasets"), last: max(datasets.changedAt).as("last") })
          .from(datasets)
          .where(isNull(datasets.deletedAt))
          .groupBy(datasets.space)
          .as("here");
        return drizzle
          .select({
            id: spaces.id,
            name: spaces.name,
            members: countDistinct(members.user),
            datasets: here.datasets,
            lastActivity: here.last,
          })
          .from(spaces)
          .leftJoin(members, eq(members.space, spaces.id))
          .leftJoin(here, eq(here.space, spaces.id))
          .groupBy(spaces.id)
          .orderBy(asc(spaces.name), asc(spaces.id))
          .all()
          .map((row) => ({ ...row, id: SpaceId.parse(row.id), datasets: row.datasets ?? 0 }));
      }),
    findPeople: (text, most) =>
      stored(() => {
        const wanted = foldText(text);
        const known = drizzle
          .select({ id: users.id, name: users.name, email: logins.email })
          .from(users)
          .leftJoin(logins, eq(logins.person, users.id))
          .where(isNull(users.erasedAt))
          .orderBy(asc(users.name), asc(users.id))
          .all()
          // SQLite compares accented capitals by their bytes
          .filter(({ name, email }) => foldText(name).includes(wanted) || (email ?? "").includes(wanted))
          .slice(0, most);
        return known.map(({ id, name, email }) => ({ id: UserId.parse(id), name, email, spaces: spacesOf(id) }));
      }),
  };

  function spacesOf(user: string): string[] {
    return drizzle
      .select({ name: spaces.name })
      .from(members)
      .innerJoin(spaces, eq(spaces.id, members.space))
      .where(eq(members.user, user))
      .orderBy(asc(spaces.name))
      .all()
      .map(({ name }) => name);
  }
}
