/** CSV in and out beside papaparse, csv-parse and udsv. Alone: `npx tsx tests/bench/csv.ts`. */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exportCsv } from "../../server/datasets/export-csv.ts";
import { importFile } from "../../server/workers/import-file.ts";
import { runReadingJob } from "../../server/workers/run-reading-job.ts";
import { writeCsv } from "../../shared/formats/csv-writer.ts";
import { LIMITS } from "../../shared/model/limits.ts";
import type { ReadingChoices } from "../../shared/wire/imports.ts";
import { PLAIN_CHOICES } from "../support/choices.ts";
import { openUpdate } from "../support/opened-update.ts";
import { type BenchFile, benchFiles } from "./csv-files.ts";
import { type BenchRow, type BenchSection, renderSection } from "./report.ts";

interface Peers {
  papa: { parse(text: string, options: object): { data: string[][] }; unparse(rows: unknown, options: object): string };
  csvStringify: { stringify(rows: readonly (readonly string[])[], options: object): string };
  csvParse: { parse(text: string, options: object): string[][] };
  udsv: {
    inferSchema(text: string, options: object): unknown;
    initParser(schema: unknown): { stringArrs(text: string): string[][] };
  };
}

const RUNS = 7;
const BAR = 1.5;
/** so that it quotes what papaparse and we quote */
const STRINGIFY = { record_delimiter: "\r\n", quoted_match: /\r|\n|^[ \t\uFEFF]|[ \t]$/ };

export async function run(): Promise<BenchSection> {
  const peers = loadPeers();
  const folder = mkdtempSync(join(tmpdir(), "tablee-bench-csv-"));
  try {
    const rows: BenchRow[] = [];
    const notes = [
      "Read: ours goes from the bytes on disk to the update with the packed base (strict decoding, notes, limits included); the peers parse a text that is already in memory to arrays of texts. Medians of " +
        `${RUNS} runs, taken in turn, after one to warm up.`,
    ];
    for (const file of benchFiles(folder)) {
      const read = await benchRead(file, peers);
      rows.push(...read.rows, await benchWrite(file, peers));
      notes.push(read.note);
    }
    return { title: "CSV in and out", rows, notes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchRead(file: BenchFile, peers: Peers): Promise<{ rows: BenchRow[]; note: string }> {
  const text = readFileSync(file.path, "utf8");
  const col = file.delimiter;
  const choices = choicesOf(file);
  const contestants = {
    ours: async () => (await importFile(file, choices, LIMITS, () => undefined)).rows,
    papaparse: () => peers.papa.parse(text, { delimiter: col, skipEmptyLines: true }).data.length - 1,
    udsv: () => peers.udsv.initParser(peers.udsv.inferSchema(text, { col })).stringArrs(text).length,
    "csv-parse": () => peers.csvParse.parse(text, { delimiter: col }).length - 1,
  };
  const times = await inTurn(contestants, file.rows);
  const [peer, fastest] = Object.entries(times)
    .filter(([name]) => name !== "ours")
    .reduce((a, b) => (b[1] < a[1] ? b : a));
  const ratio = times.ours / fastest;

  // the whole way: a thread that is already there, and back
  await runReadingJob("import", { file, choices, limits: LIMITS });
  const started = performance.now();
  await runReadingJob("import", { file, choices, limits: LIMITS });
  const inThread = performance.now() - started;
  return {
    rows: [
      {
        name: `read ${file.name}, base written`,
        ours: ms(times.ours),
        peer: `${ms(fastest)} (${peer})`,
        ratio,
        bar: `≤ ${BAR}`,
        met: ratio <= BAR,
      },
      { name: "the same in the reading thread", ours: ms(inThread), peer: "", ratio: null, bar: "", met: null },
    ],
    note: `${file.name}: ${Object.entries(times)
      .map(([name, time]) => `${name} ${ms(time)}`)
      .join(", ")}.`,
  };
}

function choicesOf({ delimiter }: BenchFile): ReadingChoices {
  return { ...PLAIN_CHOICES, text: { encoding: "utf-8", delimiter, quote: '"' } };
}

async function benchWrite(file: BenchFile, peers: Peers): Promise<BenchRow> {
  const choices = choicesOf(file);
  const { update } = await importFile(file, choices, LIMITS, () => undefined);
  const table = openUpdate(update);
  const texts = table.columns.map((column) => table.columnTexts(column.id));
  const rows = Array.from({ length: table.rowCount }, (_, row) => texts.map((column) => column[row] ?? ""));
  const titles = table.columns.map((column) => column.name);
  const length = (pieces: Iterable<string>) => {
    let sum = 0;
    for (const piece of pieces) sum += piece.length;
    return sum;
  };
  const expected = length(writeCsv(titles, rows));
  const times = await inTurn(
    {
      ours: () => length(exportCsv(table)),
      papaparse: () => peers.papa.unparse([titles, ...rows], { newline: "\r\n" }).length + 2,
      "csv-stringify": () => peers.csvStringify.stringify([titles, ...rows], STRINGIFY).length,
    },
    expected,
  );
  table.close();
  const peer = times["csv-stringify"] < times.papaparse ? "csv-stringify" : "papaparse";
  const ratio = times.ours / times[peer];
  return {
    name: `write ${file.name}, from the table`,
    ours: ms(times.ours),
    peer: `${ms(times[peer])} (${peer}, from arrays)`,
    ratio,
    bar: `≤ ${BAR}`,
    met: ratio <= BAR,
  };
}

/** Medians in milliseconds. Throws when one of them does not give what is expected: a figure of another work is no figure. */
async function inTurn<Name extends string>(
  contestants: Record<Name, () => number | Promise<number>>,
  expected: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn <= RUNS; turn++) {
    for (const name of names) {
      const started = performance.now();
      const got = await contestants[name]();
      const took = performance.now() - started;
      if (got !== expected) throw new Error(`${name} gave ${got} instead of ${expected}`);
      if (turn > 0) times.get(name)?.push(took);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)])) as Record<Name, number>;
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function ms(time: number): string {
  return `${time.toFixed(time < 10 ? 1 : 0)} ms`;
}

/** From the benchmarks' own package: they are measured, never shipped. */
function loadPeers(): Peers {
  const require = createRequire(new URL("package.json", import.meta.url));
  return {
    papa: require("papaparse"),
    csvStringify: require("csv-stringify/sync"),
    csvParse: require("csv-parse/sync"),
    udsv: require("udsv"),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(renderSection(await run()));
