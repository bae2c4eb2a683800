/** Workbooks in, beside SheetJS and exceljs. Alone: `npx tsx tests/bench/workbooks.ts`. */
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { importFile } from "../../server/workers/import-file.ts";
import { LIMITS } from "../../shared/model/limits.ts";
import { PLAIN_CHOICES } from "../support/choices.ts";
import { COMMUNE_SCHEMA, communeRows } from "./checks-tables.ts";
import { type BenchRow, type BenchSection, renderSection } from "./report.ts";

type Rows = readonly (readonly string[])[];

interface SheetJs {
  read(bytes: Buffer, options: { readonly dense: true }): { readonly Sheets: Readonly<Record<string, unknown>> };
  write(
    book: unknown,
    options: { readonly type: "buffer"; readonly bookSST: true; readonly compression: true },
  ): Buffer;
  readonly utils: {
    book_new(): unknown;
    aoa_to_sheet(rows: Rows, options: { readonly dense: true }): unknown;
    book_append_sheet(book: unknown, sheet: unknown, name: string): void;
    sheet_to_json(sheet: unknown, options: { readonly header: 1 }): unknown[][];
  };
}

interface ExcelJs {
  readonly Workbook: new () => {
    readonly xlsx: { load(bytes: Buffer): Promise<unknown> };
    readonly worksheets: readonly { eachRow(visit: (row: { readonly values: unknown }) => void): void }[];
  };
}

const RUNS = 3;
const SHEET = "Communes";

export async function run(): Promise<BenchSection> {
  const folder = mkdtempSync(join(tmpdir(), "tablee-bench-workbooks-"));
  try {
    return {
      title: "Workbooks in",
      rows: [await benchRead(folder, 35_000)],
      notes: [
        `XLSX, texts shared and compressed as Excel has them, written by SheetJS. Ours goes from the file on disk to the update with the packed base; SheetJS and exceljs give arrays of values, from the bytes in memory. Medians of ${RUNS} runs, taken in turn, after one to warm up.`,
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchRead(folder: string, rows: number): Promise<BenchRow> {
  const sheetJs: SheetJs = createRequire(import.meta.url)("@e965/xlsx");
  const excelJs: ExcelJs = createRequire(new URL("package.json", import.meta.url))("exceljs");
  const titles = COMMUNE_SCHEMA.fields.map(({ name }) => name);
  const book = sheetJs.utils.book_new();
  const sheet = sheetJs.utils.aoa_to_sheet([titles, ...communeRows(rows)], { dense: true });
  sheetJs.utils.book_append_sheet(book, sheet, SHEET);
  // two of them, read in turn: what was opened last is kept open for a while
  const paths = ["one", "other"].map((name) => join(folder, `${name}-${rows}.xlsx`));
  const [path = "", copy = ""] = paths;
  writeFileSync(path, sheetJs.write(book, { type: "buffer", bookSST: true, compression: true }));
  copyFileSync(path, copy);
  const bytes = readFileSync(path);
  const { size } = statSync(path);
  let turn = 0;
  const times = await inTurn(rows, {
    async ours() {
      turn += 1;
      const file = { path: paths[turn % 2] ?? path, name: "communes.xlsx", bytes: size };
      const choices = { ...PLAIN_CHOICES, text: null };
      return (await importFile(file, choices, LIMITS, () => undefined)).rows;
    },
    SheetJS() {
      const read = sheetJs.read(bytes, { dense: true });
      return Promise.resolve(sheetJs.utils.sheet_to_json(read.Sheets[SHEET], { header: 1 }).length - 1);
    },
    async exceljs() {
      const workbook = new excelJs.Workbook();
      await workbook.xlsx.load(bytes);
      let count = -1;
      for (const one of workbook.worksheets) {
        one.eachRow(({ values }) => {
          if (Array.isArray(values)) count += 1;
        });
      }
      return count;
    },
  });
  const peer = times.exceljs < times.SheetJS ? "exceljs" : "SheetJS";
  const other = peer === "exceljs" ? "SheetJS" : "exceljs";
  return {
    name: `read ${rows.toLocaleString("en")} × ${titles.length} (${(size / 1e6).toFixed(1)} MB), base written`,
    ours: `${times.ours.toFixed(0)} ms`,
    peer: `${times[peer].toFixed(0)} ms (${peer}; ${other} ${times[other].toFixed(0)} ms)`,
    ratio: times.ours / times[peer],
    bar: "",
    met: null,
  };
}

/** Medians in milliseconds. Throws when one of them does not give the rows that there are. */
async function inTurn<Name extends string>(
  rows: number,
  contestants: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(contestants) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn <= RUNS; turn++) {
    for (const name of names) {
      const started = performance.now();
      const got = await contestants[name]();
      const took = performance.now() - started;
      if (got !== rows) throw new Error(`${name} gave ${got} rows instead of ${rows}`);
      if (turn > 0) times.get(name)?.push(took);
    }
  }
  const median = (list: number[]) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? Number.NaN;
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)])) as Record<Name, number>;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(renderSection(await run()));
