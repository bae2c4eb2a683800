/** Table of what was fetched from the web, so that what was seen once serves again when nobody answers. */
import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

export const fetchedTexts = sqliteTable("fetched_texts", {
  address: text().primaryKey(),
  text: text().notNull(),
  /** what its server calls this state of it, if it does */
  etag: text(),
  /** ms since 1970: its server last said that this is what is there */
  seenAt: integer().notNull(),
});
