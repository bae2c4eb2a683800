/** The journal in SQLite. Reads are on the connection of the database; writes may be somebody else's, in a thread. */
import type BetterSqlite3 from "better-sqlite3";
import { parseRowId } from "#shared/document/layout.ts";
import { type DatasetId, UserId } from "#shared/model/ids.ts";
import type { Journal, JournalEntry, JournalLine, JournalPlace, JournalQuery } from "../journal.ts";
import { SAMPLE, sampleOf } from "../journal-lines.ts";
import type { Database } from "./database.ts";
import {
  type Block,
  type ChangeRows,
  type JournalBatch,
  namesRow,
  packEntry,
  unpackBlocks,
  unpackCells,
  unpackLine,
  unpackLists,
} from "./journal-rows.ts";
import { touchedRows } from "./journal-touched-rows.ts";
import { createJournalWriter } from "./journal-writer.ts";
import { stored } from "./stored.ts";

/** Rejects with StorageRefused when nothing was kept. */
export interface JournalWrites {
  add(batch: JournalBatch): Promise<void>;
  remove(dataset: DatasetId): Promise<void>;
}

type Change = Omit<ChangeRows, "places" | "blocks">;

const LINE = "c.seq, c.part, c.author, c.at, c.kinds, c.cells, c.rows, c.line, c.wide, NULL AS detail";
const NEWEST_FIRST = "ORDER BY seq DESC, part DESC";

export function createSqliteJournal({ connection }: Pick<Database, "connection">, writes?: JournalWrites): Journal {
  const { add, remove } = writes ?? writesOn(connection);
  const one = "dataset = ? AND seq = ? AND part = ?";
  const head = connection.prepare<[string], number>("SELECT head FROM journal_heads WHERE dataset = ?").pluck();
  const change = connection.prepare<[string, number, number], Change>(`SELECT * FROM changes WHERE ${one}`);
  const blocks = connection.prepare<[string, number, number], Block>(
    `SELECT "column", list, rows, texts FROM change_blocks WHERE ${one} ORDER BY block`,
  );
  const blockRows = connection.prepare<[string, number, number], Omit<Block, "texts"> & { block: number }>(
    `SELECT block, "column", list, rows FROM change_blocks WHERE ${one} ORDER BY block`,
  );
  const blockTexts = connection
    .prepare<[string, number, number, number], Uint8Array>(`SELECT texts FROM change_blocks WHERE ${one} AND block = ?`)
    .pluck();
  const authors = connection
    .prepare<[string], string>("SELECT DISTINCT author FROM changes WHERE dataset = ? ORDER BY author")
    .pluck();
  const size = connection.prepare<{ dataset: string }, { entries: number; bytes: number }>(
    `SELECT count(*) AS entries, coalesce(sum(length(line) + coalesce(length(detail), 0)), 0)
      + (SELECT coalesce(sum(length(rows) + coalesce(length(texts), 0)), 0) FROM change_blocks WHERE dataset = @dataset)
      AS bytes FROM changes WHERE dataset = @dataset`,
  );

  const find = async (dataset: DatasetId, { seq, part }: JournalPlace): Promise<JournalEntry | null> => {
    const row = await stored(() => change.get(dataset, seq, part));
    if (row === undefined) return null;
    const { author, suggestedBy, schema, steps, at, kinds, columns } = unpackLine(row);
    const lists =
      row.wide === 1
        ? await unpackBlocks(await stored(() => blocks.all(dataset, seq, part)))
        : unpackLists(unpackLine(row), row.detail);
    const note = {
      ...(suggestedBy === undefined ? {} : { suggestedBy }),
      ...(schema === undefined ? {} : { schema }),
      ...(steps === undefined ? {} : { steps }),
    };
    return { seq, part, author, ...note, at, kinds, columns, ...lists };
  };

  const lineOf = (dataset: DatasetId, row: Change, query: JournalQuery): JournalLine => {
    const { lists: _, ...line } = unpackLine(row);
    if (query.row === undefined && query.column === undefined) return line;
    const cells =
      row.wide === 1
        ? blocksOfSpot(blockRows.iterate(dataset, row.seq, row.part), query).map((block) =>
            unpackCells({ ...block, texts: blockTexts.get(dataset, row.seq, row.part, block.block) ?? null }),
          )
        : unpackLists(unpackLine(row), change.get(dataset, row.seq, row.part)?.detail ?? null).cells;
    return { ...line, sample: sampleOf({ cells }, query) };
  };

  return {
    head: (dataset) => stored(() => head.get(dataset) ?? 0),
    async add(dataset, entries, to) {
      const changes: ChangeRows[] = [];
      for (const entry of entries) changes.push(await packEntry(entry));
      await add({ dataset, head: to, changes });
    },
    page: (dataset, query) =>
      stored(() => rowsOfPage(connection, dataset, query).map((row) => lineOf(dataset, row, query))),
    find,
    touchedRows: (dataset, query) => touchedRows(connection, dataset, query),
    authors: (dataset) => stored(() => authors.all(dataset).map((author) => UserId.parse(author))),
    size: (dataset) => stored(() => size.get({ dataset }) ?? { entries: 0, bytes: 0 }),
    remove,
  };
}

