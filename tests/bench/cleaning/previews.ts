/** What one sees of a large table as one types parameters: from a key to the rows in sight as they would be. */
import { operationOf } from "../../../shared/cleaning/operations/all.ts";
import { isRefusal, type Target } from "../../../shared/cleaning/operations/operation.ts";
import { previewOf } from "../../../shared/cleaning/preview/preview.ts";
import type { RowHandle, Table } from "../../../shared/document/table.ts";
import { atOnce } from "../../../shared/model/in-slices.ts";
import { openPlainReplica } from "../../support/plain-replica.ts";
import type { BenchRow } from "../report.ts";
import { packed, timed } from "./gesture.ts";

const ROWS = 200_000;
const OTHER = 35_000;
const IN_SIGHT = 40;
/** ms, of the longest */
const BAR = 100;

export function previewRows(): BenchRow[] {
  const { table } = openPlainReplica(
    packed({
      titles: ["adresse", "code"],
      rows: Array.from({ length: ROWS }, (_, n) => [`${n} AV. DU GÉNÉRAL DE GAULLE`, codeOf((n * 7919) % 40_000)]),
    }),
  );
  const other = openPlainReplica(
    packed({
      titles: ["clé", "population"],
      rows: Array.from({ length: OTHER }, (_, n) => [codeOf(n), `${n * 13}`]),
    }),
  ).table;
  const [address, code] = table.columns.map(({ id }) => id);
  const texts = (typed: string) => ({
    ...{ columns: [address], as: "text", text: typed, pattern: "", by: "Avenue", whole: false, exact: false },
  });
  const formula = (typed: string) => ({ columns: [address], expression: typed });
  const joined = (typed: string) => ({
    source: { kind: "file", name: "communes.csv", sha256: "0".repeat(64) },
    keys: [{ column: code, there: "clé" }],
    comparison: typed.length % 2 === 0 ? "exact" : "cleaned",
    bring: [{ there: "population", title: typed }],
    choices: [],
    others: false,
  });
  return [
    row(table, other, "a text looked for", "texts.replace", beginningsOf("AV. DU GÉNÉRAL"), texts),
    row(table, other, "a formula", "columns.transform", beginningsOf("MINUSCULE(CELLULE())"), formula),
    row(
      table,
      other,
      "a join with 35,000 rows, a title or its comparison",
      "compile.join",
      beginningsOf("habitants"),
      joined,
    ),
  ];
}

function row(
  table: Table,
  other: Table,
  name: string,
  id: string,
  typed: readonly string[],
  paramsOf: (typed: string) => object,
): BenchRow {
  const operation = operationOf(id);
  if (operation === undefined) throw new Error(`no ${id}`);
  const inSight = [...table.order.subarray(ROWS / 2, ROWS / 2 + IN_SIGHT)] as RowHandle[];
  const target: Target = {
    ...{ table, rows: inSight, schema: null, communes: null },
    mayWrite: () => true,
    sourceOf: () => other,
  };
  let lines = 0;
  const times = typed.map((text) =>
    timed(() => {
      const params = operation.params.parse(paramsOf(text));
      const planned = atOnce(operation.plan(target, params));
      if (isRefusal(planned)) return;
      lines += atOnce(previewOf(table, planned, inSight)).cells.lines.length + planned.counts.cells;
    }),
  );
  if (lines === 0) throw new Error(`${id} shows nothing`);
  const longest = Math.max(...times);
  return {
    name: `${ROWS.toLocaleString("en-GB")} rows, ${name}: the longest key to the preview of ${IN_SIGHT} rows in sight`,
    ours: `${longest.toFixed(0)} ms, of ${typed.length} keys`,
    ...{ peer: "", ratio: null },
    bar: `≤ ${BAR} ms`,
    met: longest <= BAR,
  };
}

function beginningsOf(text: string): readonly string[] {
  return Array.from(text, (_, at) => text.slice(0, at + 1));
}

function codeOf(n: number): string {
  return String(n * 2 + 1_001).padStart(5, "0");
}
