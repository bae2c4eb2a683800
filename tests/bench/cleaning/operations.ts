/** Operations on one column of a large table, until a second replica has them; beside the same made of a plain array. */
import { performance } from "node:perf_hooks";
import { operationOf } from "../../../shared/cleaning/operations/all.ts";
import type { Target } from "../../../shared/cleaning/operations/operation.ts";
import { prepareOperation, writeOperation } from "../../../shared/cleaning/run-operation.ts";
import { stepOf } from "../../../shared/cleaning/step.ts";
import { inLetterCase } from "../../../shared/cleaning/texts/letter-case.ts";
import { createBaseBuilder } from "../../../shared/document/base-builder.ts";
import { openPlainReplica } from "../../support/plain-replica.ts";
import type { BenchRow } from "../report.ts";

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
  const builder = createBaseBuilder(COLUMNS.map(({ title }) => title));
  for (let row = 0; row < ROWS; row++) builder.addRow(COLUMNS.map(({ textAt }) => textAt(row)));
  const { update } = builder.finish();
  return CASES.map((one) => {
    const runs = Array.from({ length: RUNS }, () => measured(update, one));
    const ours = runs.toSorted((a, b) => a.ms - b.ms)[RUNS >> 1];
    if (ours === undefined) throw new Error("nothing was measured");
    const column = COLUMNS.find(({ title }) => title === one.column);
    const texts = Array.from({ length: ROWS }, (_, row) => column?.textAt(row) ?? "");
    const peer = Array.from({ length: RUNS }, () => timed(() => one.plain(texts))).toSorted((a, b) => a - b)[RUNS >> 1];
    return {
      name: `${ROWS.toLocaleString("en-GB")} rows, ${one.name}: ${ours.cells.toLocaleString("en-GB")} cells`,
      ours: `${ours.ms.toFixed(0)} ms (planned and prepared ${ours.planned.toFixed(0)}, longest step ${ours.longest.toFixed(0)}, written ${ours.written.toFixed(0)}, applied by another ${ours.applied.toFixed(0)})`,
      peer: `${(peer ?? 0).toFixed(0)} ms (a plain array, at once)`,
      ratio: peer === undefined ? null : ours.ms / peer,
      bar: one.bar === null ? "" : `≤ ${one.bar} ms`,
      met: one.bar === null ? null : ours.ms <= one.bar,
    };
  });
}

interface Measure {
  readonly ms: number;
  readonly planned: number;
  readonly longest: number;
  readonly written: number;
  readonly applied: number;
  readonly cells: number;
}

function measured(update: Uint8Array, { column: title, operation: id, params }: Case): Measure {
  const [mine, other] = [openPlainReplica(update), openPlainReplica(update)];
  const operation = operationOf(id);
  const column = mine.table.columns.find(({ name }) => name === title)?.id;
  if (operation === undefined || column === undefined) throw new Error(`no ${id} of ${title}`);
  const { table } = mine;
  const target: Target = {
    ...{ table, rows: null, schema: null, communes: null },
    mayWrite: () => true,
    sourceOf: () => null,
  };
  const asked = { columns: [column], ...params };
  const begin = performance.now();
  let [longest, last] = [0, begin];
  const steps = prepareOperation(target, operation, asked);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }
  const prepared = performance.now();
  longest = Math.max(longest, prepared - last);
  if (step.value.ready === null) throw new Error(step.value.planned.refused);
  writeOperation(target, step.value.ready, stepOf(id, asked, { kind: "all" }), "bench");
  const written = performance.now();
  other.receive(mine.sent);
  const applied = performance.now();
  return {
    ms: applied - begin,
    planned: prepared - begin,
    longest,
    written: written - prepared,
    applied: applied - written,
    cells: step.value.planned.counts.cells,
  };
}

function timed(work: () => unknown): number {
  const begin = performance.now();
  work();
  return performance.now() - begin;
}
