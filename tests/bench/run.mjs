/** `npm run bench [section…]`: installs the peers (measured, never shipped), builds the product, runs the sections, writes results.md. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setUp } from "../support/set-up.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../..", import.meta.url));

function peersInstalled() {
  const lock = `${here}node_modules/.package-lock.json`;
  if (!existsSync(lock)) return false;
  const present = JSON.parse(readFileSync(lock, "utf8")).packages;
  const wanted = JSON.parse(readFileSync(`${here}package-lock.json`, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || present[path]?.version === entry.version,
  );
}

const { chromium } = setUp();
if (!peersInstalled()) {
  console.error("Installing the peers to measure beside…");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: here, stdio: ["ignore", 2, 2] });
  if (status !== 0) process.exit(1);
}
const { status } = spawnSync(
  process.execPath,
  ["--expose-gc", "--import", "tsx", "tests/bench/main.ts", ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, TABLEE_CHROMIUM: chromium },
  },
);
process.exit(status ?? 1);
