/** The product and the grids it is measured beside: where each is, and what shows that its rows are there. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { build, preview } from "vite";
import { openSpace, words } from "../journeys/gestures.ts";
import type { Landmarks, Shown } from "./browser-measures.ts";

const PAGES = fileURLToPath(new URL("grids/", import.meta.url));

export interface Grid extends Landmarks {
  readonly name: string;
  /** up to where a file can be dropped */
  arrive(page: Page): Promise<unknown>;
  readonly scroller: string;
  /** what shows that a block was pasted: the product by its text, a peer by saying so just before it draws */
  readonly pasted: Shown;
}

/** what is pasted, in all of its cells */
export const PASTED = "collé";

export function ourGrid(address: string): Grid {
  return {
    name: "Tablée",
    arrive: (page) => openSpace(page, address, "Lens", "Inès"),
    button: words.importing.assistant.create,
    painted: '[role="grid"] [role="gridcell"]',
    scroller: '[data-part="scroller"]',
    pasted: { selector: '[role="gridcell"]', text: PASTED },
  };
}

/** Each on a page of its own that parses the file and keeps nothing. */
function peers(address: string): readonly Grid[] {
  const at = (page: string) => (tab: Page) => tab.goto(`${address}${page}.html`);
  const common = { button: null, pasted: { selector: "body[data-pasted]", text: null } };
  return [
    {
      ...common,
      name: "Glide Data Grid",
      arrive: at("glide"),
      painted: "body[data-drawn] canvas",
      scroller: ".dvn-scroller",
    },
    {
      ...common,
      name: "AG Grid Community",
      arrive: at("ag-grid"),
      painted: "body[data-drawn] .ag-cell",
      scroller: ".ag-grid-viewport",
    },
    {
      ...common,
      name: "Handsontable",
      arrive: at("handsontable"),
      painted: "body[data-drawn] .ht_master td",
      scroller: ".ht_master .wtHolder",
    },
  ];
}

export async function servePeers(): Promise<{ readonly grids: readonly Grid[]; close(): Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), "tablee-grids-"));
  const common = { root: PAGES, configFile: false as const };
  const input = ["glide", "ag-grid", "handsontable"].map((page) => join(PAGES, `${page}.html`));
  await build({
    ...common,
    logLevel: "error",
    build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 5000, rolldownOptions: { input } },
  });
  const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: "127.0.0.1" } });
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("the peers' pages have no address");
  return {
    grids: peers(address),
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
