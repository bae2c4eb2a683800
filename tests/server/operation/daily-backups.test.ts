/** A backup a day by itself, by a clock turned by hand; the files are real. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { startDailyBackups } from "#server/operation/daily-backups.ts";
import type { Backups } from "#server/storage/backups.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { makeBackup } from "#server/storage/sqlite/make-backup.ts";
import { createHandClock } from "../../support/hand-clock.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

function start(folder = join(temporaryFolder(), "backups")) {
  const dataFolder = temporaryFolder();
  openDatabase(join(dataFolder, "tablee.sqlite")).close();
  const clock = createHandClock();
  let failure: Error | null = null;
  let made = 0;
  const backups: Pick<Backups, "make"> = {
    async make(target) {
      if (failure !== null) throw failure;
      const report = await makeBackup({ dataFolder, target, at: clock.now(), version: "test" });
      made++;
      return report;
    },
  };
  const errors: string[] = [];
  const daily = startDailyBackups({
    folder,
    kept: { days: 2, weeks: 0, months: 0 },
    backups: backups as Backups,
    clock,
    logger: { info: () => undefined, error: (_about: unknown, message?: string) => void errors.push(message ?? "") },
  });
  onTestFinished(daily.close);
  return {
    folder,
    clock,
    daily,
    errors,
    fail(error: Error | null) {
      failure = error;
    },
    made: () => made,
    names: () => readdirSync(folder),
  };
}

describe("backups by themselves", () => {
  it("make the first soon after the start, then one a day, and keep as many as configured", async () => {
    const house = start();
    const began = house.clock.now();
    for (let day = 1; day <= 4; day++) {
      await until(() => {
        if (house.made() < day) house.clock.turn(HOUR);
        return house.made() === day && house.names().length === Math.min(day, 2);
      });
      expect(house.clock.now() - began).toBeGreaterThanOrEqual((day - 1) * DAY);
    }
    expect(house.names().every((name) => /^tablee-.*\.sqlite$/.test(name))).toBe(true);
  });

  it("say why none was made, try again, and are well again once one was", async () => {
    const house = start();
    house.fail(new Error("the disk is full"));
    house.clock.turn(5 * 60_000);
    await until(() => house.daily.failure !== null);
    expect(house.daily.failure).toBe("the disk is full");
    expect(house.errors).toHaveLength(1);
    house.fail(null);
    house.clock.turn(10 * 60_000);
    await until(() => house.daily.failure === null);
    expect(house.made()).toBe(1);
  });

  it("remove what an interrupted one left, and nothing that is not theirs", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "tablee-2020-01-01T00-00-00Z.sqlite.partial"), "half");
    writeFileSync(join(folder, "notes.txt"), "somebody's");
    const house = start(folder);
    house.clock.turn(5 * 60_000);
    await until(() => house.made() === 1);
    expect(house.names().sort()).toEqual(["notes.txt", expect.stringMatching(/^tablee-.*\.sqlite$/)]);
  });
});

function until(condition: () => boolean): Promise<unknown> {
  return vi.waitUntil(condition, { timeout: 60_000, interval: 20 });
}
