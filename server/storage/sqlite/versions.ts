/** Versions in SQLite. */
import { desc, eq, inArray, sql } from "drizzle-orm";
import { DatasetId, UserId, VersionId } from "#shared/model/ids.ts";
import { VersionCause } from "#shared/wire/versions.ts";
import type { StoredVersion, Versions } from "../versions.ts";
import type { Database } from "./database.ts";
import { versions } from "./schema/history.ts";
import { stored } from "./stored.ts";

export function createSqliteVersions({ drizzle }: Pick<Database, "drizzle">): Versions {
  return {
    add: (version) => stored(() => void drizzle.insert(versions).values(rowOf(version)).run()),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(versions).where(eq(versions.id, id)).get();
        return row === undefined ? null : versionOf(row);
      }),
    ofDataset: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(versions)
          .where(eq(versions.dataset, dataset))
          .orderBy(desc(versions.seq), desc(versions.at), desc(sql`rowid`))
          .all()
          .map(versionOf),
      ),
    rename: (id, name) => stored(() => void drizzle.update(versions).set({ name }).where(eq(versions.id, id)).run()),
    remove: (ids) =>
      stored(
        () =>
          void drizzle
            .delete(versions)
            .where(inArray(versions.id, [...ids]))
            .run(),
      ),
  };
}

function rowOf({ change, ...version }: StoredVersion): typeof versions.$inferInsert {
  return { ...version, ...change };
}

function versionOf({ cells, rows, columns, ...row }: typeof versions.$inferSelect): StoredVersion {
  return {
    ...row,
    id: VersionId.parse(row.id),
    dataset: DatasetId.parse(row.dataset),
    cause: VersionCause.parse(row.cause),
    author: row.author === null ? null : UserId.parse(row.author),
    change: cells === null || rows === null || columns === null ? null : { cells, rows, columns },
  };
}
