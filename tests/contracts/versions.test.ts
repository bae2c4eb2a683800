/** One suite for every adapter of the versions. */
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createMemoryVersions } from "#server/storage/memory/versions.ts";
import { newId } from "#server/storage/new-id.ts";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteDatasets } from "#server/storage/sqlite/datasets.ts";
import { createSqlitePeople } from "#server/storage/sqlite/people.ts";
import { createSqliteSpaces } from "#server/storage/sqlite/spaces.ts";
import { createSqliteVersions } from "#server/storage/sqlite/versions.ts";
import type { StoredVersion, Versions } from "#server/storage/versions.ts";
import { DatasetId, SpaceId, UserId, VersionId } from "#shared/model/ids.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const first = DatasetId.parse("first000000000000000");
const second = DatasetId.parse("second00000000000000");
const ana = UserId.parse("ana00000000000000000");

const adapters: [string, () => Promise<Versions>][] = [
  ["memory", async () => createMemoryVersions()],
  [
    "SQLite",
    async () => {
      const database = openDatabase(join(temporaryFolder(), "data.db"));
      onTestFinished(database.close);
      const space = newId(SpaceId);
      await createSqlitePeople(database).add({ id: ana, name: "Ana", colour: 0, createdAt: 0 });
      const joined = { space, user: ana, role: "owner", joinedAt: 0 } as const;
      await createSqliteSpaces(database).add({ id: space, name: "Lens", createdAt: 0 }, joined);
      for (const id of [first, second]) {
        await createSqliteDatasets(database).add({
          id,
          space,
          name: "Mairies",
          incarnation: 1,
          createdBy: ana,
          createdAt: 0,
          changedAt: 0,
          rows: 3,
          columns: 2,
          issues: null,
          original: null,
          deletedAt: null,
          deletedBy: null,
        });
      }
      return createSqliteVersions(database);
    },
  ],
];

function version(more: Partial<StoredVersion>): StoredVersion {
  return {
    id: newId(VersionId),
    dataset: first,
    seq: 1,
    cause: "quiet",
    name: null,
    author: null,
    at: 1_000,
    change: null,
    ...more,
  };
}

describe.each(adapters)("versions in %s", (_, open) => {
  test("come back as they were kept, and no other's", async () => {
    const versions = await open();
    const bulk = version({ cause: "before-bulk", author: ana, change: { cells: 412, rows: 0, columns: 1 } });
    await versions.add(bulk);
    expect(await versions.find(bulk.id)).toEqual(bulk);
    expect(await versions.find(newId(VersionId))).toBeNull();
    expect(await versions.ofDataset(second)).toEqual([]);
  });

  test("are listed from the newest place in the log to the oldest, the last made first where they share one", async () => {
    const versions = await open();
    const [old, named, restored, newest] = [
      version({ seq: 2 }),
      version({ seq: 5, cause: "named", name: "Avant" }),
      version({ seq: 5, cause: "before-restore" }),
      version({ seq: 9, at: 500 }),
    ];
    for (const one of [old, named, restored, newest]) await versions.add(one);
    expect(await versions.ofDataset(first)).toEqual([newest, restored, named, old]);
  });

  test("are renamed, and nothing else of them changes", async () => {
    const versions = await open();
    const one = version({});
    await versions.add(one);
    await versions.rename(one.id, "Relu par le secrétariat");
    await versions.rename(newId(VersionId), "nobody's");
    expect(await versions.find(one.id)).toEqual({ ...one, name: "Relu par le secrétariat" });
  });

  test("are removed when they are named, the others stay", async () => {
    const versions = await open();
    const [one, two, three] = [version({ seq: 1 }), version({ seq: 2 }), version({ seq: 3 })];
    for (const each of [one, two, three]) await versions.add(each);
    await versions.remove([one.id, three.id]);
    await versions.remove([]);
    expect(await versions.ofDataset(first)).toEqual([two]);
  });
});
