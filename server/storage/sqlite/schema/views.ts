import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";

/** A way of looking at a table, named for everyone in the space. */
export const savedViews = sqliteTable(
  "saved_views",
  {
    id: text().primaryKey(),
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    name: text().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
    /** JSON: shared/views/view.ts */
    view: text().notNull(),
  },
  (table) => [index("saved_views_dataset").on(table.dataset)],
);
