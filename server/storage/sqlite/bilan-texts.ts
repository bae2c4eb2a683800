/** Texts of reports, in SQLite. */
import { and, eq } from "drizzle-orm";
import { UserId } from "#shared/model/ids.ts";
import { BilanSection } from "#shared/wire/bilan.ts";
import type { BilanTexts } from "../bilan-texts.ts";
import type { Database } from "./database.ts";
import { bilanTexts } from "./schema/cleaning.ts";
import { stored } from "./stored.ts";

export function createSqliteBilanTexts({ drizzle }: Pick<Database, "drizzle">): BilanTexts {
  return {
    of: (dataset) =>
      stored(() =>
        drizzle
          .select()
          .from(bilanTexts)
          .where(eq(bilanTexts.dataset, dataset))
          .all()
          .map(({ section, text, by, at }) => ({
            ...{ text, at },
            section: BilanSection.parse(section),
            by: UserId.parse(by),
          })),
      ),
    put: (dataset, { section, ...kept }, since) =>
      stored(() =>
        drizzle.transaction(
          (transaction) => {
            const one = and(eq(bilanTexts.dataset, dataset), eq(bilanTexts.section, section));
            const there = transaction.select({ at: bilanTexts.at }).from(bilanTexts).where(one).get();
            if ((there?.at ?? null) !== since) return false;
            if (there === undefined)
              transaction
                .insert(bilanTexts)
                .values({ dataset, section, ...kept })
                .run();
            else transaction.update(bilanTexts).set(kept).where(one).run();
            return true;
          },
          { behavior: "immediate" },
        ),
      ),
  };
}
