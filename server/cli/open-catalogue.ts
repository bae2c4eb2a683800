/** The catalogue for a command: what a server kept in the data folder serves where nobody answers. Nothing is written. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import type { Config } from "../config.ts";
import type { SchemaCatalogue } from "../datasets/parts.ts";
import { createSchemaCatalogue } from "../datasets/schema-catalogue.ts";
import { createFetchText } from "../outgoing/fetch-text.ts";
import type { FetchedText, FetchedTexts } from "../storage/fetched-texts.ts";
import { DATABASE_FILE } from "../storage/sqlite/data-folder.ts";

/** Whoever runs a command may reach from here what they like. */
export const fetchForCommands = createFetchText({ mayReach: () => true });

export function openCatalogue({ schemaCatalogue, dataFolder }: Config): SchemaCatalogue {
  return createSchemaCatalogue({
    address: schemaCatalogue,
    texts: keptTexts(join(dataFolder, DATABASE_FILE)),
    fetchText: fetchForCommands,
    stocks: false,
    onError: (error) => {
      throw error;
    },
  });
}

function keptTexts(file: string): FetchedTexts {
  return {
    async find(address) {
      try {
        return existsSync(file) ? read(file, address) : null;
      } catch (error) {
        // a database of an earlier version, or one that this user may not read: there is no copy
        if (error instanceof BetterSqlite3.SqliteError) return null;
        throw error;
      }
    },
    keep: async () => undefined,
    seen: async () => undefined,
    seenAt: async () => new Map(),
  };
}

function read(file: string, address: string): FetchedText | null {
  const connection = new BetterSqlite3(file, { readonly: true });
  try {
    const sql = "SELECT address, text, etag, seen_at AS seenAt FROM fetched_texts WHERE address = ?";
    return connection.prepare<[string], FetchedText>(sql).get(address) ?? null;
  } finally {
    connection.close();
  }
}
