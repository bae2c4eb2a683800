/** Tables of cleaning: recipes of a space, what people say of steps. */
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { datasets } from "./datasets.ts";
import { users } from "./people.ts";
import { spaces } from "./spaces.ts";

export const recipes = sqliteTable(
  "recipes",
  {
    id: text().primaryKey(),
    space: text()
      .notNull()
      .references(() => spaces.id),
    /** JSON: shared/cleaning/recipes/recipe.ts */
    recipe: text().notNull(),
    /** who saved it last */
    by: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
  },
  (table) => [index("recipes_space").on(table.space)],
);

/** Why a step was taken. */
export const stepNotes = sqliteTable(
  "step_notes",
  {
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    /** `<number of the record>.<part>` of the log */
    entry: text().notNull(),
    text: text().notNull(),
    /** who wrote it last */
    by: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.entry] })],
);

/** What people wrote in a part of a dataset's report. */
export const bilanTexts = sqliteTable(
  "bilan_texts",
  {
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    section: text().notNull(),
    text: text().notNull(),
    by: text()
      .notNull()
      .references(() => users.id),
    at: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.section] })],
);

/** What was said not to be the same: values of a column, or rows. */
export const toldApart = sqliteTable(
  "told_apart",
  {
    dataset: text()
      .notNull()
      .references(() => datasets.id),
    /** id of a column, or `rows` */
    of: text().notNull(),
    /** JSON: shared/cleaning/clusters/told-apart.ts */
    sets: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.dataset, table.of] })],
);
