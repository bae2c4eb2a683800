/** What people say of steps, in SQLite. */
import { and, count, eq } from "drizzle-orm";
import { type DatasetId, UserId } from "#shared/model/ids.ts";
import type { StepNotes } from "../step-notes.ts";
import type { Database } from "./database.ts";
import { stepNotes } from "./schema/cleaning.ts";
import { stored } from "./stored.ts";

export function createSqliteStepNotes({ drizzle }: Pick<Database, "drizzle">): StepNotes {
  const one = (dataset: DatasetId, entry: string) => and(eq(stepNotes.dataset, dataset), eq(stepNotes.entry, entry));
  return {
    of: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(stepNotes)
          .where(eq(stepNotes.dataset, dataset))
          .all()
          .map(({ entry, text, by, at }) => ({ entry, text, by: UserId.parse(by), at })),
      ),
    put: (dataset, note, most) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const { text, by, at } = note;
            const place = one(dataset, note.entry);
            if (transaction.update(stepNotes).set({ text, by, at }).where(place).run().changes > 0) return true;
            const here = eq(stepNotes.dataset, dataset);
            const known = transaction.select({ count: count() }).from(stepNotes).where(here).get()?.count ?? 0;
            if (known >= most) return false;
            transaction
              .insert(stepNotes)
              .values({ ...note, dataset })
              .run();
            return true;
          },
          { behavior: "immediate" },
        ),
      ),
    remove: (dataset, entry) => stored(() => drizzle.delete(stepNotes).where(one(dataset, entry)).run().changes > 0),
  };
}
