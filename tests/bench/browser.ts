/**
 * The product in a real Chromium, beside the grids that others use, on the same file: from the drop to the first rows painted, frames while
 * scrolling, memory, and a block of 10,000 cells pasted.
 */
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { startServer } from "../support/server.ts";
import { formatCsv } from "./browser-file.ts";
import { type Grid, ourGrid, PASTED, servePeers } from "./browser-grids.ts";
import {
  dropped,
  type Frames,
  heldBytes,
  opened,
  pasted,
  press,
  type ScrollWay,
  scrolled,
} from "./browser-measures.ts";
import { type BenchRow, type BenchSection, renderSection } from "./report.ts";

const DATA = new URL("node_modules/@etalab/decoupage-administratif/data/communes.json", import.meta.url);
const RUNS = 3;
/** what a person sees first is measured on these; `opening`: the bar of a table that is there already */
const SIZES = [
  { count: 35_000, columns: 14, drop: 1_000, opening: 1_000, atWork: false },
  { count: 200_000, columns: 20, drop: 3_000, opening: null, atWork: false },
  { count: 200_000, columns: 40, drop: null, opening: 3_000, atWork: true },
] as const;
const BLOCK = Array.from({ length: 1_000 }, () => Array<string>(10).fill(PASTED).join("\t")).join("\n");

/** of one grid on one file */
interface Figures {
  readonly first: number[];
  /** a table that is there already, by its address: the product's alone */
  readonly again: number[];
  work: Work | null;
}

type Work = Readonly<Record<ScrollWay | "key", Frames>> & { readonly bytes: number; readonly paste: number };

export async function run(): Promise<BenchSection> {
  const title = "The browser beside other grids";
  if (!existsSync(DATA)) return { title, rows: [], notes: ["Not run: the peers of tests/bench are not installed."] };
  const [load = 0] = loadavg();
  const [server, peers, browser] = [await startServer(), await servePeers(), await launchBrowser()];
  try {
    const grids = [ourGrid(server.address), ...peers.grids];
    const rows: BenchRow[] = [];
    for (const size of SIZES) {
      const { count, columns, atWork } = size;
      const file = formatCsv(count, columns);
      const label = `${count.toLocaleString("en")} rows × ${columns}`;
      const figures = grids.map((): Figures => ({ first: [], again: [], work: null }));
      for (let i = 0; i < RUNS; i++) {
        // one page at a time: a window behind another gets no frames
        for (const [at, grid] of grids.entries()) {
          console.error(`  ${label}, ${grid.name}, run ${i + 1} of ${RUNS}`);
          const own = figures[at];
          if (own !== undefined) await visit(browser, grid, file, own, atWork && i === RUNS - 1);
        }
      }
      const [ours, ...others] = figures;
      for (const [at, other] of others.entries()) {
        const peer = peers.grids[at]?.name;
        if (ours !== undefined && peer !== undefined) rows.push(...rowsBeside(peer, label, ours, other, size));
      }
    }
    const order = [...new Set(rows.map(({ name }) => name.slice(0, name.indexOf(" — "))))];
    const place = ({ name }: BenchRow) => order.indexOf(name.slice(0, name.indexOf(" — ")));
    return { title, rows: rows.sort((a, b) => place(a) - place(b)), notes: [...NOTES, loadNote(load)] };
  } finally {
    await browser.close();
    await server.close();
    await peers.close();
  }
}

const NOTES = [
  "1366 × 768, headless Chromium without a graphics card; product, browser and this benchmark share the machine.",
  "First rows of a file: from the drop of the CSV to the frame in which rows of the live table are painted, the assistant's button pressed as soon as it can be; the product uploads, parses, stores on disk and opens the live document meanwhile. A peer parses the file in its page with papaparse and keeps nothing. Median of 3.",
  "A table opened by its address: a browser that has nothing of ours but the session, from asking for the address to the first rows. A peer has no such thing: its figure is that of the dropped file.",
  "Frames: time between animation frames while the page scrolls; a screen of 60 Hz gives 16.7 ms.",
  "Memory: what scripts hold after a collection, once the file was looked at from end to end. Ours holds the shared document with its history of edits, the peers' pages the parsed lines.",
  "Paste: 1,000 rows × 10 columns on a cell, to the frame that shows them. Ours is one step of undo, checked, kept on this computer and on its way to the server; AG Grid Community has no paste of blocks: it is given the texts and redraws.",
];

