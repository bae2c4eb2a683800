import { describe, expect, it } from "vitest";
import {
  leftOf,
  NO_IMPORTS,
  placeIn,
  withFiles,
  withoutFirst,
  withReceived,
} from "#client/pages/import/import-queue.ts";
import { DatasetId } from "#shared/model/ids.ts";
import { preview } from "../../panels/reading/previews.ts";

const file = (name: string) => new File(["a"], name);
const made = { dataset: DatasetId.parse("0123456789abcdefghjk"), name: "a" };

describe("files on their way in", () => {
  it("one file is not told to be the first of one", () => {
    expect(placeIn(withFiles(NO_IMPORTS, [file("a.csv")]))).toBeNull();
  });

  it("several are offered one after the other, and what was made of each is remembered", () => {
    const seven = withFiles(NO_IMPORTS, [file("a.csv"), file("b.csv"), file("c.csv")]);
    expect(placeIn(seven)).toEqual({ at: 1, of: 3 });
    const second = withoutFirst(seven, [made]);
    expect(placeIn(second)).toEqual({ at: 2, of: 3 });
    expect([seven, second, NO_IMPORTS].map((queue) => leftOf(placeIn(queue)))).toEqual([3, 2, 1]);
    expect(withoutFirst(second, []).made).toEqual([made]);
  });

  it("those dropped while one is looked at come after", () => {
    const first = withFiles(NO_IMPORTS, [file("a.csv")]);
    const more = withReceived(withFiles(first, [file("b.csv")]), preview());
    expect(placeIn(more)).toEqual({ at: 1, of: 3 });
    expect(more.waiting[0]).toBe(first.waiting[0]);
  });

  it("two of the same name are two, and one given again later is another", () => {
    const once = withFiles(NO_IMPORTS, [file("a.csv"), file("a.csv")]);
    const ids = once.waiting.map(({ id }) => id);
    const again = withFiles(withoutFirst(withoutFirst(once, []), []), [file("a.csv")]);
    expect(new Set([...ids, ...again.waiting.map(({ id }) => id)]).size).toBe(3);
  });

  it("what was made before is told no more once other files come", () => {
    const done = withoutFirst(withFiles(NO_IMPORTS, [file("a.csv")]), [made]);
    expect(done.made).toEqual([made]);
    expect(withFiles(done, [file("b.csv")]).made).toEqual([]);
    expect(placeIn(withFiles(done, [file("b.csv")]))).toBeNull();
  });
});
