/** Marks of rows that come and go, told from the others. */
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteMarks } from "#server/storage/sqlite/marks.ts";
import { DatasetId, RowId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const dataset = DatasetId.parse("paris000000000000000");
const by = UserId.parse("ana00000000000000000");
const rows = Array.from({ length: 300 }, (_, i) => RowId.parse(`a.${i}`));

function openHouse() {
  const file = join(temporaryFolder(), "data.db");
  const database = openDatabase(file);
  onTestFinished(database.close);
  // marks alone: neither their dataset nor their author is looked at here
  database.connection.pragma("foreign_keys = OFF");
  return { file, marks: createSqliteMarks(database) };
}

test("rows that bear no mark come and go without waiting for who writes", async () => {
  const { file, marks } = openHouse();
  const another = new BetterSqlite3(file);
  onTestFinished(() => void another.close());
  another.exec("BEGIN IMMEDIATE");
  await marks.setGone(dataset, rows, true);
  await marks.setGone(dataset, rows, false);
  another.exec("ROLLBACK");
  expect(await marks.markedRows(dataset)).toEqual([]);
});

test("among many rows, those that are marked are told gone, and given back", async () => {
  const { marks } = openHouse();
  const marked = rows.filter((_, i) => i % 3 === 0);
  const said = { target: "row", mark: "valid", seal: "", gone: false, by, at: 1 } as const;
  await marks.set(
    dataset,
    [...marked, RowId.parse("b.1")].map((id) => ({ ...said, id })),
  );
  const goneRows = async () => (await marks.markedRows(dataset)).filter(({ gone }) => gone).map(({ id }) => id);
  await marks.setGone(dataset, rows, true);
  expect((await goneRows()).sort()).toEqual([...marked].sort());
  await marks.setGone(dataset, rows.slice(3), false);
  expect(await goneRows()).toEqual(["a.0"]);
});
