/** The set-up of a small clone of its own, by the real npm: packages that come from files, and SQLite as it is made for this Node. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const BINARY = "node_modules/better-sqlite3/build/Release/better_sqlite3.node";
const LIST = "node_modules/.package-lock.json";
const INSTALLS = "Installing";
const COMPILES = "compiling";
const MAKE = `require("node:fs").cpSync(process.env.REAL, "build/Release/better_sqlite3.node");`;
const TOOL = { tool: "file:tool.tgz" };

let clone: string;
beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), "tablee-clone-"));
  mkdirSync(join(clone, "server"));
  cpSync(join(ROOT, "server/set-up.mjs"), join(clone, "server/set-up.mjs"));
  write("package.json", { name: "clone", dependencies: { "better-sqlite3": "file:db.tgz" }, devDependencies: TOOL });
  const packages = {
    "": { name: "clone", dependencies: { "better-sqlite3": "file:db.tgz" }, devDependencies: TOOL },
    "node_modules/better-sqlite3": { version: "1.0.0", resolved: "file:db.tgz", hasInstallScript: true },
    "node_modules/tool": { version: "1.0.0", resolved: "file:tool.tgz", dev: true },
  };
  write("package-lock.json", { name: "clone", lockfileVersion: 3, requires: true, packages });
  pack("tool.tgz", { name: "tool" });
  pack("db.tgz", { name: "better-sqlite3", scripts: { install: "node make.cjs" } });
  return () => rmSync(clone, { recursive: true, force: true });
});

function write(name: string, content: object): void {
  writeFileSync(join(clone, name), JSON.stringify(content));
}

function pack(file: string, described: object): void {
  mkdirSync(join(clone, "package"), { recursive: true });
  write("package/package.json", { version: "1.0.0", ...described });
  writeFileSync(join(clone, "package/make.cjs"), MAKE);
  expect(spawnSync("tar", ["czf", file, "package"], { cwd: clone }).status).toBe(0);
}

/** What it says that it does. */
function setUp(env: Record<string, string> = {}): string[] {
  const program = `import { installIfNeeded } from "./server/set-up.mjs"; installIfNeeded();`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", program], {
    cwd: clone,
    env: { ...process.env, REAL: join(ROOT, BINARY), ...env },
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  return [INSTALLS, COMPILES].filter((word) => stderr.includes(word));
}

test("a server of production installs all that builds it, once", () => {
  const production = { NODE_ENV: "production" };
  expect(setUp(production)).toEqual([INSTALLS, COMPILES]);
  expect(setUp(production)).toEqual([]);
});

test.each([
  ["SQLite that is not there", () => rmSync(join(clone, BINARY)), [COMPILES]],
  ["SQLite for another system", () => writeFileSync(join(clone, BINARY), "for another system"), [COMPILES]],
  ["a list of what is installed that was cut short", () => truncateSync(join(clone, LIST), 40), [INSTALLS, COMPILES]],
])("%s is made again, and once", (_what, spoil, done) => {
  setUp();
  spoil();
  expect(setUp()).toEqual(done);
  expect(setUp()).toEqual([]);
  expect(readFileSync(join(clone, BINARY)).equals(readFileSync(join(ROOT, BINARY)))).toBe(true);
});
