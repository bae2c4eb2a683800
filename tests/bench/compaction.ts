/** A table edited a million times beside a fresh import of the same texts: how long it takes to open, and what it takes on disk. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BenchRow, BenchSection } from "./report.ts";

const DATA = new URL("node_modules/@etalab/decoupage-administratif/data/communes.json", import.meta.url);
const PROBE = fileURLToPath(new URL("compaction-probe.ts", import.meta.url));
const ONE_YJS = new URL("one-yjs.mjs", import.meta.url).href;
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const EDITS = Number(process.env.COMPACTION_EDITS ?? 1_000_000);
const COLD_RUNS = 5;

type Figures = Readonly<Record<string, number>>;

export async function run(): Promise<BenchSection> {
  const title = `A table of 35,000 rows and 14 columns, edited ${EDITS.toLocaleString("en")} times in 200 sessions`;
  if (!existsSync(DATA)) return { title, rows: [], notes: ["Not run: the peers of tests/bench are not installed."] };
  const folded = await measure(EDITS, "fold");
  // without folding each edit costs more than the one before: a tenth of them shows it
  const plain = await measure(EDITS / 10, "plain");
  const cells = await measure(EDITS, "fold", "cells");
  return {
    title,
    rows: [
      ...opening("", folded),
      ...disk("", EDITS, folded),
      ...opening("a tenth, never folded: ", plain, false),
    ].concat(
      disk("a tenth, never folded: ", EDITS / 10, plain),
      opening("single cells alone: ", cells),
      disk("single cells alone: ", EDITS, cells),
    ),
    notes: [
      "Opening: cold processes, from the database to the table, median of 5; the peer is a fresh import of the texts that the table holds in the end.",
      "Edits: 97 % single cells, a third of them in the first 500 rows; undo, rows added and deleted, pastes; or single cells alone. Ten of them are one record of the log.",
    ],
  };
}

interface Measured {
  readonly edit: Figures;
  readonly edited: Figures;
  readonly fresh: Figures;
}

async function measure(edits: number, how: "fold" | "plain", mix: "all" | "cells" = "all"): Promise<Measured> {
  const folder = await mkdtemp(join(tmpdir(), "tablee-compaction-"));
  try {
    const edit = await probe("edit", folder, String(edits), how, mix);
    const runs = { edited: [] as Figures[], fresh: [] as Figures[] };
    for (let i = 0; i < COLD_RUNS; i++) {
      runs.fresh.push(await probe("open", folder, "fresh"));
      runs.edited.push(await probe("open", folder, "edited"));
    }
    return { edit, edited: medians(runs.edited), fresh: medians(runs.fresh) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function opening(label: string, { edited, fresh }: Measured, barred = true): BenchRow[] {
  return (
    [
      ["first", "open, to the first 50 rows"],
      ["all", "open, to all rows"],
    ] as const
  ).map(([figure, name]) => {
    const [ours, peer] = [edited[figure] ?? 0, fresh[figure] ?? 0];
    return {
      name: label + name,
      ours: ms(ours),
      peer: ms(peer),
      ratio: ours / peer,
      bar: barred ? "≤ 2 of it" : "",
      met: barred ? ours <= 2 * peer : null,
    };
  });
}

function disk(label: string, edits: number, { edit }: Measured): BenchRow[] {
  const of = (figure: string) => edit[figure] ?? 0;
  const plain = (name: string, ours: string, peer = "–"): BenchRow => ({
    ...{ name: label + name, ours, peer, ratio: null, bar: "", met: null },
  });
  const fresh = of("freshBytes");
  return [
    plain("document", bytes(of("document")), bytes(fresh)),
    plain("document, as a snapshot holds it", bytes(of("documentV2")), bytes(fresh)),
    plain("… growth per edit", `${((of("document") - fresh) / edits).toFixed(2)} B`),
    plain("log", `${bytes(of("logBytes"))} in ${of("records").toLocaleString("en")} records`, bytes(fresh)),
    plain("log per edit", `${((of("logBytes") - fresh) / edits).toFixed(1)} B`),
    plain("snapshots kept", bytes(of("snapshotBytes"))),
    plain("state vector", `${bytes(of("stateVector"))}, ${of("clients").toLocaleString("en")} client ids`),
    plain("structs", of("structs").toLocaleString("en")),
    plain("texts over the import when it is closed", of("written").toLocaleString("en")),
    plain("longest fold, with its snapshot", ms(of("longestFold"))),
  ];
}

async function probe(...args: readonly string[]): Promise<Figures> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--max-old-space-size=8000", "--import", "tsx", "--import", ONE_YJS, PROBE, ...args],
    { cwd: ROOT, maxBuffer: 10_000_000 },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Figures;
}

function medians(list: readonly Figures[]): Figures {
  const middle = (name: string) =>
    list.map((figures) => figures[name] ?? 0).sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return Object.fromEntries(Object.keys(list[0] ?? {}).map((name) => [name, middle(name)]));
}

function ms(value: number): string {
  return value >= 100 ? `${value.toFixed(0)} ms` : `${value.toFixed(1)} ms`;
}

function bytes(value: number): string {
  if (value >= 1_000_000) return `${(value / 1_000_000).toFixed(2)} MB`;
  return value >= 10_000 ? `${(value / 1_000).toFixed(1)} kB` : `${value} B`;
}
