/** A million rows come in while someone types in another table. Measured in a process of its own, which holds one copy of yjs. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { BenchSection } from "./report.ts";

const ONE_YJS = new URL("one-yjs.mjs", import.meta.url).href;
const PROBE = fileURLToPath(new URL("large-import-probe.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export async function run(): Promise<BenchSection> {
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", ONE_YJS, "--import", "tsx", PROBE], {
    cwd: ROOT,
  });
  return JSON.parse(stdout);
}
