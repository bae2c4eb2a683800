/** Copies of texts of the web are on the disk: they are there after a restart. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#server/storage/sqlite/database.ts";
import { createSqliteFetchedTexts } from "#server/storage/sqlite/fetched-texts.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const address = "https://schemas.example/a.json";

test("a text that was fetched is kept, replaced by the next one, and known to be the one that is there", async () => {
  const file = join(temporaryFolder(), "data.db");
  const first = openDatabase(file);
  const texts = createSqliteFetchedTexts(first);
  expect(await texts.find(address)).toBeNull();
  await texts.seen(address, 1);
  expect(await texts.seenAt()).toEqual(new Map());
  await texts.keep({ address, text: "{}", etag: null, seenAt: 2 });
  await texts.keep({ address, text: '{"é":1}', etag: '"b"', seenAt: 3 });
  await texts.keep({ address: `${address}?2`, text: "[]", etag: null, seenAt: 4 });
  await texts.seen(address, 5);
  first.close();

  const second = openDatabase(file);
  const again = createSqliteFetchedTexts(second);
  expect(await again.find(address)).toEqual({ address, text: '{"é":1}', etag: '"b"', seenAt: 5 });
  expect(await again.seenAt()).toEqual(
    new Map([
      [address, 5],
      [`${address}?2`, 4],
    ]),
  );
  second.close();
});
