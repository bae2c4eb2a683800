/** Many cells replaced at once become what each would become alone. */
import { describe, expect, it } from "vitest";
import { compileQuery, type FindQuery } from "#shared/views/find/find-query.ts";
import { replaceInBulk } from "#shared/views/find/replace-in-bulk.ts";
import { replaceParts } from "#shared/views/find/replacement.ts";

const query = (text: string, more: Partial<FindQuery> = {}): FindQuery => ({
  ...{ text, as: "text", exact: false, whole: false },
  ...more,
});

function oneByOne(asked: FindQuery, by: string, texts: readonly string[]): readonly string[] {
  const compiled = compileQuery(asked);
  if (compiled.is !== "finder") throw new Error("nothing to look for");
  return texts.map((text) =>
    replaceParts(text, compiled.finder.parts(text), { text: by, as: "text", keepsCase: false }),
  );
}

const TEXTS = [
  "12 AV. DU GÉNÉRAL DE GAULLE",
  "av av. Àv. aV.",
  "",
  "$& av. $1 \\n",
  "a\nv. [av.] (AV.)",
  "aaaa aaa",
  "é E É e\u00a0È",
  "x",
];
const SOUGHT = ["av.", "AV", "é", "aa", "e", "$&", "[av.]", "\\", "\n", "(", "général", "1", " "];
const BY = ["Avenue", "", "$&", "$1$$", "é\\n", "av."];

describe("a text replaced in many cells at once", () => {
  it.each(SOUGHT)("gives what going one by one gives: %j", (sought) => {
    for (const exact of [true, false]) {
      for (const by of BY) {
        const asked = query(sought, { exact });
        expect(replaceInBulk(asked, by)?.(TEXTS)).toEqual(oneByOne(asked, by, TEXTS));
      }
    }
  });

  it("goes one by one where a sign folds to several, or may to one that is not looked for, and where a cell holds what parts them", () => {
    const bulk = replaceInBulk(query("e"), "x");
    for (const text of ["cœur", "Æ", "straße", "e\u0301", "Ａ", "a\u0001b"]) expect(bulk?.(["e", text])).toBeNull();
    // as written, every sign is what it is
    const exact = replaceInBulk(query("œu", { exact: true }), "oeu");
    expect(exact?.(["cœur", "\u{1f600} e\u0301"])).toEqual(["coeur", "\u{1f600} e\u0301"]);
  });

  it("is not for patterns, whole cells, nothing at all, or what would take all the memory there is", () => {
    expect(replaceInBulk(query("a", { as: "pattern" }), "b")).toBeNull();
    expect(replaceInBulk(query("a", { whole: true }), "b")).toBeNull();
    expect(replaceInBulk(query("\u0301"), "b")).toBeNull();
    expect(replaceInBulk(query("a"), "b".repeat(5_000))?.(["a".repeat(30_000)])).toBeNull();
  });
});
