/** Marks of review in SQLite. */
import { and, asc, eq, inArray, ne, sql } from "drizzle-orm";
import { RowId, UserId } from "#shared/model/ids.ts";
import type { MarkStore } from "../marks.ts";
import type { Database } from "./database.ts";
import { marks } from "./schema/review.ts";
import { stored } from "./stored.ts";

/** ids in one statement: SQLite takes so many variables */
const AT_ONCE = 500;

export function createSqliteMarks({ drizzle }: Pick<Database, "drizzle">): MarkStore {
  return {
    of: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(marks)
          .where(eq(marks.dataset, dataset))
          .orderBy(asc(marks.at), asc(sql`rowid`))
          .all()
          .map(({ dataset: _, ...mark }) => ({ ...mark, by: UserId.parse(mark.by) })),
      ),
    set: (dataset, given) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          for (const { target, id, ...said } of given) {
            transaction
              .insert(marks)
              .values({ dataset, target, id, ...said })
              .onConflictDoUpdate({ target: [marks.dataset, marks.target, marks.id], set: said })
              .run();
          }
        }),
      ),
    setGone: (dataset, rows, gone) =>
      stored(() => {
        const ids = sql`(SELECT value FROM json_each(${JSON.stringify(rows)}))`;
        const here = and(eq(marks.dataset, dataset), eq(marks.target, "row"), inArray(marks.id, ids));
        const wrong = and(here, ne(marks.gone, gone));
        // most rows that come and go bear no mark: nothing is written then, and nobody who writes is waited for
        if (drizzle.select({ id: marks.id }).from(marks).where(wrong).limit(1).get() === undefined) return;
        drizzle.update(marks).set({ gone }).where(wrong).run();
      }),
    markedRows: (dataset) =>
      stored(() =>
        drizzle
          .select({ id: marks.id, gone: marks.gone })
          .from(marks)
          .where(and(eq(marks.dataset, dataset), eq(marks.target, "row")))
          .all()
          .map(({ id, gone }) => ({ id: RowId.parse(id), gone })),
      ),
    remove: (dataset, target, ids, by) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          for (let from = 0; from < ids.length; from += AT_ONCE) {
            const some = inArray(marks.id, ids.slice(from, from + AT_ONCE));
            const theirs = by === null ? undefined : eq(marks.by, by);
            transaction
              .delete(marks)
              .where(and(eq(marks.dataset, dataset), eq(marks.target, target), some, theirs))
              .run();
          }
        }),
      ),
  };
}
