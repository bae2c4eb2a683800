/** The product in a real Chromium, beside Glide Data Grid on the same file: from the drop to the first rows painted, and frames while scrolling. */
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { build, preview } from "vite";
import { openSpace, words } from "../journeys/gestures.ts";
import { launchBrowser } from "../support/browser.ts";
import { startServer } from "../support/server.ts";
import { formatCsv } from "./browser-file.ts";
import { dropped, type Frames, press, type ScrollWay, scrolled } from "./browser-measures.ts";
import { type BenchRow, type BenchSection, renderSection } from "./report.ts";

const PEER = fileURLToPath(new URL("glide/", import.meta.url));
const DATA = new URL("node_modules/@etalab/decoupage-administratif/data/communes.json", import.meta.url);
const RUNS = 3;

interface Pair<T> {
  readonly ours: T;
  readonly peer: T;
}

export async function run(): Promise<BenchSection> {
  const title = "The browser beside Glide Data Grid";
  if (!existsSync(DATA)) return { title, rows: [], notes: ["Not run: the peers of tests/bench are not installed."] };
  const [server, peer, browser] = [await startServer(), await servePeer(), await launchBrowser()];
  try {
    const rows: BenchRow[] = [];
    for (const { count, columns, bar } of [
      { count: 35_000, columns: 14, bar: 1_000 },
      { count: 200_000, columns: 20, bar: 3_000 },
    ]) {
      const file = formatCsv(count, columns);
      const label = `${count.toLocaleString("en")} rows × ${columns}`;
      const first: Pair<number>[] = [];
      let scrolls: Pair<Scrolls> | null = null;
      for (let i = 0; i < RUNS; i++) {
        console.error(`  ${label}, run ${i + 1} of ${RUNS}`);
        const scrolling = count === 200_000 && i === RUNS - 1;
        // one page at a time: a window behind another gets no frames
        const ours = await visit(
          browser,
          (page) => ourFirst(page, server.address, file),
          scrolling ? OUR_SCROLLER : null,
        );
        const theirs = await visit(
          browser,
          (page) => peerFirst(page, peer.address, file),
          scrolling ? PEER_SCROLLER : null,
        );
        first.push({ ours: ours.first, peer: theirs.first });
        if (ours.scrolls && theirs.scrolls) scrolls = { ours: ours.scrolls, peer: theirs.scrolls };
      }
      if (scrolls) rows.push(...scrollRows(scrolls));
      rows.unshift(openingRow(label, first, bar));
    }
    return {
      title,
      rows: rows.sort((a, b) => Number(b.name.startsWith("file")) - Number(a.name.startsWith("file"))),
      notes: NOTES,
    };
  } finally {
    await browser.close();
    await server.close();
    await peer.close();
  }
}

const NOTES = [
  "1366 × 768, headless Chromium without a graphics card; product, browser and this benchmark share the machine.",
  "First rows: from the drop of the CSV to the frame in which rows of the live table are painted, the assistant's button pressed as soon as it can be; the product uploads, parses, stores on disk and opens the live document meanwhile. The peer parses the file in the page with papaparse and keeps nothing. Median of 3.",
  "Frames: time between animation frames while the page scrolls; a screen of 60 Hz gives 16.7 ms.",
];

const OUR_SCROLLER = '[data-part="scroller"]';
const PEER_SCROLLER = ".dvn-scroller";

interface Visit {
  readonly first: number;
  readonly scrolls: Scrolls | null;
}

type Scrolls = Readonly<Record<ScrollWay | "key", Frames>>;

async function visit(browser: Browser, open: (page: Page) => Promise<number>, scroller: string | null): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "fr-FR" });
  // tsx gives functions their names through a function that pages do not have
  await context.addInitScript("globalThis.__name = (named) => named");
  try {
    const page = await context.newPage();
    const first = await open(page);
    if (scroller === null) return { first, scrolls: null };
    const wheel = await scrolled(page, scroller, "wheel");
    const fling = await scrolled(page, scroller, "fling");
    const bar = await scrolled(page, scroller, "bar");
    return { first, scrolls: { wheel, fling, bar, key: await press(page, scroller, "ArrowDown", 60) } };
  } finally {
    await context.close();
  }
}

async function ourFirst(page: Page, address: string, file: string): Promise<number> {
  await openSpace(page, address, "Lens", "Inès");
  return await dropped(page, file, {
    button: words.importing.assistant.create,
    painted: '[role="grid"] [role="gridcell"]',
  });
}

async function peerFirst(page: Page, address: string, file: string): Promise<number> {
  await page.goto(address);
  return await dropped(page, file, { button: null, painted: "body[data-drawn] canvas" });
}

const WAYS = {
  wheel: "200,000 rows, wheel by 120 px",
  fling: "200,000 rows, wheel by 1,500 px",
  bar: "200,000 rows, scroll bar thrown about, every frame elsewhere",
  key: "200,000 rows, arrow down pressed 60 times",
} as const;

function scrollRows({ ours, peer }: Pair<Scrolls>): BenchRow[] {
  return (["wheel", "fling", "bar", "key"] as const).map((way) => ({
    name: `${WAYS[way]}: longest frame`,
    ours: describe(ours[way]),
    peer: describe(peer[way]),
    ratio: ours[way].longest / peer[way].longest,
    bar: "no frame over 50 ms",
    met: ours[way].over50 === 0,
  }));
}

function describe(frames: Frames): string {
  return `${frames.longest.toFixed(0)} ms (p99 ${frames.p99.toFixed(0)} ms, ${frames.over50} of ${frames.count} over 50 ms)`;
}

function openingRow(label: string, pairs: readonly Pair<number>[], bar: number): BenchRow {
  const ours = median(pairs.map((pair) => pair.ours));
  const peer = median(pairs.map((pair) => pair.peer));
  return {
    name: `file dropped to first rows, ${label}`,
    ours: `${ours.toFixed(0)} ms`,
    peer: `${peer.toFixed(0)} ms`,
    ratio: ours / peer,
    bar: `< ${bar / 1000} s`,
    met: ours < bar,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function servePeer(): Promise<{ address: string; close(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), "tablee-glide-"));
  const common = { root: PEER, configFile: false as const };
  await build({ ...common, logLevel: "error", build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000 } });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("the peer's page has no address");
  return {
    address,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) console.log(renderSection(await run()));
