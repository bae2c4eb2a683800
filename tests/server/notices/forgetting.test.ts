import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, it, onTestFinished } from "vitest";
import { startServer } from "../../support/server.ts";
import { openClass } from "./class-of-three.ts";

const DAY = 24 * 60 * 60_000;

it("notices are forgotten after the days that the configuration says, and not before", async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), "tablee-"));
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }));
  const kept = () => {
    const database = new BetterSqlite3(join(dataFolder, "tablee.sqlite"), { readonly: true });
    const count = database.prepare<[], number>("SELECT count(*) FROM notices").pluck().get();
    database.close();
    return count;
  };
  const house = await openClass({ dataFolder });
  await house.ask(house.editor, "Gardée jusqu’à quand ?");
  await house.server.close();
  const after = async (days: number) => {
    const now = () => Date.now() + days * DAY;
    await (await startServer({ dataFolder, now, environment: { TABLEE_NOTICE_DAYS: "10" } })).close();
    return kept();
  };
  expect([await after(9), await after(11)]).toEqual([1, 0]);
});
