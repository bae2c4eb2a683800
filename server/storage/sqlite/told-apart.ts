/** What was said not to be the same, in SQLite. */
import { and, eq } from "drizzle-orm";
import type { DatasetId } from "#shared/model/ids.ts";
import { type ApartOf, ToldApartList } from "#shared/wire/told-apart.ts";
import type { ToldApartSets } from "../told-apart.ts";
import type { Database } from "./database.ts";
import { toldApart } from "./schema/cleaning.ts";
import { stored } from "./stored.ts";

export function createSqliteToldApart({ drizzle }: Pick<Database, "drizzle">): ToldApartSets {
  const one = (dataset: DatasetId, of: ApartOf) => and(eq(toldApart.dataset, dataset), eq(toldApart.of, of));
  const read = (from: Pick<Database["drizzle"], "select">, dataset: DatasetId, of: ApartOf) => {
    const found = from.select({ sets: toldApart.sets }).from(toldApart).where(one(dataset, of)).get();
    return found === undefined ? [] : ToldApartList.shape.apart.parse(JSON.parse(found.sets));
  };
  return {
    of: (dataset, of) => stored(() => read(drizzle, dataset, of)),
    change: (dataset, of, become) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const sets = become(read(transaction, dataset, of));
            if (sets.length === 0) {
              transaction.delete(toldApart).where(one(dataset, of)).run();
              return;
            }
            const kept = { sets: JSON.stringify(sets) };
            transaction
              .insert(toldApart)
              .values({ dataset, of, ...kept })
              .onConflictDoUpdate({ target: [toldApart.dataset, toldApart.of], set: kept })
              .run();
          },
          { behavior: "immediate" },
        ),
      ),
  };
}
