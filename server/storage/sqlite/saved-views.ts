/** Saved views, in SQLite. */
import { and, count, eq } from "drizzle-orm";
import { type DatasetId, SavedViewId, UserId } from "#shared/model/ids.ts";
import { NamedView } from "#shared/wire/saved-views.ts";
import type { SavedViews } from "../saved-views.ts";
import type { Database } from "./database.ts";
import { savedViews } from "./schema/views.ts";
import { stored } from "./stored.ts";

export function createSqliteSavedViews({ drizzle }: Pick<Database, "drizzle">): SavedViews {
  const one = (dataset: DatasetId, id: SavedViewId) => and(eq(savedViews.dataset, dataset), eq(savedViews.id, id));
  return {
    of: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(savedViews)
          .where(eq(savedViews.dataset, dataset))
          .all()
          .map(({ id, by, at, name, view }) => ({
            id: SavedViewId.parse(id),
            by: UserId.parse(by),
            at,
            name,
            view: NamedView.shape.view.parse(JSON.parse(view)),
          })),
      ),
    add: (dataset, { view, ...rest }, most) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const here = eq(savedViews.dataset, dataset);
            const known = transaction.select({ count: count() }).from(savedViews).where(here).get()?.count ?? 0;
            if (known >= most) return false;
            transaction
              .insert(savedViews)
              .values({ ...rest, dataset, view: JSON.stringify(view) })
              .run();
            return true;
          },
          { behavior: "immediate" },
        ),
      ),
    change: (dataset, id, { name, view }, at) =>
      stored(() => {
        const kept = { name, view: JSON.stringify(view), at };
        return drizzle.update(savedViews).set(kept).where(one(dataset, id)).run().changes > 0;
      }),
    remove: (dataset, id) => stored(() => drizzle.delete(savedViews).where(one(dataset, id)).run().changes > 0),
  };
}
