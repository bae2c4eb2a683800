import { describe, expect, it } from "vitest";
import type { Saving } from "#client/collab/collaboration.ts";
import { type Line, sameSaving, savingOf } from "#client/collab/saving.ts";

describe("what is said about saving", () => {
  const refused: Line = { state: "refused", reason: "write-refused", rescue: null };
  it.each<[string, Line, number, boolean, Saving]>([
    ["nothing waits on an open line", { state: "open" }, 0, true, { state: "stored" }],
    ["edits are on their way", { state: "open" }, 2, true, { state: "sending", waiting: 2 }],
    ["the first connection opens and nothing waits", { state: "opening" }, 0, true, { state: "stored" }],
    [
      "the first connection opens with edits of before",
      { state: "opening" },
      3,
      true,
      { state: "sending", waiting: 3 },
    ],
    ["the line is cut", { state: "cut" }, 4, true, { state: "offline", waiting: 4, kept: true }],
    [
      "the line is cut and the browser keeps nothing",
      { state: "cut" },
      4,
      false,
      { state: "offline", waiting: 4, kept: false },
    ],
    [
      "the disk of the server is full",
      { state: "not-recording" },
      1,
      true,
      { state: "server-cannot-store", waiting: 1, kept: true },
    ],
    ["the server refused for good", refused, 1, true, refused],
  ])("when %s", (_when, line, waiting, kept, expected) => {
    expect(savingOf(line, waiting, kept)).toEqual(expected);
  });

  it("tells a change of the count or of what is kept from no change", () => {
    expect(sameSaving({ state: "sending", waiting: 1 }, { state: "sending", waiting: 1 })).toBe(true);
    expect(sameSaving({ state: "sending", waiting: 1 }, { state: "sending", waiting: 2 })).toBe(false);
    expect(
      sameSaving({ state: "offline", waiting: 1, kept: true }, { state: "offline", waiting: 1, kept: false }),
    ).toBe(false);
  });
});
