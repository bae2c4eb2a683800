/** Tables of geocoding: one request for each dataset, in batches; and of territories. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";

export const geocodingJobs = sqliteTable(
  "geocoding_jobs",
  {
    dataset: text()
      .primaryKey()
      .references(() => datasets.id),
    id: text().notNull().unique(),
    by: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
    /** JSON: GeocodingAsk of shared/wire/geocoding.ts */
    ask: text().notNull(),
    state: text({ enum: ["running", "stopped", "done"] }).notNull(),
    problem: text({ enum: ["unreachable", "refused", "failed", "asked-to-stop"] }),
    /** addresses */
    done: integer().notNull(),
    total: integer().notNull(),
  },
  (table) => [index("geocoding_jobs_state").on(table.state)],
);

export const geocodingBatches = sqliteTable(
  "geocoding_batches",
  {
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    job: text().notNull(),
    number: integer().notNull(),
    /** JSON */
    asked: text().notNull(),
    /** JSON; null: not answered yet */
    answered: text(),
  },
  (table) => [primaryKey({ columns: [table.job, table.number] }), index("geocoding_batches_dataset").on(table.dataset)],
);

/** Where the rows of a dataset are expected. */
export const territories = sqliteTable("territories", {
  dataset: text()
    .primaryKey()
    .references(() => datasets.id),
  by: text()
    .notNull()
    .references(() => users.id),
  at: integer().notNull(),
  /** JSON: ChosenTerritory of shared/geo/chosen-territory.ts */
  territory: text().notNull(),
});
