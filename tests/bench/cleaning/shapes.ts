/** A table turned, and doubles taken out of a large one, until a second replica has them; beside the same made of plain arrays. */
import type { Table } from "../../../shared/document/table.ts";
import type { BenchRow } from "../report.ts";
import { middle, packed, timed, timeGesture } from "./gesture.ts";

const RUNS = 5;

type Rows = readonly (readonly string[])[];

interface Case {
  readonly name: string;
  readonly titles: readonly string[];
  readonly rows: Rows;
  readonly operation: string;
  params(table: Table): object;
  /** ms, until everyone has it */
  readonly bar: number;
  plain(rows: Rows): unknown;
}

const YEARS = Array.from({ length: 37 }, (_, at) => String(1985 + at));
const LONG = { titles: "year", pattern: "", name: "année", value: "effectif", blanks: false };
const DOUBLES = { columns: [] as string[], compare: "exact", keep: "first", fill: true, differing: "go" };

function wide(
  rows: number,
  years: readonly string[],
): Pick<Case, "titles" | "rows" | "operation" | "params" | "plain"> {
  return {
    titles: ["nom", "code", ...years],
    rows: Array.from({ length: rows }, (_, row) => [
      `Collège ${row}`,
      String(53_000 + row),
      ...years.map((_, year) => String(200 + ((row * 7 + year * 13) % 600))),
    ]),
    operation: "shape.wide-to-long",
    params: ({ columns }) => ({ ...LONG, columns: columns.slice(2).map(({ id }) => id) }),
    plain: (all) => all.flatMap((row) => years.map((year, at) => [row[0], row[1], year, row[2 + at]])),
  };
}

function establishments(
  compare: "exact" | "cleaned",
): Pick<Case, "titles" | "rows" | "operation" | "params" | "plain"> {
  return {
    titles: ["nom", "commune", "téléphone"],
    rows: Array.from({ length: 200_000 }, (_, row) => [
      `Établissement n° ${row % 150_000}`,
      `Commune ${row % 3_000}`,
      row % 2 === 0 ? `02 43 ${row % 150_000}` : "",
    ]),
    operation: "rows.deduplicate",
    params: ({ columns }) => ({ ...DOUBLES, compare, columns: columns.slice(0, 2).map(({ id }) => id) }),
    plain: (all) => {
      const known = new Set<string>();
      return all.filter(([name, town]) => {
        const key = `${name}\u0000${town}`;
        return !known.has(key) && known.add(key);
      });
    },
  };
}

const CASES: readonly Case[] = [
  { name: "1,500 colleges x 37 years, one row for each year", ...wide(1_500, YEARS), bar: 500 },
  { name: "35,000 rows x 5 years, one row for each year", ...wide(35_000, YEARS.slice(-5)), bar: 1_500 },
  { name: "200,000 rows, a quarter of them doubles, text for text", ...establishments("exact"), bar: 1_000 },
  { name: "200,000 rows, a quarter of them doubles, to a reader", ...establishments("cleaned"), bar: 2_000 },
];

export function shapeRows(): readonly BenchRow[] {
  return CASES.map((one) => {
    const update = packed(one);
    const ours = middle(
      Array.from({ length: RUNS }, () => timeGesture(update, one.operation, one.params)),
      ({ ms }) => ms,
    );
    const peer = middle(
      Array.from({ length: RUNS }, () => timed(() => one.plain(one.rows))),
      (ms) => ms,
    );
    return {
      name: one.name,
      ours: `${ours.ms.toFixed(0)} ms (planned and prepared ${ours.planned.toFixed(0)}, longest step ${ours.longest.toFixed(0)}, written ${ours.written.toFixed(0)}, applied by another ${ours.applied.toFixed(0)})`,
      peer: `${peer.toFixed(0)} ms (plain arrays, at once)`,
      ratio: ours.ms / peer,
      bar: `≤ ${one.bar} ms`,
      met: ours.ms <= one.bar,
    };
  });
}
