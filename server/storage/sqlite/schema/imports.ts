/** Tables of what files brought in, and of the conversions that somebody said are right. */
import { blob, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";

export const imports = sqliteTable(
  "imports",
  {
    id: text().primaryKey(),
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    by: text()
      .notNull()
      .references(() => users.id),
    /** ms since 1970 */
    at: integer().notNull(),
    kind: text({ enum: ["created", "appended", "replaced", "updated"] }).notNull(),
    fileName: text().notNull(),
    /** SHA-256 of the file, hexadecimal */
    original: text().notNull(),
    /** JSON: how it was read, and what was set aside */
    details: text().notNull(),
    /** the cells whose reading is doubtful: JSON, deflated; null when there are none */
    doubts: blob({ mode: "buffer" }),
  },
  (table) => [index("imports_dataset").on(table.dataset, table.at), index("imports_original").on(table.original)],
);

/** Somebody said of a doubtful cell that what it holds is right. */
export const settledDoubts = sqliteTable(
  "settled_doubts",
  {
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    row: text().notNull(),
    column: text().notNull(),
    /** what it held: another text is not what was said to be right */
    text: text().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.row, table.column] })],
);
