import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";

/** What was decided of columns that are, or look as if they were, about people. */
export const privacyDecisions = sqliteTable(
  "privacy_decisions",
  {
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    column: text().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
    /** JSON: `DecideColumn` of shared/wire/private-data.ts */
    said: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.column] })],
);
