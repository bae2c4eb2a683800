/** Tables of the update log: one document per dataset, its updates, its snapshots, and who owns which Yjs client id. */
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const documents = sqliteTable("documents", {
  dataset: text().primaryKey(),
  /** sequence number of the newest update */
  head: integer().notNull(),
});

export const updates = sqliteTable(
  "updates",
  {
    dataset: text()
      .notNull()
      .references(() => documents.dataset),
    seq: integer().notNull(),
    /** Yjs update, V1 */
    update: blob({ mode: "buffer" }).notNull(),
    author: text().notNull(),
    /** ms since 1970 */
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.seq] })],
);

export const snapshots = sqliteTable(
  "snapshots",
  {
    dataset: text()
      .notNull()
      .references(() => documents.dataset),
    /** the snapshot holds every update up to this one */
    head: integer().notNull(),
    /** the whole document, V2 */
    snapshot: blob({ mode: "buffer" }).notNull(),
    sha256: text().notNull(),
    /** a snapshot counts once it has been read back and found whole */
    verified: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.head] })],
);

export const clientIds = sqliteTable(
  "client_ids",
  {
    dataset: text()
      .notNull()
      .references(() => documents.dataset),
    /** Yjs client id */
    client: integer().notNull(),
    user: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.client] }), index("client_ids_user").on(table.user)],
);
