/** What this computer keeps of one person: found by its names, so that leaving forgets all of it and nothing of others. */
import { describe, expect, it } from "vitest";
import { keptName, keptNamesOf } from "#client/collab/kept-names.ts";
import { UserId } from "#shared/model/ids.ts";

const INES = UserId.parse("0000000000000000ines");
const MALO = UserId.parse("0000000000000000malo");

describe("the names of what is kept of one person", () => {
  it("are found whatever is kept under them: answers of the server, comments and answers not sent", () => {
    const theirs = [
      keptName("kept", INES, "person"),
      keptName("draft", INES, "d:row"),
      keptName("answer", INES, "t"),
      keptName("schema", INES, "d:[]"),
    ];
    const all = ["tablee.language", ...theirs, keptName("draft", MALO, "d:row"), "tablee.copies"];
    expect(keptNamesOf({ length: all.length, key: (at) => all[at] ?? null }, INES)).toEqual(theirs);
  });
});
