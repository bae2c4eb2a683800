/**
 * Everything the tests need, on a machine with nothing of ours: dependencies from the lock file, a Chromium, the built client and server.
 * Plain JavaScript without dependencies: it runs before any is installed.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { buildClientIfNeeded, buildServerIfNeeded, fetchIfNeeded, installIfNeeded } from "../../server/set-up.mjs";

const CANDIDATES = [
  process.env.TABLEE_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

function found() {
  return CANDIDATES.find((path) => path && existsSync(path));
}

/** Path of a Chromium; installs Debian's package when there is none and we may. Throws with the remedy otherwise. */
export function findOrInstallChromium() {
  const here = found();
  if (here) return here;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installing Chromium (Debian package chromium)…");
    const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    for (const args of [["update"], ["install", "-y", "--no-install-recommends", "chromium", "fonts-dejavu-core"]]) {
      spawnSync("apt-get", ["-q", ...args], { stdio: ["ignore", "ignore", "inherit"], env: environment });
    }
    const installed = found();
    if (installed) return installed;
  }
  throw new Error(
    "No Chromium found. Install it (Debian: apt-get install chromium), or give its path in TABLEE_CHROMIUM.",
  );
}

export function setUp() {
  installIfNeeded();
  const chromium = findOrInstallChromium();
  buildClientIfNeeded();
  buildServerIfNeeded();
  return { chromium };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv.includes("--packages")) fetchIfNeeded();
  else setUp();
}
