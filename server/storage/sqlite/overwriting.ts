/** Overwriting what was deleted, in the file of the database: pages that are free at once, all the rest by writing the file anew. Synchronous. */
import type BetterSqlite3 from "better-sqlite3";

export interface Overwriting {
  /** pages were freed that held what is to be gone */
  begin(): void;
  /**
   * A short step of overwriting pages that are free. "not-now": others read what was written before; "done": free pages and the write-ahead
   * log hold nothing of what was deleted. What rows left behind in pages as they moved is still there: the file has to be written anew for that.
   */
  step(): "more" | "done" | "not-now";
  /** Writes the file anew: everyone else waits. False: not now, for others read what was written before, or it is large and `atAnySize` false. */
  whole(atAnySize: boolean): boolean;
}

/** a quarter of a second for whoever writes meanwhile (measured, docs/decisions/0019-overwriting.md) */
const AT_ONCE = 32 * 1024 * 1024;
/** 4 MiB: some 20 ms */
const PAGES = 1_000;
/** ms that those who read are waited for, and with them everyone who writes */
const WAITING = 200;

export function createOverwriting(connection: BetterSqlite3.Database): Overwriting {
  const pragma = (name: string): number => Number(connection.pragma(name, { simple: true }));
  const fill = connection.prepare<[number]>("INSERT INTO zeros (bytes) VALUES (zeroblob(?))");
  const release = connection.prepare("DELETE FROM zeros WHERE id = (SELECT max(id) FROM zeros)");
  const releaseAll = connection.prepare("DELETE FROM zeros");
  // What stays beside the row, and what each further page takes (https://www.sqlite.org/fileformat.html#b_tree_pages): so many bytes fill
  // pages to the last byte.
  const beside = Math.floor(((pragma("page_size") - 12) * 32) / 255) - 23;
  const each = pragma("page_size") - 4;
  /** free pages are taken, released as zeros, then the write-ahead log is emptied; before the first step nothing is known */
  let phase: "fill" | "release" | "empty" | "done" = "fill";

  /** Until there is none: pages that others free meanwhile are taken before older ones. */
  const filled = (): boolean => {
    const free = pragma("freelist_count");
    if (free > 0) fill.run(beside + Math.min(free, PAGES) * each);
    return free === 0;
  };

  const isLogEmptied = (): boolean => {
    const usual = pragma("busy_timeout");
    connection.pragma(`busy_timeout = ${WAITING}`);
    try {
      return pragma("wal_checkpoint(TRUNCATE)") === 0;
    } finally {
      connection.pragma(`busy_timeout = ${usual}`);
    }
  };

  return {
    begin() {
      phase = "fill";
    },
    step() {
      switch (phase) {
        case "fill":
          try {
            if (filled()) phase = "release";
          } catch (error) {
            // what is taken would be missing to a disk that is full
            releaseAll.run();
            throw error;
          }
          return "more";
        case "release":
          if (release.run().changes === 0) phase = "empty";
          return "more";
        case "empty":
          if (!isLogEmptied()) return "not-now";
          phase = "done";
          return "done";
        case "done":
          return "done";
      }
    },
    whole(atAnySize) {
      if (!atAnySize && pragma("page_count") * pragma("page_size") > AT_ONCE) return false;
      releaseAll.run();
      connection.exec("VACUUM");
      // the write-ahead log holds what was written before: it ends at nothing
      return isLogEmptied();
    },
  };
}
