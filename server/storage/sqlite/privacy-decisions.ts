/** Decisions on columns about people, in SQLite. */
import { and, asc, eq } from "drizzle-orm";
import { ColumnId, type DatasetId, UserId } from "#shared/model/ids.ts";
import { DecideColumn } from "#shared/wire/private-data.ts";
import type { PrivacyDecisions, StoredDecision } from "../privacy-decisions.ts";
import type { Database } from "./database.ts";
import { privacyDecisions } from "./schema/privacy.ts";
import { stored } from "./stored.ts";

export function createSqlitePrivacyDecisions({ drizzle }: Pick<Database, "drizzle">): PrivacyDecisions {
  const one = (dataset: DatasetId, column: ColumnId) =>
    and(eq(privacyDecisions.dataset, dataset), eq(privacyDecisions.column, column));
  return {
    of: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(privacyDecisions)
          .where(eq(privacyDecisions.dataset, dataset))
          .orderBy(asc(privacyDecisions.at), asc(privacyDecisions.column))
          .all()
          .map(read),
      ),
    decide: (dataset, { column, by, at, ...said }) =>
      stored(() => {
        const kept = { by, at, said: JSON.stringify(said) };
        drizzle
          .insert(privacyDecisions)
          .values({ dataset, column, ...kept })
          .onConflictDoUpdate({ target: [privacyDecisions.dataset, privacyDecisions.column], set: kept })
          .run();
      }),
    forget: (dataset, column) =>
      stored(() => {
        const gone = drizzle.delete(privacyDecisions).where(one(dataset, column)).returning().get();
        return gone === undefined ? null : read(gone);
      }),
  };
}

function read({ column, by, at, said }: typeof privacyDecisions.$inferSelect): StoredDecision {
  return {
    ...DecideColumn.parse(JSON.parse(said)),
    column: ColumnId.parse(column),
    by: UserId.parse(by),
    at,
  };
}