function loadNote(load: number): string {
  return `Load average of the machine when this began: ${load.toFixed(1)}. Above 0.5, others took part in these figures: only the ratios tell, measure again.`;
}

async function visit(browser: Browser, grid: Grid, file: string, figures: Figures, atWork: boolean): Promise<void> {
  const context = await newContext(browser);
  try {
    const page = await context.newPage();
    await grid.arrive(page);
    figures.first.push(await dropped(page, file, grid));
    if (grid.button !== null) figures.again.push(await openAgain(browser, page, grid));
    if (!atWork) return;
    await page.bringToFront();
    const [wheel, fling] = [await scrolled(page, grid.scroller, "wheel"), await scrolled(page, grid.scroller, "fling")];
    const bar = await scrolled(page, grid.scroller, "bar");
    const key = await press(page, grid.scroller, "ArrowDown", 60);
    const bytes = await heldBytes(page);
    const paste = await pasted(page, grid.scroller, BLOCK, grid.pasted);
    figures.work = { wheel, fling, bar, key, bytes, paste };
  } finally {
    await context.close();
  }
}

/** By the same person, in another browser. */
async function openAgain(browser: Browser, page: Page, grid: Grid): Promise<number> {
  const context = await newContext(browser, await page.context().storageState());
  try {
    return await opened(await context.newPage(), page.url(), grid.painted);
  } finally {
    await context.close();
  }
}

async function newContext(
  browser: Browser,
  storageState?: Awaited<ReturnType<BrowserContext["storageState"]>>,
): Promise<BrowserContext> {
  const options = { viewport: { width: 1366, height: 768 }, locale: "fr-FR" };
  const context = await browser.newContext(storageState === undefined ? options : { ...options, storageState });
  // tsx gives functions their names through a function that pages do not have
  await context.addInitScript("globalThis.__name = (named) => named");
  return context;
}

const WAYS = {
  wheel: "wheel by 120 px",
  fling: "wheel by 1,500 px",
  bar: "scroll bar thrown about, every frame elsewhere",
  key: "arrow down pressed 60 times",
} as const;

function rowsBeside(
  peer: string,
  label: string,
  ours: Figures,
  its: Figures,
  size: (typeof SIZES)[number],
): BenchRow[] {
  const named = (what: string) => `${label}, ${what} — ${peer}`;
  const first = median(its.first);
  const rows = [timeRow(named("file dropped to first rows"), median(ours.first), first, size.drop)];
  if (size.opening !== null)
    rows.push(timeRow(named("opened by its address to first rows"), median(ours.again), first, size.opening));
  if (ours.work === null || its.work === null) return rows;
  const [mine, theirs] = [ours.work, its.work];
  rows.push(
    ...(["wheel", "fling", "bar", "key"] as const).map((way) => ({
      name: named(`${WAYS[way]}: longest frame`),
      ours: describe(mine[way]),
      peer: describe(theirs[way]),
      ratio: mine[way].longest / theirs[way].longest,
      bar: "no frame over 50 ms",
      met: mine[way].over50 === 0,
    })),
    {
      name: named("memory"),
      ours: inMegabytes(mine.bytes),
      peer: inMegabytes(theirs.bytes),
      ratio: mine.bytes / theirs.bytes,
      bar: "",
      met: null,
    },
    timeRow(named("10,000 cells pasted"), mine.paste, theirs.paste, null),
  );
  return rows;
}

function timeRow(name: string, ours: number, peer: number, bar: number | null): BenchRow {
  return {
    name,
    ours: `${ours.toFixed(0)} ms`,
    peer: `${peer.toFixed(0)} ms`,
    ratio: ours / peer,
    bar: bar === null ? "" : `< ${bar / 1000} s`,
    met: bar === null ? null : ours < bar,
  };
}

function describe(frames: Frames): string {
  return `${frames.longest.toFixed(0)} ms (p99 ${frames.p99.toFixed(0)} ms, ${frames.over50} of ${frames.count} over 50 ms)`;
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(renderSection(await run()));
