/** Operations on one column of a large table, until a second replica has them; beside the same made of a plain array. */
import { inLetterCase } from "../../../shared/cleaning/texts/letter-case.ts";
import type { BenchRow } from "../report.ts";
import { middle, packed, timed, timeGesture } from "./gesture.ts";

const ROWS = 200_000;
const RUNS = 5;
/** ms, from the gesture to everyone's screen */
const BAR = 300;
const COMMUNES = ["LAVAL", "CHÂTEAU-GONTIER", "MAYENNE", "ÉVRON", "SAINT-BERTHEVIN", "ERNÉE", "CRAON", "BONCHAMP"];

interface Column {
  readonly title: string;
  textAt(row: number): string;
}

/** few texts, most of them many times; nearly all different; blank under each other */
const COLUMNS: readonly Column[] = [
  { title: "commune", textAt: (row) => COMMUNES[row % COMMUNES.length] ?? "" },
  { title: "adresse", textAt: (row) => `${row} AV. DU GÉNÉRAL DE GAULLE, ${COMMUNES[row % COMMUNES.length]}` },
  { title: "collège", textAt: (row) => (row % 37 === 0 ? `Collège ${row}` : "") },
  { title: "date", textAt: (row) => `${(row % 28) + 1}/${(row % 12) + 1}/${1990 + (row % 35)}` },
];

interface Case {
  readonly name: string;
  readonly column: string;
  readonly operation: string;
  readonly params: object;
  readonly bar: number | null;
  readonly plain: (texts: readonly string[]) => readonly string[];
}

const REPLACE = { as: "text", pattern: "", whole: false, exact: false };
const CASES: readonly Case[] = [
  {
    name: "a text replaced, in texts that are nearly all different",
    column: "adresse",
    operation: "texts.replace",
    params: { ...REPLACE, text: "AV.", by: "Avenue" },
    bar: BAR,
    plain: (texts) => texts.map((text) => text.replace(/av\./gi, "Avenue")),
  },
  {
    name: "a text replaced, in texts that come again",
    column: "commune",
    operation: "texts.replace",
    params: { ...REPLACE, text: "laval", by: "Laval (53)" },
    bar: BAR,
    plain: (texts) => texts.map((text) => text.replace(/laval/gi, "Laval (53)")),
  },
  {
    name: "proper names, in texts that are nearly all different",
    column: "adresse",
    operation: "texts.letter-case",
    params: { letterCase: "names" },
    bar: null,
    plain: (texts) => texts.map((text) => inLetterCase(text, "names")),
  },
  {
    name: "filled down",
    column: "collège",
    operation: "blanks.fill-down",
    params: { within: { columns: [] } },
    bar: BAR,
    plain: (texts) => {
      let above = "";
      return texts.map((text) => {
        above = text === "" ? above : text;
        return above;
      });
    },
  },
  {
    name: "dates written as 2021-01-05",
    column: "date",
    operation: "kinds.dates",
    params: { order: "data", write: "date" },
    bar: null,
    plain: (texts) =>
      texts.map((text) => {
        const [day = "", month = "", year = ""] = text.split("/");
        return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
      }),
  },
];

export function operationRows(): readonly BenchRow[] {
  const update = packed({
    titles: COLUMNS.map(({ title }) => title),
    rows: Array.from({ length: ROWS }, (_, row) => COLUMNS.map(({ textAt }) => textAt(row))),
  });
  return CASES.map((one) => {
    const place = COLUMNS.findIndex(({ title }) => title === one.column);
    const runs = Array.from({ length: RUNS }, () =>
      timeGesture(update, one.operation, ({ columns }) => ({ columns: [columns[place]?.id], ...one.params })),
    );
    const ours = middle(runs, ({ ms }) => ms);
    const texts = Array.from({ length: ROWS }, (_, row) => COLUMNS[place]?.textAt(row) ?? "");
    const peer = middle(
      Array.from({ length: RUNS }, () => timed(() => one.plain(texts))),
      (ms) => ms,
    );
    return {
      name: `${ROWS.toLocaleString("en-GB")} rows, ${one.name}: ${ours.cells.toLocaleString("en-GB")} cells`,
      ours: `${ours.ms.toFixed(0)} ms (planned and prepared ${ours.planned.toFixed(0)}, longest step ${ours.longest.toFixed(0)}, written ${ours.written.toFixed(0)}, applied by another ${ours.applied.toFixed(0)})`,
      peer: `${peer.toFixed(0)} ms (a plain array, at once)`,
      ratio: ours.ms / peer,
      bar: one.bar === null ? "" : `≤ ${one.bar} ms`,
      met: one.bar === null ? null : ours.ms <= one.bar,
    };
  });
}
