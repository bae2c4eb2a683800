/** The document beside a map of maps: opening, memory, one edit, a crowd of edits, a bulk replace and its undo. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type BenchRow, type BenchSection, renderSection } from "./report.ts";

const DATA = new URL("node_modules/@etalab/decoupage-administratif/data/communes.json", import.meta.url);
const PROBE = fileURLToPath(new URL("document-probe.ts", import.meta.url));
const ONE_YJS = new URL("one-yjs.mjs", import.meta.url).href;
const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COLD_RUNS = 3;

type Figures = Readonly<Record<string, number>>;

export async function run(): Promise<BenchSection> {
  const title = "The document beside a map of maps (14 columns)";
  if (!existsSync(DATA)) return { title, rows: [], notes: ["Not run: the peers of tests/bench are not installed."] };
  const folder = await mkdtemp(join(tmpdir(), "tablee-bench-"));
  const [load = 0] = loadavg();
  try {
    const rows = [...(await size(folder, 1_500)), ...(await size(folder, 35_000)), ...(await size(folder, 200_000))];
    return {
      title,
      rows,
      notes: [
        "Each figure comes from a process of its own; cold opening of 35,000 rows is the median of 3 processes, from the update's bytes in memory.",
        "Heap counts what is outside the V8 heap too. Rows are read as the grid reads them: one object per row, kept.",
        `Load average when it began: ${load.toFixed(1)}; above 1 the bars in milliseconds say little, the ratios more.`,
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function size(folder: string, count: number): Promise<BenchRow[]> {
  const both = async (what: string): Promise<Pair> => {
    const ours = await probe("ours", count, what, folder);
    return { ours, peer: await probe("peer", count, what, folder) };
  };
  const cold = async (): Promise<Pair> => {
    const pairs: Pair[] = [];
    for (let i = 0; i < (count === 35_000 ? COLD_RUNS : 1); i++) pairs.push(await both("open"));
    return { ours: medians(pairs.map((pair) => pair.ours)), peer: medians(pairs.map((pair) => pair.peer ?? {})) };
  };
  const label = `${count.toLocaleString("en")} rows`;
  const row = rowsFor(label);
  const build = await both("build");
  const open = await cold();
  const rows = [
    row("import", build, "build", ms, count === 35_000 ? { ratio: 0.5 } : {}),
    row("update", build, "bytes", bytes, count === 35_000 ? { ratio: 0.1, most: 1_000_000 } : {}),
    row("apply the update, warm", open, "applyWarm", ms, count === 35_000 ? { ratio: 0.02, most: 20 } : {}),
    row("cold: update to the first 50 rows", open, "first50", ms, count === 35_000 ? { ratio: 0.05, most: 30 } : {}),
    row("cold: update to all rows", open, "all", ms, count === 35_000 ? { ratio: 0.25, most: 200 } : {}),
    row("heap, document", open, "heapDoc", bytes, count === 35_000 ? { ratio: 0.02 } : {}),
    row(
      "heap, document and all rows",
      open,
      "heapRows",
      bytes,
      count === 35_000 ? { ratio: 0.1, most: 20_000_000 } : {},
    ),
    row("encode the whole document", open, "encode", ms, count === 35_000 ? { ratio: 0.03 } : {}),
  ];
  if (count === 1_500) return rows.flat();
  const large = count > 100_000;
  const edit = large ? { ours: await probe("ours", count, "edit", folder), peer: null } : await both("edit");
  rows.push(
    row("one edit: bytes", edit, "bytes", bytes, { most: 64 }),
    row("… of the same cell again: bytes", edit, "again", bytes, { most: 64 }),
    row("… its undo: bytes", edit, "undo", bytes, { most: 64 }),
    row("one edit, here", edit, "local", ms, large ? { most: 0.2 } : { ratio: 1.5, most: 0.2 }),
    row("one edit, there, shown", edit, "remote", ms, large ? { most: 0.2 } : { ratio: 1.5, most: 0.2 }),
    row("a row inserted", edit, "insert", ms, large ? {} : { ratio: 2 }),
    row("a row inserted: bytes", edit, "insertBytes", bytes, large ? {} : { ratio: 1.5 }),
    row("10,000 cells in one transaction, there, shown", edit, "remoteMany", ms, large ? {} : { ratio: 0.3 }),
  );
  const bulk = await both("bulk");
  const filled = large ? "50,000 cells replaced" : "35,000 cells replaced";
  rows.push(
    row(filled, bulk, "fill", ms, { ratio: 0.15 }),
    row(`${filled}: bytes`, bulk, "fillBytes", bytes, { ratio: 0.1 }),
    row("… undone", bulk, "undo", ms, { ratio: 0.05 }),
    row("… undone: bytes", bulk, "undoBytes", bytes, { most: 100 }),
    row("… growth after doing, undoing, redoing, undoing", bulk, "growth", bytes, { most: 1_000 }),
    row("1,000 scattered rows deleted", bulk, "deleteRows", ms, large ? { ratio: 0.1 } : {}),
  );
  if (large) return rows.flat();
  const crowd = await both("crowd");
  rows.push(
    row("10,000 edits by 8 people: growth", crowd, "growth", bytes, { ratio: 2.5, most: 32 * (crowd.ours.cells ?? 0) }),
    row("… applied by the server", crowd, "server", ms, { ratio: 0.5 }),
    row("… applied by 7 others", crowd, "peers", ms, {}),
    row("10,000 edits of the same 100 cells: growth", crowd, "hotGrowth", bytes, { ratio: 0.15, most: 15_000 }),
    row("… applied by the server", crowd, "hotServer", ms, {}),
  );
  return rows.flat();
}

interface Pair {
  readonly ours: Figures;
  readonly peer: Figures | null;
}
interface Bar {
  /** most that ours / peer may be */
  readonly ratio?: number;
  /** most that ours may be, in ms or bytes */
  readonly most?: number;
}

