/** The ports of review, on a real file: steps taken at once, and what goes with a dataset. */
import { join } from "node:path";
import BetterSqlite3 from "better-sqlite3";
import { expect, test } from "vitest";
import { newId } from "#server/storage/new-id.ts";
import { createSqliteApprovals } from "#server/storage/sqlite/approval.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteDatasets } from "#server/storage/sqlite/datasets.ts";
import { createSqliteMarks } from "#server/storage/sqlite/marks.ts";
import { createSqlitePeople } from "#server/storage/sqlite/people.ts";
import { createSqliteSpaces } from "#server/storage/sqlite/spaces.ts";
import { createSqliteSpotChecks } from "#server/storage/sqlite/spot-checks.ts";
import { DatasetId, RowId, SpaceId, SpotCheckId, UserId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

async function open() {
  const database = openDatabase(join(temporaryFolder(), "data.db"));
  const [user, space, dataset] = [newId(UserId), newId(SpaceId), newId(DatasetId)];
  await createSqlitePeople(database).add({ id: user, name: "Rose", colour: 0, createdAt: 1 });
  const member = { space, user, role: "owner", joinedAt: 1 } as const;
  await createSqliteSpaces(database).add({ id: space, name: "Lens", createdAt: 1 }, member);
  const datasets = createSqliteDatasets(database);
  await datasets.add({
    ...{ id: dataset, space, name: "Mairies", incarnation: 1, createdBy: user, createdAt: 1, changedAt: 1 },
    ...{ rows: 1, columns: 1, issues: null, original: null, deletedAt: null, deletedBy: null },
  });
  return { database, datasets, user, dataset };
}

const DRAFT = { state: "draft", approvedVersion: null, approvedSeal: null, publishedVersion: null } as const;
const ASKED = { step: "ask-review", state: "in-review", at: 5, version: null, note: null, name: null } as const;

test("of two steps taken from one state the first counts, and the second leaves nothing", async () => {
  const { database, user, dataset } = await open();
  const approvals = createSqliteApprovals(database);
  const step = { ...ASKED, dataset, by: user };
  const taken = await Promise.all([1, 2].map(() => approvals.take(DRAFT, { ...DRAFT, state: "in-review" }, step)));
  expect(taken).toEqual([true, false]);
  expect(await approvals.steps(dataset)).toHaveLength(1);
  expect(await approvals.of(dataset)).toEqual({ ...DRAFT, state: "in-review" });
  database.close();
});

test("marks, steps and spot checks go with their dataset when it is purged", async () => {
  const { database, datasets, user, dataset } = await open();
  const [approvals, marks, checks] = [
    createSqliteApprovals(database),
    createSqliteMarks(database),
    createSqliteSpotChecks(database),
  ];
  const row = RowId.parse("a.0");
  await marks.set(dataset, [{ target: "row", id: row, mark: "valid", seal: "", gone: false, by: user, at: 2 }]);
  const step = { ...ASKED, dataset, by: user };
  await approvals.take(DRAFT, { ...DRAFT, state: "in-review" }, step);
  const check = newId(SpotCheckId);
  await checks.add({ id: check, dataset, at: 3, by: user, rowsThen: 1 }, [row]);
  await checks.judge(check, { row, verdict: "right", note: null, by: user, at: 4 }, false);
  expect(await checks.judgedSince(dataset, 4)).toEqual([row]);
  expect(await checks.judgedSince(dataset, 5)).toEqual([]);
  await datasets.change(dataset, { deletedAt: 9, deletedBy: user });
  await datasets.purge(dataset);
  expect([await datasets.find(dataset), await marks.of(dataset), await checks.of(dataset)]).toEqual([null, [], []]);
  expect([await approvals.of(dataset), await approvals.steps(dataset), await checks.rows(check)]).toEqual([
    null,
    [],
    [],
  ]);
  database.close();
});

test("a verdict is kept although the log’s own thread writes to the same file at that moment", async () => {
  const { database, user, dataset } = await open();
  const { connection } = database;
  const checks = createSqliteSpotChecks(database);
  const [row, id] = [RowId.parse("a.0"), newId(SpotCheckId)];
  await checks.add({ id, dataset, at: 3, by: user, rowsThen: 1 }, [row]);
  const other = new BetterSqlite3(connection.name);
  other.pragma("busy_timeout = 0");
  const prepare = connection.prepare.bind(connection);
  const meanwhile: string[] = [];
  connection.prepare = ((sql: string) => {
    // between what was read and what is written
    if (sql.startsWith('update "spot_check_rows"')) {
      try {
        other.exec("UPDATE datasets SET issues = 1");
        meanwhile.push("written");
      } catch {
        meanwhile.push("has to wait");
      }
    }
    return prepare(sql);
  }) as typeof connection.prepare;
  const judged = await checks.judge(id, { row, verdict: "right", note: null, by: user, at: 4 }, false);
  expect([judged?.verdict, meanwhile]).toEqual(["right", ["has to wait"]]);
  other.close();
  database.close();
});
