/** Territories of datasets, in SQLite. */
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import { ChosenTerritory } from "#shared/geo/chosen-territory.ts";
import { UserId } from "#shared/model/ids.ts";
import type { Territories } from "../territories.ts";
import type { Database } from "./database.ts";
import { datasets } from "./schema/datasets.ts";
import { territories } from "./schema/geocoding.ts";
import { stored } from "./stored.ts";

export function createSqliteTerritories({ drizzle }: Pick<Database, "drizzle">): Territories {
  return {
    of: (dataset) =>
      stored(() => {
        const row = drizzle.select().from(territories).where(eq(territories.dataset, dataset)).get();
        return row === undefined
          ? null
          : { territory: territoryOf(row.territory), by: UserId.parse(row.by), at: row.at };
      }),
    lastOf: (space, besides) =>
      stored(() => {
        const row = drizzle
          .select({ territory: territories.territory })
          .from(territories)
          .innerJoin(datasets, eq(datasets.id, territories.dataset))
          .where(and(eq(datasets.space, space), ne(datasets.id, besides), isNull(datasets.deletedAt)))
          .orderBy(desc(territories.at))
          .limit(1)
          .get();
        return row === undefined ? null : territoryOf(row.territory);
      }),
    choose: (dataset, { territory, by, at }) =>
      stored(() => {
        const kept = { territory: JSON.stringify(territory), by, at };
        drizzle
          .insert(territories)
          .values({ dataset, ...kept })
          .onConflictDoUpdate({ target: territories.dataset, set: kept })
          .run();
      }),
    forget: (dataset) => stored(() => void drizzle.delete(territories).where(eq(territories.dataset, dataset)).run()),
  };
}

function territoryOf(json: string): ChosenTerritory {
  return ChosenTerritory.parse(JSON.parse(json));
}
