/** The same work done by DuckDB and by danfojs, of tables that they hold in memory and keep to themselves. */
import { performance } from "node:perf_hooks";
import { columnClustersInSlices } from "../../../shared/cleaning/clusters/find-clusters.ts";
import type { Table } from "../../../shared/document/table.ts";
import { atOnce } from "../../../shared/model/in-slices.ts";
import { openPlainReplica } from "../../support/plain-replica.ts";
import type { BenchRow } from "../report.ts";
import { middle, packed, type TextTable, timed, timeGesture } from "./gesture.ts";

const RUNS = 3;
const ROWS = 200_000;
const COMMUNES = ["LAVAL", "CHÂTEAU-GONTIER", "MAYENNE", "ÉVRON", "SAINT-BERTHEVIN", "ERNÉE", "CRAON", "BONCHAMP"];
const KINDS = ["Collège", "COLLEGE", "École", "ecole", "Mairie", "Médiathèque", "Stade", "Gymnase"];
const YEARS = ["2017", "2018", "2019", "2020", "2021"];

interface Work {
  readonly name: string;
  readonly table: TextTable;
  readonly other?: TextTable;
  /** ms, until a second replica has it */
  ours(update: Uint8Array, other: Table | null): number;
  /** of `t`, and of `other` */
  readonly sql: string;
  danfo(tools: Danfo, table: DanfoFrame, other: DanfoFrame | null): unknown;
}

/** What is used of danfojs, whose own types want those of its tensors. */
interface Danfo {
  readonly DataFrame: new (rows: unknown, options: { readonly columns: readonly string[] }) => DanfoFrame;
  merge(asked: { left: DanfoFrame; right: DanfoFrame; on: readonly string[]; how: "left" }): DanfoFrame;
  concat(asked: { dfList: readonly DanfoFrame[]; axis: 0 }): DanfoFrame;
}
interface DanfoFrame {
  readonly shape: readonly number[];
  column(title: string): DanfoSeries;
  loc(asked: { columns: readonly string[] }): DanfoFrame;
  rename(titles: Readonly<Record<string, string>>): DanfoFrame;
  addColumn(title: string, values: readonly string[]): DanfoFrame;
}
interface DanfoSeries {
  readonly str: { replace(sought: RegExp, by: string): DanfoSeries };
  readonly values: readonly string[];
  apply(change: (text: string) => string): DanfoSeries;
  valueCounts(): DanfoSeries;
}

const REPLACE = { as: "text", pattern: "", whole: false, exact: false, text: "AV.", by: "Avenue" };
const LONG = { titles: "year", pattern: "", name: "année", value: "effectif", blanks: false };

const WORKS: readonly Work[] = [
  {
    name: "200,000 rows, a text replaced in texts that are nearly all different",
    table: {
      titles: ["adresse"],
      rows: Array.from({ length: ROWS }, (_, n) => [`${n} AV. DU GÉNÉRAL DE GAULLE, ${COMMUNES[n % COMMUNES.length]}`]),
    },
    ours: (update) =>
      timeGesture(update, "texts.replace", ({ columns: [first] }) => ({ columns: [first?.id], ...REPLACE })).ms,
    sql: "SELECT regexp_replace(adresse, 'av\\.', 'Avenue', 'gi') AS adresse FROM t",
    danfo: (_, table) => table.column("adresse").str.replace(/av\./gi, "Avenue"),
  },
  {
    name: "200,000 cells, same words (fingerprint)",
    table: {
      titles: ["nom"],
      rows: Array.from({ length: ROWS }, (_, n) => {
        const place = n % 10 === 9 ? n - 1 : n;
        const text = `${KINDS[place % KINDS.length]} de Sévigné-St-Denis n° ${place}`;
        return [n % 10 === 9 ? text.toUpperCase() : text];
      }),
    },
    ours: (update) => {
      const { table } = openPlainReplica(update);
      const [column] = table.columns;
      if (column === undefined) throw new Error("no column");
      return timed(() => atOnce(columnClustersInSlices(table, column.id, null, { by: "fingerprint" })));
    },
    sql: `SELECT key, list(DISTINCT nom) AS names FROM (SELECT nom, list_sort(list_distinct(string_split_regex(trim(regexp_replace(strip_accents(lower(nom)), '[^a-z0-9°]+', ' ', 'g')), ' '))) AS key FROM t)
          GROUP BY key HAVING count(DISTINCT nom) > 1`,
    danfo: (_, table) => table.column("nom").apply(plainKey).valueCounts(),
  },
  {
    name: "200,000 rows joined with 35,000 by a code, two columns brought",
    table: {
      titles: ["id", "cle"],
      rows: Array.from({ length: ROWS }, (_, n) => [`${n}`, codeOf((n * 7919) % 40_000)]),
    },
    other: {
      titles: ["cle", "population", "region"],
      rows: Array.from({ length: 35_000 }, (_, n) => [codeOf(n), `${n * 13}`, `Région ${n % 18}`]),
    },
    ours: (update, other) => timeGesture(update, "compile.join", joined, other).ms,
    sql: "SELECT t.id, t.cle, other.population, other.region FROM t LEFT JOIN other USING (cle)",
    danfo: ({ merge }, left, right) => right !== null && merge({ left, right, on: ["cle"], how: "left" }),
  },
  {
    name: "35,000 rows x 5 years, one row for each year",
    table: {
      titles: ["nom", "code", ...YEARS],
      rows: Array.from({ length: 35_000 }, (_, n) => [
        `Collège ${n}`,
        `${53_000 + n}`,
        ...YEARS.map((_, year) => `${200 + ((n * 7 + year * 13) % 600)}`),
      ]),
    },
    ours: (update) =>
      timeGesture(update, "shape.wide-to-long", ({ columns }) => ({
        ...{ ...LONG, columns: columns.slice(2).map(({ id }) => id) },
      })).ms,
    sql: `UNPIVOT t ON ${YEARS.map((year) => `"${year}"`).join(", ")} INTO NAME annee VALUE effectif`,
    danfo: ({ concat }, table) =>
      concat({
        dfList: YEARS.map((year) =>
          table
            .loc({ columns: ["nom", "code", year] })
            .rename({ [year]: "effectif" })
            .addColumn("annee", new Array<string>(35_000).fill(year)),
        ),
        axis: 0,
      }),
  },
];

