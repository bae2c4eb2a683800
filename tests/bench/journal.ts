/** The journal: reading it at 100,000 entries with hundreds of wide ones, and what following gestures costs the room. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import * as Y from "yjs";
import type { Journal, JournalEntry, JournalQuery } from "../../server/storage/journal.ts";
import { openDatabase } from "../../server/storage/sqlite/database.ts";
import { createSqliteJournal } from "../../server/storage/sqlite/journal.ts";
import { createSqliteUpdateLog } from "../../server/storage/sqlite/update-log.ts";
import { fillColumn } from "../../shared/document/edits/fill-column.ts";
import { setCells } from "../../shared/document/edits/set-cells.ts";
import { openTable } from "../../shared/document/open-table.ts";
import type { RowHandle } from "../../shared/document/table.ts";
import { traceTable } from "../../shared/document/trace-table.ts";
import { ColumnId, DatasetId, RowId, UserId } from "../../shared/model/ids.ts";
import { buildBase } from "../convergence/replica.ts";
import type { BenchRow, BenchSection } from "./report.ts";

const ENTRIES = 100_000;
const WIDE_EVERY = 250;
const ROWS = 35_000;
const BATCH = 500;
const dataset = DatasetId.parse("table000000000000000");
const people = Array.from({ length: 40 }, (_, i) => UserId.parse(`person${i}`.padEnd(20, "0")));
const columns = Array.from({ length: 14 }, (_, i) => ColumnId.parse(`c${i}`));
const rowId = (number: number) => RowId.parse(`a.${number.toString(36)}`);

export async function run(): Promise<BenchSection> {
  return { title: "The journal", rows: [...(await reading()), ...following()], notes: [] };
}

async function reading(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "tablee-journal-"));
  const database = openDatabase(join(folder, "data.db"));
  try {
    await createSqliteUpdateLog(database).create({
      dataset,
      update: Uint8Array.of(0),
      author: oneOf(people, 0),
      at: 1,
    });
    const journal = createSqliteJournal(database);
    const filling = performance.now();
    for (let seq = 2; seq < ENTRIES; seq += BATCH) {
      const entries = Array.from({ length: BATCH }, (_, i) => entryAt(seq + i));
      await journal.add(dataset, entries, seq + BATCH - 1);
    }
    const each = ((performance.now() - filling) / ENTRIES) * 1000;
    const { entries, bytes } = await journal.size(dataset);
    const page = (name: string, query: Omit<JournalQuery, "limit">, bar: number) => timed(journal, name, query, bar);
    return [
      figure(`${entries} entries, one in ${WIDE_EVERY} of thousands of cells: written, each`, `${each.toFixed(0)} µs`),
      figure("… and on disk", `${(bytes / 1e6).toFixed(0)} MB`),
      await page("the newest page", {}, 50),
      await page("a page in the middle", { after: { seq: ENTRIES / 2, part: 0 } }, 50),
      await page("a row", { row: rowId(17) }, 200),
      await page("a cell", { row: rowId(17), column: oneOf(columns, 3) }, 200),
      await page("a column", { column: oneOf(columns, 3) }, 100),
      await page("a person", { author: oneOf(people, 3) }, 100),
      await page("a kind that is rare", { kinds: ["column-renamed"] }, 200),
      await page("a stretch of time", { from: 20_000_000, to: 30_000_000 }, 200),
    ];
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** typing mostly; now and then thousands of cells, in stretches or scattered over the table */
function entryAt(seq: number): JournalEntry {
  const lists = { rowsAdded: [], rowsDeleted: [], rowsRestored: [], columns: [] };
  const about = { seq, part: 0, author: oneOf(people, seq * 7), at: seq * 1000 };
  const column = oneOf(columns, seq);
  if (seq % WIDE_EVERY === 0) {
    const step = 1 + (seq % 7);
    const rows = Array.from({ length: 5_000 }, (_, i) => rowId((i * step + (seq % 11)) % ROWS));
    const cells = [
      { column, rows, before: rows.map((_, i) => `before ${i % 90}`), after: rows.map(() => `after ${seq}`) },
    ];
    return { ...about, ...lists, kinds: ["cells"], cells };
  }
  if (seq % 997 === 0)
    return { ...about, ...lists, kinds: ["column-renamed"], cells: [], columns: [{ column, before: "a", after: "b" }] };
  const cells = [{ column, rows: [rowId((seq * 31) % ROWS)], before: [`was ${seq}`], after: [`is ${seq}`] }];
  return { ...about, ...lists, kinds: ["cells"], cells };
}

async function timed(
  journal: Journal,
  name: string,
  query: Omit<JournalQuery, "limit">,
  bar: number,
): Promise<BenchRow> {
  const runs: number[] = [];
  let found = 0;
  for (let i = 0; i < 7; i++) {
    const start = performance.now();
    found = (await journal.page(dataset, { ...query, limit: 51 })).length;
    runs.push(performance.now() - start);
  }
  const ms = median(runs);
  return { ...figure(`${name} (${found} entries)`, `${ms.toFixed(1)} ms`), bar: `≤ ${bar} ms`, met: ms <= bar };
}

/** the cost of a trace in processor time: the same gestures arriving with and without one */
function following(): BenchRow[] {
  const base = buildBase(
    ROWS,
    columns.map((column) => `column ${column}`),
  );
  const author = new Y.Doc();
  Y.applyUpdate(author, base);
  const table = openTable(author);
  const updates: Uint8Array[] = [];
  author.on("update", (update: Uint8Array) => void updates.push(update));
  for (let i = 0; i < 2_000; i++)
    setCells(table, [{ row: table.handleAt((i * 31) % ROWS), column: oneOf(columns, i), text: `${i}` }], {});
  const edits = updates.splice(0);
  const rows = Array.from(table.order, (row) => row as RowHandle);
  fillColumn(
    table,
    oneOf(columns, 2),
    rows,
    rows.map((_, i) => `text ${i % 86}`),
    {},
  );
  const bulk = updates.splice(0);
  const cost = (traced: boolean) => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, base);
    const reader = openTable(doc);
    reader.subscribe(() => undefined);
    // chunks are unpacked when they are first read
    for (const { id } of reader.columns) reader.columnTexts(id);
    if (traced) traceTable(reader, () => undefined);
    return [edits, bulk].map((batch) => {
      const start = process.cpuUsage();
      for (const update of batch) Y.applyUpdate(doc, update);
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    });
  };
  const runs = Array.from({ length: 7 }, () => ({ with: cost(true), without: cost(false) }));
  const difference = (at: number) =>
    median(runs.map((one) => one.with[at] ?? 0)) - median(runs.map((one) => one.without[at] ?? 0));
  const [edit, fill] = [difference(0) / edits.length, difference(1)];
  return [
    { ...figure("tracing one cell", `${(edit * 1000).toFixed(0)} µs`), bar: "≤ 100 µs", met: edit <= 0.1 },
    { ...figure(`tracing ${ROWS} cells at once`, `${fill.toFixed(0)} ms`), bar: "≤ 60 ms", met: fill <= 60 },
  ];
}

function figure(name: string, ours: string): BenchRow {
  return { name, ours, peer: "", ratio: null, bar: "", met: null };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function oneOf<T>(values: readonly T[], at: number): T {
  const value = values[at % values.length];
  if (value === undefined) throw new RangeError("nothing to choose from");
  return value;
}