function rowsFor(label: string) {
  return (name: string, pair: Pair, figure: string, unit: (value: number) => string, bar: Bar): BenchRow[] => {
    const ours = pair.ours[figure];
    // not measured at this size
    if (ours === undefined) return [];
    const peer = pair.peer?.[figure] ?? null;
    const ratio = peer === null || peer === 0 ? null : ours / peer;
    const bars = [
      bar.ratio === undefined ? null : `≤ ${bar.ratio} of it`,
      bar.most === undefined ? null : `≤ ${unit(bar.most)}`,
    ];
    const kept = bars.filter((text) => text !== null);
    const met =
      (bar.ratio === undefined || ratio === null || ratio <= bar.ratio) && (bar.most === undefined || ours <= bar.most);
    return [
      {
        name: `${label}: ${name}`,
        ours: unit(ours),
        peer: peer === null ? "–" : unit(peer),
        ratio,
        bar: kept.join(", "),
        met: kept.length === 0 ? null : met,
      },
    ];
  };
}

async function probe(model: "ours" | "peer", count: number, what: string, folder: string): Promise<Figures> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      "--expose-gc",
      "--max-old-space-size=12000",
      "--import",
      "tsx",
      "--import",
      ONE_YJS,
      PROBE,
      model,
      String(count),
      what,
      folder,
    ],
    { cwd: ROOT, maxBuffer: 1_000_000 },
  );
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "{}") as Figures;
}

function medians(list: readonly Figures[]): Figures {
  const names = Object.keys(list[0] ?? {});
  const middle = (name: string) =>
    list.map((figures) => figures[name] ?? 0).sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return Object.fromEntries(names.map((name) => [name, middle(name)]));
}

function ms(value: number): string {
  return value >= 100 ? `${value.toFixed(0)} ms` : value >= 1 ? `${value.toFixed(1)} ms` : `${value.toFixed(3)} ms`;
}

function bytes(value: number): string {
  if (value >= 1_000_000) return `${(value / 1_000_000).toFixed(2)} MB`;
  return value >= 10_000 ? `${(value / 1_000).toFixed(1)} kB` : `${value} B`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  console.log(renderSection(await run()));
