/** Loaded before the server (`--import`), makes it one that does not wait for the disk: the harness has to catch it losing edits. */
import BetterSqlite3 from "better-sqlite3";

const { pragma } = BetterSqlite3.prototype;
BetterSqlite3.prototype.pragma = function (source, options) {
  return pragma.call(this, source.replace("synchronous = FULL", "synchronous = OFF"), options);
};
