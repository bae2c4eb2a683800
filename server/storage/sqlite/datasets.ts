/** What is known of datasets, and uploads, in SQLite. */
import { desc, eq } from "drizzle-orm";
import { DatasetId, SpaceId, UploadId, UserId } from "#shared/model/ids.ts";
import type { Datasets, StoredDataset, Uploads } from "../datasets.ts";
import type { Database } from "./database.ts";
import { datasets, uploads } from "./schema/datasets.ts";
import { stored } from "./stored.ts";

export function createSqliteDatasets({ drizzle }: Pick<Database, "drizzle">): Datasets {
  return {
    add: (dataset) => stored(() => void drizzle.insert(datasets).values(dataset).run()),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(datasets).where(eq(datasets.id, id)).get();
        return row === undefined ? null : datasetOf(row);
      }),
    ofSpace: (space) =>
      stored(() =>
        drizzle
          .select()
          .from(datasets)
          .where(eq(datasets.space, space))
          .orderBy(desc(datasets.createdAt), desc(datasets.id))
          .all()
          .map(datasetOf),
      ),
    change: (id, change) =>
      stored(() => {
        if (Object.keys(change).length > 0) drizzle.update(datasets).set(change).where(eq(datasets.id, id)).run();
      }),
  };
}

export function createSqliteUploads({ drizzle }: Pick<Database, "drizzle">): Uploads {
  return {
    add: (upload) => stored(() => void drizzle.insert(uploads).values(upload).run()),
    find: (id) =>
      stored(() => {
        const row = drizzle.select().from(uploads).where(eq(uploads.id, id)).get();
        if (row === undefined) return null;
        return { ...row, id: UploadId.parse(row.id), space: SpaceId.parse(row.space), user: UserId.parse(row.user) };
      }),
  };
}

function datasetOf(row: typeof datasets.$inferSelect): StoredDataset {
  return {
    ...row,
    id: DatasetId.parse(row.id),
    space: SpaceId.parse(row.space),
    createdBy: UserId.parse(row.createdBy),
    deletedBy: row.deletedBy === null ? null : UserId.parse(row.deletedBy),
  };
}
