/** The order of questions in SQLite. */
import { and, asc, eq, inArray } from "drizzle-orm";
import { ThreadId } from "#shared/model/ids.ts";
import type { QuestionOrder } from "../question-order.ts";
import type { Database } from "./database.ts";
import { datasets } from "./schema/datasets.ts";
import { questionPlaces } from "./schema/notices.ts";
import { threads } from "./schema/review.ts";
import { stored } from "./stored.ts";

export function createSqliteQuestionOrder({ drizzle }: Pick<Database, "drizzle">): QuestionOrder {
  return {
    of: (space) =>
      stored(() =>
        drizzle
          .select({ thread: questionPlaces.thread })
          .from(questionPlaces)
          .where(eq(questionPlaces.space, space))
          .orderBy(asc(questionPlaces.place))
          .all()
          .map(({ thread }) => ThreadId.parse(thread)),
      ),
    put: (space, ids) =>
      stored(() =>
        drizzle.transaction((transaction) => {
          transaction.delete(questionPlaces).where(eq(questionPlaces.space, space)).run();
          const known = new Set(
            transaction
              .select({ id: threads.id })
              .from(threads)
              .innerJoin(datasets, and(eq(datasets.id, threads.dataset), eq(datasets.space, space)))
              .where(inArray(threads.id, [...ids]))
              .all()
              .map(({ id }) => id),
          );
          const kept = [...new Set(ids)].filter((id) => known.has(id));
          if (kept.length === 0) return;
          transaction
            .insert(questionPlaces)
            .values(kept.map((thread, place) => ({ thread, space, place })))
            .run();
        }),
      ),
  };
}
