/** Tables of the journal (who changed which cell, from what to what) and of versions. */
import { sql } from "drizzle-orm";
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { documents } from "./log.ts";

export const journalHeads = sqliteTable("journal_heads", {
  dataset: text()
    .primaryKey()
    .references(() => documents.dataset),
  /** every record of the log up to this one has been journalled */
  head: integer().notNull(),
});

export const changes = sqliteTable(
  "changes",
  {
    dataset: text()
      .notNull()
      .references(() => documents.dataset),
    /** record of the log that brought it, and place among the gestures of that record */
    seq: integer().notNull(),
    part: integer().notNull(),
    author: text().notNull(),
    /** ms since 1970 */
    at: integer().notNull(),
    /** names separated by spaces */
    kinds: text().notNull(),
    /** numbers of cells and of rows */
    cells: integer().notNull(),
    rows: integer().notNull(),
    /** JSON: what a page of history shows of it */
    line: text().notNull(),
    /** the lists, packed; null when the line holds everything, or blocks do */
    detail: blob({ mode: "buffer" }),
    /** touches more rows than are indexed one by one */
    wide: integer({ mode: "boolean" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.dataset, table.seq, table.part] }),
    index("changes_author").on(table.dataset, table.author, table.seq, table.part),
    index("changes_at").on(table.dataset, table.at),
    index("changes_wide").on(table.dataset, table.seq, table.part).where(sql`wide`),
  ],
);

/**
 * Where changes are. Of those that are not wide: a row, and a column of it (empty when the row itself was added, deleted or restored).
 * Of all: an empty row, and each column they touch.
 */
export const changePlaces = sqliteTable(
  "change_places",
  {
    dataset: text().notNull(),
    row: text().notNull(),
    column: text().notNull(),
    seq: integer().notNull(),
    part: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.row, table.column, table.seq, table.part] })],
);

/** The lists of wide changes, in blocks: asked for one row without unpacking, and unpacked one by one. */
export const changeBlocks = sqliteTable(
  "change_blocks",
  {
    dataset: text()
      .notNull()
      .references(() => documents.dataset),
    seq: integer().notNull(),
    part: integer().notNull(),
    block: integer().notNull(),
    /** of the cells; empty for rows added, deleted or restored */
    column: text().notNull(),
    /** which list it is a part of: cells, rows-added, rows-deleted or rows-restored */
    list: text().notNull(),
    /** a sequence of row ids, packed */
    rows: blob({ mode: "buffer" }).notNull(),
    /** the texts before and after, packed; null but for cells */
    texts: blob({ mode: "buffer" }),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.seq, table.part, table.block] })],
);

export const versions = sqliteTable(
  "versions",
  {
    id: text().primaryKey(),
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    /** the table after this record of the log */
    seq: integer().notNull(),
    cause: text().notNull(),
    /** null for those made by themselves */
    name: text(),
    author: text(),
    at: integer().notNull(),
    /** what the gesture it was made for was about to change; null where it was made for none */
    cells: integer(),
    rows: integer(),
    columns: integer(),
  },
  (table) => [index("versions_dataset").on(table.dataset, table.at)],
);
