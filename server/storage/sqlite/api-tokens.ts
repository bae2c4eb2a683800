/** Tokens of programs in SQLite. */
import { and, desc, eq, isNull } from "drizzle-orm";
import { ApiTokenId, SpaceId, UserId } from "#shared/model/ids.ts";
import type { ApiTokens, StoredApiToken } from "../api-tokens.ts";
import type { Database } from "./database.ts";
import { apiTokens } from "./schema/spaces.ts";
import { stored } from "./stored.ts";

export function createSqliteApiTokens({ drizzle }: Pick<Database, "drizzle">): ApiTokens {
  return {
    add: (token) => stored(() => void drizzle.insert(apiTokens).values(token).run()),
    find: (tokenHash) =>
      stored(() => {
        const row = drizzle.select().from(apiTokens).where(eq(apiTokens.tokenHash, tokenHash)).get();
        return row === undefined ? null : tokenOf(row);
      }),
    of: (space) =>
      stored(() =>
        drizzle
          .select()
          .from(apiTokens)
          .where(eq(apiTokens.space, space))
          .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id))
          .all()
          .map(tokenOf),
      ),
    used: (id, at) =>
      stored(() => void drizzle.update(apiTokens).set({ lastUsedAt: at }).where(eq(apiTokens.id, id)).run()),
    revoke: (space, id, at) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const here = and(eq(apiTokens.space, space), eq(apiTokens.id, id));
            const row = transaction.select().from(apiTokens).where(here).get();
            transaction
              .update(apiTokens)
              .set({ revokedAt: at })
              .where(and(here, isNull(apiTokens.revokedAt)))
              .run();
            return row === undefined ? null : tokenOf(row);
          },
          // nobody comes between what is read and what is written
          { behavior: "immediate" },
        ),
      ),
  };
}

function tokenOf(row: typeof apiTokens.$inferSelect): StoredApiToken {
  return {
    ...row,
    id: ApiTokenId.parse(row.id),
    space: SpaceId.parse(row.space),
    createdBy: UserId.parse(row.createdBy),
  };
}