function writesOn(connection: BetterSqlite3.Database): JournalWrites {
  const writer = createJournalWriter(connection);
  return {
    add: (batch) => stored(() => writer.add(batch)),
    remove: (dataset) => stored(() => writer.remove(dataset)),
  };
}

function rowsOfPage(connection: BetterSqlite3.Database, dataset: DatasetId, query: JournalQuery): Change[] {
  const { row, column, limit } = query;
  const { sql, values } = conditions(dataset, query);
  if (row === undefined && column === undefined)
    return connection
      .prepare<unknown[], Change>(`SELECT ${LINE} FROM changes c WHERE ${sql} ${NEWEST_FIRST} LIMIT ?`)
      .all(...values, limit);
  if (column !== undefined) {
    const placed = connection
      .prepare<unknown[], Change>(
        `SELECT ${LINE} FROM change_places p CROSS JOIN changes c USING (dataset, seq, part)
         WHERE p.dataset = ? AND p.row = ? AND p."column" = ? AND ${sql} ORDER BY p.seq DESC, p.part DESC LIMIT ?`,
      )
      .all(dataset, row ?? "", column, ...values, limit);
    return row === undefined ? placed : newest([...placed, ...wideChanges(connection, dataset, query)], limit);
  }
  const placed = connection
    .prepare<unknown[], Change>(
      `SELECT ${LINE} FROM changes c WHERE ${sql}
       AND (c.seq, c.part) IN (SELECT seq, part FROM change_places WHERE dataset = ? AND row = ?) ${NEWEST_FIRST} LIMIT ?`,
    )
    .all(...values, dataset, row, limit);
  return newest([...placed, ...wideChanges(connection, dataset, query)], limit);
}

/** Wide changes that name the row: their packed rows are asked one after the other. */
function wideChanges(connection: BetterSqlite3.Database, dataset: DatasetId, query: JournalQuery): Change[] {
  const { sql, values } = conditions(dataset, query);
  const all = connection.prepare<unknown[], JournalPlace & Pick<Block, "column" | "list" | "rows">>(
    `SELECT b.seq, b.part, b."column", b.list, b.rows FROM changes c CROSS JOIN change_blocks b USING (dataset, seq, part)
     WHERE c.wide AND ${sql} ${NEWEST_FIRST}, b.block`,
  );
  const change = connection.prepare<[string, number, number], Change>(
    `SELECT ${LINE} FROM changes c WHERE dataset = ? AND seq = ? AND part = ?`,
  );
  const found: Change[] = [];
  for (const block of all.iterate(...values)) {
    const last = found.at(-1);
    if (last?.seq === block.seq && last.part === block.part) continue;
    if (found.length === query.limit) break;
    if (!isOfSpot(block, query)) continue;
    const row = change.get(dataset, block.seq, block.part);
    if (row !== undefined) found.push(row);
  }
  return found;
}

/** those whose cells a sample of the spot is taken from */
function blocksOfSpot<B extends Pick<Block, "column" | "list" | "rows">>(
  blocks: Iterable<B>,
  query: JournalQuery,
): B[] {
  const found: B[] = [];
  for (const block of blocks) {
    if (block.list === "cells" && isOfSpot(block, query)) found.push(block);
    if (found.length === SAMPLE) break;
  }
  return found;
}

function isOfSpot({ column, rows }: Pick<Block, "column" | "rows">, query: JournalQuery): boolean {
  if (query.column !== undefined && column !== query.column) return false;
  if (query.row === undefined) return true;
  const parts = parseRowId(query.row);
  return parts !== null && namesRow(rows, parts);
}

function conditions(dataset: DatasetId, query: JournalQuery): { sql: string; values: unknown[] } {
  const { author, kinds, from, to, after } = query;
  const parts: [sql: string, ...values: unknown[]][] = [["c.dataset = ?", dataset]];
  if (author !== undefined) parts.push(["c.author = ?", author]);
  if (from !== undefined) parts.push(["c.at >= ?", from]);
  if (to !== undefined) parts.push(["c.at <= ?", to]);
  if (after !== undefined) parts.push(["(c.seq, c.part) < (?, ?)", after.seq, after.part]);
  if (kinds !== undefined)
    parts.push([
      `(${kinds.map(() => "instr(' ' || c.kinds || ' ', ?) > 0").join(" OR ") || "0"})`,
      ...kinds.map((kind) => ` ${kind} `),
    ]);
  return { sql: parts.map(([sql]) => sql).join(" AND "), values: parts.flatMap(([, ...values]) => values) };
}

function newest(changes: Change[], limit: number): Change[] {
  return changes.sort((a, b) => b.seq - a.seq || b.part - a.part).slice(0, limit);
}
