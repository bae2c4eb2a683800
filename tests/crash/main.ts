/** `npm run test:crash -- [--kills 1000] [--clients 8] [--seed 1] [--cut lost|some|torn|kill]`: kills the server, and prints what it cost. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { z } from "zod";
import { whyNoFileLayer } from "./file-layer.ts";
import { type CrashFigures, crashLoop } from "./kill-loop.ts";
import { CUTS } from "./power-cut.ts";

const count = z.coerce.number().int().min(1);
const Options = z.object({
  kills: count.default(1000),
  clients: count.default(8),
  seed: count.default(() => (Date.now() % 1_000_000) + 1),
  cut: z.enum(CUTS).optional(),
});

const { values } = parseArgs({
  options: {
    kills: { type: "string" },
    clients: { type: "string" },
    seed: { type: "string" },
    cut: { type: "string" },
  },
});
const missing = whyNoFileLayer();
if (missing !== null) {
  console.error(missing);
  process.exit(1);
}
const { cut, ...options } = Options.parse(values);
const folder = mkdtempSync(join(tmpdir(), "tablee-crash-"));
console.log(`${options.kills} kills, ${options.clients} people, seed ${options.seed}`);
const figures = await crashLoop({
  ...options,
  ...(cut === undefined ? {} : { cut }),
  folder,
  progress: (kill, { edits, seconds }) => {
    if (kill % 50 === 0) console.log(`${kill} kills, ${edits} edits, ${Math.round(seconds)} s`);
  },
});
rmSync(folder, { recursive: true, force: true });
const { wrong, ...table } = figures;
console.table(flat(table));
for (const line of wrong) console.log(line);
process.exit(isClean(figures) ? 0 : 1);

function isClean({ acknowledgedLost, unacknowledgedLost, duplicated, copiesDifferent, blind }: CrashFigures): boolean {
  return acknowledgedLost + unacknowledgedLost + duplicated + copiesDifferent + blind === 0;
}

function flat(figures: Omit<CrashFigures, "wrong">): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : value]),
  );
}
