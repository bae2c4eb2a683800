/** Which of the others is said aloud to have begun to write. */
import { describe, expect, it } from "vitest";
import type { Peer } from "#client/collab/collaboration.ts";
import { whoBegan } from "#client/pages/dataset/others-in-words.ts";
import { ColumnId, RowId, UserId } from "#shared/model/ids.ts";

const column = ColumnId.parse("c0");

function peer(name: string, row: string | null, typing: boolean): Peer {
  const id = UserId.parse(name.toLowerCase().padEnd(20, "0"));
  const at = row === null ? null : { row: RowId.parse(row), column };
  return { client: name.length, person: { id, name, colour: 0 }, at, typing };
}

describe("who began to write", () => {
  it.each<[string, readonly Peer[], readonly Peer[], string | undefined]>([
    ["nobody, when someone only looks", [], [peer("Ines", "a.0", false)], undefined],
    ["someone who types where they stood", [peer("Ines", "a.0", false)], [peer("Ines", "a.0", true)], "Ines"],
    ["nobody anew, while they go on in that cell", [peer("Ines", "a.0", true)], [peer("Ines", "a.0", true)], undefined],
    ["the same person, in another cell", [peer("Ines", "a.0", true)], [peer("Ines", "a.1", true)], "Ines"],
    ["the last of several", [], [peer("Ines", "a.0", true), peer("Malo", "a.1", true)], "Malo"],
    ["nobody, when someone stops", [peer("Ines", "a.0", true)], [peer("Ines", "a.0", false)], undefined],
  ])("is %s", (_, before, now, name) => {
    expect(whoBegan(before, now)?.person.name).toBe(name);
  });
});
