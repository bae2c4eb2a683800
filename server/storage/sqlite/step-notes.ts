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
    put: (dataset, note, since, most) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const { text, by, at } = note;
            const place = one(dataset, note.entry);
            const known = transaction.select({ at: stepNotes.at }).from(stepNotes).where(place).get();
            if ((known?.at ?? null) !== since) return "overtaken";
            if (known !== undefined) {
              transaction.update(stepNotes).set({ text, by, at }).where(place).run();
              return "put";
            }
            const here = eq(stepNotes.dataset, dataset);
            const there = transaction.select({ count: count() }).from(stepNotes).where(here).get()?.count ?? 0;
            if (there >= most) return "too-many";
            transaction
              .insert(stepNotes)
              .values({ ...note, dataset })
              .run();
            return "put";
          },
          { behavior: "immediate" },
        ),
      ),
    remove: (dataset, entry, since) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const place = one(dataset, entry);
            const known = transaction.select({ at: stepNotes.at }).from(stepNotes).where(place).get();
            if (known === undefined) return "absent";
            if (known.at !== since) return "overtaken";
            transaction.delete(stepNotes).where(place).run();
            return "removed";
          },
          { behavior: "immediate" },
        ),
      ),
  };
}
