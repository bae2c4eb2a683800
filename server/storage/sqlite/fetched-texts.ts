/** Copies of texts of the web, in SQLite. */
import { eq } from "drizzle-orm";
import type { FetchedTexts } from "../fetched-texts.ts";
import type { Database } from "./database.ts";
import { fetchedTexts } from "./schema/outgoing.ts";
import { stored } from "./stored.ts";

export function createSqliteFetchedTexts({ drizzle }: Pick<Database, "drizzle">): FetchedTexts {
  return {
    find: (address) =>
      stored(() => drizzle.select().from(fetchedTexts).where(eq(fetchedTexts.address, address)).get() ?? null),
    keep: (fetched) =>
      stored(() => {
        const insert = drizzle.insert(fetchedTexts).values(fetched);
        insert.onConflictDoUpdate({ target: fetchedTexts.address, set: fetched }).run();
      }),
    seen: (address, at) =>
      stored(
        () => void drizzle.update(fetchedTexts).set({ seenAt: at }).where(eq(fetchedTexts.address, address)).run(),
      ),
    seenAt: () =>
      stored(() => {
        const rows = drizzle
          .select({ address: fetchedTexts.address, at: fetchedTexts.seenAt })
          .from(fetchedTexts)
          .all();
        return new Map(rows.map(({ address, at }) => [address, at]));
      }),
  };
}
