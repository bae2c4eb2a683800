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
let soFar: CrashFigures | null = null;
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const) {
  process.once(signal, () => {
    console.log(`interrupted by ${signal}: what is found so far`);
    process.exit(say(soFar) ? code : 1);
  });
}

console.log(`${options.kills} kills, ${options.clients} people, seed ${options.seed}`);
try {
  const figures = await crashLoop({
    ...options,
    ...(cut === undefined ? {} : { cut }),
    folder,
    progress: (kill, figures) => {
      soFar = figures;
      if (kill % 25 === 0) console.log(line(figures));
    },
  });
  process.exit(say(figures) ? 0 : 1);
} catch (error) {
  console.error(error);
  console.log("ended by an error: what is found so far");
  say(soFar);
  process.exit(1);
}

/** What is found, in a table, in words and in a line; whether nothing is wrong. */
function say(figures: CrashFigures | null): boolean {
  if (figures === null) {
    console.log("0 kills: nothing is known yet");
    return true;
  }
  const { wrong, ...table } = figures;
  console.table(flat(table));
  for (const what of wrong) console.log(what);
  const clean = isClean(figures);
  console.log(`${line(figures)}: ${clean ? "nothing is wrong" : "WRONG"}`);
  return clean;
}

function line({
  kills,
  acknowledgedLost,
  unacknowledgedLost,
  duplicated,
  copiesDifferent,
  ...rest
}: CrashFigures): string {
  const lost = `lost ${acknowledgedLost} acknowledged and ${unacknowledgedLost} others`;
  const { edits, blind, seconds } = rest;
  return `${kills} kills: ${lost}, doubled ${duplicated}, differing ${copiesDifferent}, unseen ${blind} (${edits} edits, ${Math.round(seconds)} s)`;
}

function isClean({ acknowledgedLost, unacknowledgedLost, duplicated, copiesDifferent, blind }: CrashFigures): boolean {
  return acknowledgedLost + unacknowledgedLost + duplicated + copiesDifferent + blind === 0;
}

function flat(figures: Omit<CrashFigures, "wrong">): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, typeof value === "object" ? JSON.stringify(value) : value]),
  );
}
