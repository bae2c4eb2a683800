/** Runs the sections named on the command line (without any, all but the long ones) and writes them, with the machine they ran on, to results.md. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type BenchSection, renderSection } from "./report.ts";

interface Options {
  /** of a long run */
  readonly minutes?: number;
}

const SECTIONS: Readonly<Record<string, () => Promise<{ run(options: Options): Promise<BenchSection> }>>> = {
  document: () => import("./document.ts"),
  "fan-out": () => import("./fan-out.ts"),
  "slow-disk": () => import("./slow-disk.ts"),
  csv: () => import("./csv.ts"),
  workbooks: () => import("./workbooks.ts"),
  "large-import": () => import("./large-import.ts"),
  checks: () => import("./checks.ts"),
  journal: () => import("./journal.ts"),
  cleaning: () => import("./cleaning.ts"),
  browser: () => import("./browser.ts"),
  load: () => import("./load.ts"),
  soak: () => import("./soak.ts"),
  compaction: () => import("./compaction.ts"),
};
/** run only when named: half an hour, and ten minutes */
const LONG = ["soak", "compaction"];
const RESULTS = fileURLToPath(new URL("results.md", import.meta.url));

/** Sections of an earlier run that this one does not repeat are kept, each under its own marker. */
function earlierSections(): Map<string, string> {
  const kept = new Map<string, string>();
  if (!existsSync(RESULTS)) return kept;
  for (const part of readFileSync(RESULTS, "utf8").split("<!-- section ").slice(1)) {
    const end = part.indexOf(" -->");
    kept.set(part.slice(0, end), part.slice(end + 4).trim());
  }
  return kept;
}

const { values, positionals: asked } = parseArgs({ allowPositionals: true, options: { minutes: { type: "string" } } });
const options: Options = values.minutes === undefined ? {} : { minutes: Number(values.minutes) };
const unknown = asked.filter((name) => !(name in SECTIONS));
if (unknown.length > 0) {
  console.error(`No such section: ${unknown.join(", ")}. There are: ${Object.keys(SECTIONS).join(", ")}`);
  process.exit(2);
}
const results = earlierSections();
let missed = 0;
for (const [name, load] of Object.entries(SECTIONS)) {
  if (asked.length > 0 ? !asked.includes(name) : LONG.includes(name)) continue;
  console.error(`— ${name}`);
  const section = await (await load()).run(options);
  missed += section.rows.filter((row) => row.met === false).length;
  const machine = `Run on ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}.`;
  results.set(name, renderSection({ ...section, notes: [...section.notes, machine] }).trim());
  console.log(`\n${results.get(name)}\n`);
}
const order = Object.keys(SECTIONS);
const body = [...results]
  .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  .map(([name, text]) => `<!-- section ${name} -->\n\n${text}\n`);
writeFileSync(
  RESULTS,
  `# Benchmarks\n\nMade by \`npm run bench\`; ratios compare figures of the same run. A ratio below 1 means that ours is smaller or faster.\n\n${body.join("\n")}`,
);
console.log(missed === 0 ? "Every bar is met." : `${missed} bars are missed: see above.`);
