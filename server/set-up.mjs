/**
 * Makes a clone ready to run: dependencies from the lock file, the client and the server built. Does nothing that is already done.
 * Plain JavaScript without dependencies: it runs before any is installed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { threadId } from "node:worker_threads";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const NODE_NEEDED = [20, 19];
const BUILT = join(ROOT, "dist/client");
const STAMP = join(ROOT, "dist/client.stamp");
/** made by a script of its package, for one version of Node */
const COMPILED = join(ROOT, "node_modules/better-sqlite3/build/Release/better_sqlite3.node");
const BUILT_SERVERS = join(ROOT, "dist/server");
/** builds of the server that are kept: one that runs still starts threads from its own */
const SERVERS_KEPT = 3;
const DAY = 86_400_000;

/** Ends the program with the remedy when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])) return;
  console.error(
    `Tablée needs Node ${NODE_NEEDED.join(".")} or newer; this is ${process.versions.node}. Install it from https://nodejs.org`,
  );
  process.exit(1);
}

/** True when every package of the lock file is installed in its version. */
function isInstalled() {
  try {
    const wanted = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")).packages;
    const present = JSON.parse(readFileSync(join(ROOT, "node_modules/.package-lock.json"), "utf8")).packages;
    return Object.entries(wanted).every(
      ([path, entry]) => path === "" || entry.optional || entry.devOptional || present[path]?.version === entry.version,
    );
  } catch (error) {
    // an installation that was cut short leaves no list of what it installed, or a part of one
    if (error.code === "ENOENT" || error instanceof SyntaxError) return false;
    throw error;
  }
}

/** False while the packages are there without it, and where it is for another Node than this one, or another system. */
function isCompiled() {
  try {
    process.dlopen({ exports: {} }, COMPILED);
    return true;
  } catch {
    return false;
  }
}

function run(command, args, failure, environment = {}) {
  // a child's words are for whoever reads the terminal, not for what reads our standard output
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    // where SQLite has to be compiled, on every core
    env: { npm_config_jobs: "max", ...process.env, ...environment },
  });
  if (status === 0) return;
  console.error(`${failure}${error ? ` (${error.message})` : ""}`);
  process.exit(1);
}

/** The packages of the lock file, without running anything of theirs: enough for what does not open a database. */
export function fetchIfNeeded() {
  requireNode();
  if (isInstalled()) return;
  console.error("Installing what Tablée needs (once; a few minutes)…");
  run(
    "npm",
    // NODE_ENV=production leaves out a part otherwise, which every start would miss and install all again
    ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund"],
    "The installation failed: see the lines above. Nothing else was changed; run the command again.",
  );
}

export function installIfNeeded() {
  fetchIfNeeded();
  if (isCompiled()) return;
  console.error("Fetching or compiling SQLite (once; a minute or two)…");
  run(
    "npm",
    ["rebuild", "--ignore-scripts=false", "better-sqlite3"],
    "SQLite could be neither fetched nor compiled: see the lines above. It needs a C++ compiler, make and Python; then run the command again.",
  );
}

/** Hash of everything that what is built depends on: these folders whole, and these files. */
function sourcesHash(folders, files) {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const inside = readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of inside)
      hash.update(file.slice(ROOT.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  for (const file of files) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest("hex");
}

export function buildClientIfNeeded() {
  const stamp = sourcesHash(
    ["client", "shared", "docs/images/guide"],
    ["package-lock.json", "docs/guide.fr.md", "docs/guide.en.md"],
  );
  if (existsSync(join(BUILT, "index.html")) && existsSync(STAMP) && readFileSync(STAMP, "utf8") === stamp) return;
  console.error("Building the screens…");
  build(["--config", "client/vite.config.ts"], "The screens could not be built: see the lines above.");
  writeFileSync(STAMP, stamp);
}

function build(args, failure) {
  const command = ["node_modules/vite/bin/vite.js", "build", ...args, "--logLevel", "warn"];
  // whoever builds, with whatever environment (a test runner's, say): never React's slow development build
  run(process.execPath, command, failure, { NODE_ENV: "production" });
}

function serverHash() {
  return sourcesHash(["server", "shared"], ["package-lock.json", "package.json"]).slice(0, 16);
}

/** A build is in a folder of its sources' name, and appears there whole: none is ever changed under who runs it. */
export function buildServerIfNeeded() {
  const hash = serverHash();
  const folder = join(BUILT_SERVERS, hash);
  if (existsSync(folder)) return folder;
  console.error("Building the server…");
  const partial = join(BUILT_SERVERS, `partial-${process.pid}-${threadId}`);
  build(
    ["--config", "server/vite.config.ts", "--outDir", partial, "--emptyOutDir"],
    "The server could not be built: see the lines above.",
  );
  // edited meanwhile: what was built may be of neither
  if (serverHash() !== hash) {
    rmSync(partial, { recursive: true, force: true });
    return buildServerIfNeeded();
  }
  try {
    renameSync(partial, folder);
  } catch (error) {
    // another process was quicker
    if (!existsSync(folder)) throw error;
    rmSync(partial, { recursive: true, force: true });
  }
  removeOldServers();
  return folder;
}

function removeOldServers() {
  const builds = readdirSync(BUILT_SERVERS)
    .map((name) => join(BUILT_SERVERS, name))
    .map((path) => ({ path, built: statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.built - a.built);
  for (const { path, built } of builds.slice(SERVERS_KEPT)) {
    if (Date.now() - built > DAY) rmSync(path, { recursive: true, force: true });
  }
}
