/** Writing the journal in SQLite. Synchronous, so that a thread can do it too. */
import type BetterSqlite3 from "better-sqlite3";
import type { JournalBatch } from "./journal-rows.ts";
import { withoutSync } from "./without-sync.ts";

export interface JournalWriter {
  /** throws what SQLite throws */
  add(batch: JournalBatch): void;
  remove(dataset: string): void;
}

const TABLES = ["change_blocks", "change_places", "changes", "journal_heads"];

export function createJournalWriter(connection: BetterSqlite3.Database): JournalWriter {
  const head = connection.prepare<[string], number>("SELECT head FROM journal_heads WHERE dataset = ?").pluck();
  const moveHead = connection.prepare<[string, number]>(
    "INSERT INTO journal_heads (dataset, head) VALUES (?, ?) ON CONFLICT DO UPDATE SET head = excluded.head",
  );
  const change = connection.prepare(
    "INSERT INTO changes (dataset, seq, part, author, at, kinds, cells, rows, line, detail, wide) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const place = connection.prepare(
    'INSERT OR IGNORE INTO change_places (dataset, row, "column", seq, part) VALUES (?, ?, ?, ?, ?)',
  );
  const block = connection.prepare(
    'INSERT INTO change_blocks (dataset, seq, part, block, "column", list, rows, texts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );

  const add = connection.transaction(({ dataset, head: to, changes }: JournalBatch) => {
    const known = head.get(dataset) ?? 0;
    if (to <= known) return;
    for (const { seq, part, ...one } of changes) {
      if (seq <= known) continue;
      const { author, at, kinds, cells, rows, line, detail, wide } = one;
      change.run(dataset, seq, part, author, at, kinds, cells, rows, line, detail, wide);
      for (const { row, column } of one.places) place.run(dataset, row, column, seq, part);
      for (const [i, { column, list, ...packed }] of one.blocks.entries())
        block.run(dataset, seq, part, i, column, list, packed.rows, packed.texts);
    }
    moveHead.run(dataset, to);
  });
  const remove = connection.transaction((dataset: string) => {
    for (const table of TABLES) connection.prepare(`DELETE FROM ${table} WHERE dataset = ?`).run(dataset);
  });

  return {
    // What a power cut takes away is written again from the log, and the head goes back with it. Entries are never on disk before the
    // records they tell of: both are in the same write-ahead log, in that order.
    add: (batch) => withoutSync(connection, () => add.immediate(batch)),
    remove: (dataset) => void remove.immediate(dataset),
  };
}
