import fc from "fast-check";
import { expect, test } from "vitest";
import { thin } from "#server/history/thin-versions.ts";
import { newId } from "#server/storage/new-id.ts";
import type { StoredVersion } from "#server/storage/versions.ts";
import { DatasetId, VersionId } from "#shared/model/ids.ts";
import type { VersionCause } from "#shared/wire/versions.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const dataset = DatasetId.parse("first000000000000000");

function version(age: number, cause: VersionCause = "quiet", name: string | null = null): StoredVersion {
  return { id: newId(VersionId), dataset, seq: 1, cause, name, author: null, at: NOW - age, change: null };
}

/** one every ten minutes for 100 days */
const longWork = Array.from({ length: 100 * 24 * 6 }, (_, i) => version(i * 10 * MINUTE));

test.each([
  ["all of the last hour", 0, HOUR, 6],
  ["one an hour for a day", HOUR, DAY, 24],
  ["one a day for a month", DAY, 30 * DAY, 30],
  ["one a week beyond", 30 * DAY, 100 * DAY, 11],
])("of the versions made by themselves, %s stay", (_, from, to, most) => {
  const gone = new Set(thin(longWork, NOW));
  const left = longWork.filter((one) => !gone.has(one) && NOW - one.at >= from && NOW - one.at < to);
  expect(left.length).toBeLessThanOrEqual(most);
  expect(left.length).toBeGreaterThanOrEqual(most - 1);
});

test.each([
  ["the import", version(400 * DAY, "import")],
  ["one made by a person", version(400 * DAY, "named", "Avant la rentrée")],
  ["the present kept before a restoration", version(400 * DAY, "before-restore")],
  ["one made by itself that someone named", version(400 * DAY, "quiet", "À garder")],
])("%s always stays", (_, kept) => {
  const crowd = Array.from({ length: 20 }, (__, i) => version(400 * DAY - i * MINUTE));
  expect(thin([...crowd, kept], NOW)).not.toContain(kept);
});

test("the newest of a stretch is the one that stays", () => {
  const [older, newer] = [version(2 * HOUR + 50 * MINUTE), version(2 * HOUR + 10 * MINUTE)];
  expect(thin([newer, older], NOW)).toEqual([older]);
  expect(thin([older, newer], NOW)).toEqual([older]);
});

test("thinning what was thinned removes nothing more", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(90 * 24 * 60), { maxLength: 200 }), (ages) => {
      const versions = ages.map((minutes) => version(minutes * MINUTE));
      const gone = new Set(thin(versions, NOW));
      expect(
        thin(
          versions.filter((one) => !gone.has(one)),
          NOW,
        ),
      ).toEqual([]);
    }),
  );
});
