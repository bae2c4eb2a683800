/** The files that the CSV benchmark reads: the communes of France, repeated with variation, and a real file with cells of several lines. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeCsv } from "../../shared/formats/csv-writer.ts";
import { realFile } from "../support/real-files.ts";

export interface BenchFile {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly delimiter: "," | ";";
  /** columns are not repeated in the report when it is about a real file */
  readonly rows: number;
}

const COMMUNES = fileURLToPath(
  new URL("node_modules/@etalab/decoupage-administratif/data/communes.json", import.meta.url),
);
const TITLES = [
  "code",
  "nom",
  "typeLiaison",
  "zone",
  "arrondissement",
  "departement",
  "region",
  "type",
  "rangChefLieu",
  "siren",
  "codesPostaux",
  "population",
  "anciensCodes",
  "chefLieu",
];

/** Writes the generated files in `folder`; the real one is left out where it is absent. */
export function benchFiles(folder: string): BenchFile[] {
  const communes: Record<string, unknown>[] = JSON.parse(readFileSync(COMMUNES, "utf8"));
  const files = [35_000, 200_000].map((rows) => {
    const path = join(folder, `communes-${rows}.csv`);
    writeFileSync(path, [...writeCsv(TITLES, rowsOf(communes, rows))].join(""));
    return describe(`${rows.toLocaleString("en")} × ${TITLES.length}`, path, ",", rows);
  });
  const real = realFile("files/bornes-IRVE-aggregation.csv");
  return existsSync(real) ? [...files, describe("10,030 × 18, cells of several lines", real, ";", 10_030)] : files;
}

function describe(what: string, path: string, delimiter: BenchFile["delimiter"], rows: number): BenchFile {
  const { size } = statSync(path);
  return { name: `${what} (${(size / 1e6).toFixed(1)} MB)`, path, bytes: size, delimiter, rows };
}

function* rowsOf(communes: readonly Record<string, unknown>[], count: number): Generator<string[]> {
  for (let row = 0; row < count; row++) {
    const commune = communes[row % communes.length] ?? {};
    const round = Math.floor(row / communes.length);
    yield TITLES.map((title) => {
      const text = textOf(commune[title]);
      return round > 0 && title === "nom" ? `${text} ${round}` : text;
    });
  }
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return Array.isArray(value) ? value.join(",") : String(value);
}
