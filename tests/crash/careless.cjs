/** Loaded before the server and in its threads (`--require`), makes it one that does not wait for the disk: it has to be caught losing edits. */
const BetterSqlite3 = require("better-sqlite3");

const { pragma } = BetterSqlite3.prototype;
BetterSqlite3.prototype.pragma = function (source, options) {
  return pragma.call(this, source.replace(/synchronous = \w+/, "synchronous = OFF"), options);
};