export async function peerRows(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const work of WORKS) {
    const update = packed(work.table);
    const other = work.other === undefined ? null : openPlainReplica(packed(work.other)).table;
    const ours = median(Array.from({ length: RUNS + 2 }, () => work.ours(update, other)));
    rows.push(beside(work, "DuckDB", ours, await inDuckDb(work)));
    rows.push(beside(work, "danfojs", ours, await inDanfo(work)));
  }
  return rows;
}

function beside({ name }: Work, peer: string, ours: number, theirs: number): BenchRow {
  return {
    name: `${name} — ${peer}`,
    ours: `${ours.toFixed(0)} ms`,
    peer: `${theirs.toFixed(0)} ms`,
    ratio: ours / theirs,
    ...{ bar: "", met: null },
  };
}

/** ms until the table that comes of it is there, in memory: with as many threads as there are cores */
async function inDuckDb({ table, other, sql }: Work): Promise<number> {
  const { DuckDBInstance } = await import("@duckdb/node-api" as string);
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const load = async (name: string, { titles, rows }: TextTable) => {
    await connection.run(`CREATE TABLE ${name} (${titles.map((title) => `"${title}" VARCHAR`).join(", ")})`);
    const appender = await connection.createAppender(name);
    for (const row of rows) {
      for (const text of row) appender.appendVarchar(text);
      appender.endRow();
    }
    appender.closeSync();
  };
  await load("t", table);
  if (other !== undefined) await load("other", other);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const begin = performance.now();
    await connection.run(
      `CREATE OR REPLACE TABLE made AS ${sql.startsWith("UNPIVOT") ? `SELECT * FROM (${sql})` : sql}`,
    );
    times.push(performance.now() - begin);
  }
  connection.closeSync();
  instance.closeSync();
  return median(times);
}

async function inDanfo({ table, other, danfo }: Work): Promise<number> {
  const module = (await import("danfojs" as string)) as unknown as Danfo & { readonly default?: Danfo };
  const tools = module.default ?? module;
  const frame = ({ titles, rows }: TextTable) => new tools.DataFrame(rows, { columns: titles });
  const [mine, theirs] = [frame(table), other === undefined ? null : frame(other)];
  return median(Array.from({ length: RUNS }, () => timed(() => danfo(tools, mine, theirs))));
}

function joined({ columns }: Table): object {
  return {
    source: { kind: "file", name: "communes.csv", sha256: "0".repeat(64) },
    keys: [{ column: columns[1]?.id, there: "cle" }],
    comparison: "exact",
    bring: [
      { there: "population", title: "population" },
      { there: "region", title: "région" },
    ],
    choices: [],
    others: false,
  };
}

function codeOf(n: number): string {
  return String(n * 2 + 1_001).padStart(5, "0");
}

/** the key of OpenRefine's fingerprint, as one writes it */
function plainKey(text: string): string {
  const words = text
    .trim()
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{M}\p{P}\p{Cc}]/gu, "")
    .split(/\s+/);
  return [...new Set(words)].sort().join(" ");
}

function median(times: readonly number[]): number {
  return middle(times, (ms) => ms);
}
