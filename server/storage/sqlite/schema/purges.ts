/** Tables of purges: the last of each dataset, and files that are to go from the disk. */
import { blob, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";

export const purges = sqliteTable("purges", {
  dataset: text()
    .primaryKey()
    .references(() => datasets.id),
  /** that the dataset got by it */
  incarnation: integer().notNull(),
  /** ms since 1970 */
  at: integer().notNull(),
  by: text()
    .notNull()
    .references(() => users.id),
  /** no byte of what went is in the database's file any more */
  overwritten: integer({ mode: "boolean" }).notNull(),
});

/** Nothing but zeros, for a moment: what pages held that were free is overwritten by them. */
export const zeros = sqliteTable("zeros", {
  id: integer().primaryKey(),
  bytes: blob({ mode: "buffer" }).notNull(),
});

/** Written with the purge, removed from here once they are gone. */
export const purgedFiles = sqliteTable("purged_files", {
  sha256: text().primaryKey(),
});
