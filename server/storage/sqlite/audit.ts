/** The audit log in SQLite. */
import { and, desc, eq, inArray, isNotNull, lt } from "drizzle-orm";
import { SpaceId, UserId } from "#shared/model/ids.ts";
import type { AuditLog, AuditRow } from "../audit.ts";
import type { Database } from "./database.ts";
import { audit } from "./schema/spaces.ts";
import { stored } from "./stored.ts";

export function createSqliteAuditLog({ drizzle }: Pick<Database, "drizzle">): AuditLog {
  return {
    add: (row) => stored(() => void drizzle.insert(audit).values(row).run()),
    page: (space, { actor, actions, before, limit }) =>
      stored(() =>
        drizzle
          .select()
          .from(audit)
          .where(
            and(
              eq(audit.space, space),
              actor === null ? undefined : eq(audit.actor, actor),
              actions === null ? undefined : inArray(audit.action, [...actions]),
              before === null ? undefined : lt(audit.id, before),
            ),
          )
          .orderBy(desc(audit.id))
          .limit(limit)
          .all()
          .map(rowOf),
      ),
    actors: (space) =>
      stored(() =>
        drizzle
          .selectDistinct({ actor: audit.actor })
          .from(audit)
          .where(and(eq(audit.space, space), isNotNull(audit.actor)))
          .all()
          .map(({ actor }) => UserId.parse(actor)),
      ),
  };
}

function rowOf(row: typeof audit.$inferSelect): AuditRow {
  return { ...row, space: SpaceId.parse(row.space), actor: row.actor === null ? null : UserId.parse(row.actor) };
}
