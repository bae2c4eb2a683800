/** The checks: full passes beside a peer's over the same rows, one edit followed in a table of 200,000 rows, and what is held in memory. */
import { performance } from "node:perf_hooks";
import { beginChecker, type Checker, createChecker } from "../../shared/checks/checker.ts";
import { setCells } from "../../shared/document/edits/set-cells.ts";
import type { RowHandle, Table } from "../../shared/document/table.ts";
import type { TableSchema } from "../../shared/schema/table-schema.ts";
import { schemaOf, tableOfRows } from "../shared/checks/table-of-rows.ts";
import { preparePeer } from "./checks-peer.ts";
import { COMMUNE_SCHEMA, communeRows, STATION_SCHEMA, stationRows } from "./checks-tables.ts";
import type { BenchRow, BenchSection } from "./report.ts";

const EDITS = 2_000;
/** as many as it takes until both are compiled: a server checks tables all day */
const PASSES = 10;
const LARGE = 200_000;

export async function run(): Promise<BenchSection> {
  return {
    title: "Checks",
    rows: [
      await besidePeer("communes", COMMUNE_SCHEMA, [...communeRows(35_000)], 300),
      await besidePeer("charging stations", STATION_SCHEMA, [...stationRows(10_000)], null),
      ...largeTable(),
    ],
    notes: [
      "Communes: fourteen columns, ten of them with constraints, a unique column and a primary key. Charging stations: forty columns, a third of them with patterns as national schemas have them.",
      `The peer is tableschema (npm): its Table.read, told to go on past wrong rows, over rows in memory. It checks types, constraints, unique columns and the primary key as ours does, and leaves the keys of a row with a wrong cell unlooked at. Each is the best of ${PASSES} passes, in turns.`,
      `One edit: ${EDITS} edits of one cell each, every column in turn, the unique ones too, from the change of the document to the delta of issues.`,
      "The longest step: how long a full pass keeps others from their turn. Memory: what the checker holds beside what the table and the snapshots of all its rows do.",
    ],
  };
}

type Descriptor = { readonly fields: readonly { readonly name: string }[] };

async function besidePeer(
  what: string,
  descriptor: Descriptor,
  rows: readonly string[][],
  bar: number | null,
): Promise<BenchRow> {
  const table = tableOfRows(
    descriptor.fields.map(({ name }) => name),
    rows,
  );
  const schema = schemaOf(descriptor);
  const peerPass = await preparePeer(descriptor, rows);
  let count = 0;
  let best = Number.POSITIVE_INFINITY;
  let peer = { ms: Number.POSITIVE_INFINITY, wrongRows: 0 };
  for (let attempt = 0; attempt < PASSES; attempt += 1) {
    const start = performance.now();
    count = createChecker(table, schema).count;
    best = Math.min(best, performance.now() - start);
    const found = await peerPass();
    if (found.ms < peer.ms) peer = found;
  }
  const ratio = best / peer.ms;
  const size = `${rows.length.toLocaleString("en-GB")} ${what} x ${descriptor.fields.length} columns`;
  return {
    name: `full pass, ${size} (${count} issues; the peer: ${peer.wrongRows} rows)`,
    ours: `${best.toFixed(0)} ms`,
    peer: `${peer.ms.toFixed(0)} ms`,
    ratio,
    bar: bar === null ? "" : `≤ 0.02 of it, < ${bar} ms`,
    met: bar === null ? null : ratio <= 0.02 && best < bar,
  };
}

function largeTable(): BenchRow[] {
  const held = heapHeld();
  const table = tableOfRows(
    COMMUNE_SCHEMA.fields.map(({ name }) => name),
    communeRows(LARGE),
  );
  for (const row of table.order) table.row(row as RowHandle);
  const ofRows = held();
  const schema = schemaOf(COMMUNE_SCHEMA);
  const pass = inSteps(table, schema);
  const ofChecker = held() - ofRows;
  const { median, late } = followEdits(table, pass.checker);
  const plain = { peer: "", ratio: null };
  const share = ofChecker / ofRows;
  return [
    {
      ...plain,
      name: `full pass, ${LARGE.toLocaleString("en-GB")} communes (${pass.checker.count} issues)`,
      ...{ ours: `${pass.ms.toFixed(0)} ms`, bar: "", met: null },
    },
    {
      ...plain,
      name: "… its longest step",
      ours: `${pass.longest.toFixed(1)} ms`,
      bar: "< 100 ms",
      met: pass.longest < 100,
    },
    {
      ...plain,
      name: "… heap: the checker, beside the table and its rows",
      ours: `${ofChecker.toFixed(0)} MB`,
      peer: `${ofRows.toFixed(0)} MB`,
      ratio: share,
      ...{ bar: "≤ 1/3", met: share <= 1 / 3 },
    },
    {
      ...plain,
      name: "… one edit re-checked, median",
      ours: `${median.toFixed(3)} ms`,
      bar: "< 1 ms",
      met: median < 1,
    },
    { ...plain, name: "… one edit re-checked, 99th centile", ours: `${late.toFixed(3)} ms`, bar: "", met: null },
  ];
}

/** MB of heap that were taken since. */
function heapHeld(): () => number {
  const used = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const before = used();
  return () => used() - before;
}

function inSteps(table: Table, schema: TableSchema): { checker: Checker; ms: number; longest: number } {
  const pass = beginChecker(table, schema, {});
  const start = performance.now();
  let longest = 0;
  for (let begun = start; ; ) {
    const step = pass.next();
    const now = performance.now();
    longest = Math.max(longest, now - begun);
    if (step.done === true) return { checker: step.value, ms: now - start, longest };
    begun = now;
  }
}

function followEdits(table: Table, checker: Checker): { median: number; late: number } {
  const times: number[] = [];
  table.subscribe((change) => {
    const begun = performance.now();
    checker.apply(change);
    times.push(performance.now() - begun);
  });
  for (let edit = 0; edit < EDITS; edit += 1) {
    const row = table.handleAt((edit * 7_919) % table.rowCount);
    const column = table.columns[edit % table.columns.length];
    if (column !== undefined)
      setCells(table, [{ row, column: column.id, text: edit % 2 === 0 ? "x" : "2021-01-05" }], "bench");
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { median: at(0.5), late: at(0.99) };
}
