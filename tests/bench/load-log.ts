/** After the load: does the log hold every number that was typed? */
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { numbersIn } from "./numbers-in.ts";

/** how many of the numbers 0..typed-1 the log of a stopped server lacks */
export function missingInLog(data: string, typed: number): number {
  const database = new BetterSqlite3(join(data, "tablee.sqlite"), { readonly: true });
  const found = new Uint8Array(typed);
  for (const update of database.prepare<[], Uint8Array>('SELECT "update" FROM updates').pluck().iterate()) {
    for (const number of numbersIn(update)) found[number] = 1;
  }
  database.close();
  return typed - found.reduce((sum, is) => sum + is, 0);
}
