/** Files wait for who asked, a few per person and a while, and are gone from the disk after. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createKeptExports } from "#server/exports/kept-exports.ts";
import type { DatasetId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const ANA = { dataset: "d1" as DatasetId, user: "ana" as UserId };
const EVE = { ...ANA, user: "eve" as UserId };

test("of one person the three last files stay, for a quarter of an hour, and nobody else's id finds them", async () => {
  let now = 0;
  const folder = join(temporaryFolder(), "exports");
  const kept = createKeptExports(folder, () => now);
  const keep = async (of: typeof ANA) => {
    const { id, path } = await kept.place(of.dataset);
    writeFileSync(path, "x");
    await kept.keep(id, { path, fileName: "x.csv", bytes: 1 }, of);
    return id;
  };
  const eves = await keep(EVE);
  const anas = [await keep(ANA), await keep(ANA), await keep(ANA), await keep(ANA)];
  expect(anas.map((id) => kept.find(id, ANA) !== null)).toEqual([false, true, true, true]);
  expect(readdirSync(folder).sort()).toEqual([eves, ...anas.slice(1)].sort());
  expect(kept.find(eves, EVE)).not.toBeNull();
  expect(kept.find(eves, ANA)).toBeNull();
  expect(kept.find(eves, { ...EVE, dataset: "d2" as DatasetId })).toBeNull();
  now = 15 * 60_000;
  expect(kept.find(eves, EVE)).toBeNull();
  const { id } = await kept.place(ANA.dataset);
  expect(readdirSync(folder)).toEqual([]);
  expect(kept.find(id, ANA)).toBeNull();
});

test("what is being made of a dataset that is forgotten is given up, and kept by nobody", async () => {
  const folder = join(temporaryFolder(), "exports");
  const kept = createKeptExports(folder, () => 0);
  const [gone, other] = [await kept.place(ANA.dataset), await kept.place("d2" as DatasetId)];
  for (const { path } of [gone, other]) writeFileSync(path, "x");
  await kept.forget(ANA.dataset);
  expect([gone.forgotten.aborted, other.forgotten.aborted]).toEqual([true, false]);
  const file = { fileName: "x.csv", bytes: 1 };
  await expect(kept.keep(gone.id, { ...file, path: gone.path }, ANA)).rejects.toMatchObject({
    code: "export-not-found",
  });
  await kept.leave(gone.id);
  await kept.keep(other.id, { ...file, path: other.path }, { ...ANA, dataset: "d2" as DatasetId });
  expect(readdirSync(folder)).toEqual([other.id]);
});
