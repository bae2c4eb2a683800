/**
 * The file layer that forgets unsynced writes (unsynced.c): compiled at first use, put under a server by its environment, told what to
 * refuse, asked what it counted. Linux with a C compiler only.
 */
import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { constants, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("unsynced.c", import.meta.url));
const BUILT = join(tmpdir(), `tablee-unsynced-${process.pid}`);

/** places of the control page, as in unsynced.c; 8 bytes each */
const ORDER = { clockShift: 0, refuseWrites: 1, refuseSyncs: 2, writesBeforeRefusal: 3, syncDelay: 4, keepAll: 5 };
const COUNT = {
  syncs: 8,
  writes: 9,
  /** writes, opens and syncs that were refused on order */
  refused: 10,
  /** `stored` frames that left the server */
  storedSent: 11,
  /** updates of documents that left the server */
  changesSent: 12,
  /** writes by ways that are not followed: what is found after a cut proves nothing then */
  blind: 13,
  /** transactions written to a write-ahead log */
  commits: 14,
};

export type Counts = { readonly [K in keyof typeof COUNT]: number };
/** EROFS also refuses to open for writing, to remove and to rename */
export type Refusal = "ENOSPC" | "EIO" | "EROFS";

const EROFS = 30;

export interface FileLayer {
  /** what the program to watch is to have in its environment */
  readonly environment: Readonly<Record<string, string>>;
  /** what the program wrote and when it synced, for `cutPower` */
  readonly log: string;
  /** from now on writes fail, after that many more that pass */
  refuseWrites(why: Refusal, after?: number): void;
  /** from now on syncs fail, and what they would have brought to disk is as good as lost */
  refuseSyncs(): void;
  acceptAll(): void;
  /** each sync takes that much longer, in ms */
  slowSyncs(ms: number): void;
  /** the program's clock is that much ahead of ours, in ms */
  shiftClock(ms: number): void;
  /** from now on the log keeps all that was done, and where each `stored` and each update left: for `cutPower` at such a moment */
  keepAll(): void;
  counts(): Counts;
  /** removes its own files, not those it watched */
  close(): void;
}

/** Why there can be no file layer here; null when there can. */
export function whyNoFileLayer(): string | null {
  if (process.platform !== "linux") return "the file layer that forgets unsynced writes needs Linux";
  return spawnSync("gcc", ["--version"]).status === 0 ? null : "no gcc here: Debian's package gcc has it";
}

/** `folder`: what is in it is watched, absolute. One layer serves one life of one program. */
export function openFileLayer(folder: string): FileLayer {
  const own = mkdtempSync(join(tmpdir(), "tablee-layer-"));
  const control = join(own, "control");
  const log = join(own, "log");
  const page = openSync(control, "w+");
  writeSync(page, Buffer.alloc(4096));
  const order = (what: keyof typeof ORDER, value: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeBigInt64LE(BigInt(Math.round(value)));
    writeSync(page, bytes, 0, 8, ORDER[what] * 8);
  };
  return {
    environment: {
      LD_PRELOAD: library(),
      UNSYNCED_FOLDER: folder,
      UNSYNCED_LOG: log,
      UNSYNCED_CONTROL: control,
      // Node writes by its threads, which are seen
      UV_USE_IO_URING: "0",
    },
    log,
    refuseWrites(why, after = 0) {
      order("writesBeforeRefusal", after);
      order("refuseWrites", why === "EROFS" ? EROFS : constants.errno[why]);
    },
    refuseSyncs: () => order("refuseSyncs", constants.errno.EIO),
    acceptAll() {
      order("refuseWrites", 0);
      order("refuseSyncs", 0);
    },
    slowSyncs: (ms) => order("syncDelay", ms),
    shiftClock: (ms) => order("clockShift", ms),
    keepAll: () => order("keepAll", 1),
    counts() {
      const bytes = Buffer.alloc(4096);
      readSync(page, bytes, 0, 4096, 0);
      const at = (place: number) => Number(bytes.readBigInt64LE(place * 8));
      return Object.fromEntries(Object.entries(COUNT).map(([name, place]) => [name, at(place)])) as Counts;
    },
    close() {
      closeSync(page);
      rmSync(own, { recursive: true, force: true });
    },
  };
}

/** path of the compiled library */
function library(): string {
  const path = join(BUILT, "unsynced.so");
  if (existsSync(path)) return path;
  mkdirSync(BUILT, { recursive: true });
  const partial = `${path}.partial`;
  const args = [
    "-std=gnu11",
    "-O2",
    "-Wall",
    "-Wextra",
    "-shared",
    "-fPIC",
    "-o",
    partial,
    SOURCE,
    "-ldl",
    "-lpthread",
  ];
  const built = spawnSync("gcc", args, { encoding: "utf8" });
  if (built.status !== 0) throw new Error(`unsynced.c does not compile:\n${built.stderr}`);
  renameSync(partial, path);
  process.once("exit", () => rmSync(BUILT, { recursive: true, force: true }));
  return path;
}
