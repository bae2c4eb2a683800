import { describe, expect, it } from "vitest";
import { matchRows } from "#shared/cleaning/join/match-rows.ts";
import { proposeRowsInSlices } from "#shared/cleaning/join/propose-rows.ts";
import { atOnce } from "#shared/model/in-slices.ts";

describe("rows that belong together", () => {
  const here = [["Collège Jean-Moulin", "COLLEGE JULES FERRY", "Collège Pasteur", "", "Collège Sans Autre"]];
  const there = [
    ["collège Jules Ferry", "Jean Moulin (collège)", "Pasteur, collège", "collège Pasteur", "Lycée Ambroise Paré"],
  ];

  it("are told from those with no match, with several, and without a key", () => {
    const { other, unmatched, ambiguous, keyless, unused } = matchRows(here, there, "cleaned");
    expect([...other]).toEqual([1, 0, -1, -1, -1]);
    expect({ unmatched, ambiguous, keyless, unused }).toEqual({
      unmatched: [4],
      ambiguous: [{ row: 2, candidates: [2, 3] }],
      keyless: [3],
      unused: [4],
    });
  });

  it("exactly, only where the characters are the same", () => {
    expect([...matchRows([["a", "A", " a"]], [["a"]], "exact").other]).toEqual([0, -1, -1]);
  });

  it("by several columns: all their parts count, in their order", () => {
    const twoHere = [
      ["Laval", "Laval", "", "x"],
      ["53", "35", "53", ""],
    ];
    const twoThere = [
      ["Laval", "", "x"],
      ["53", "53", ""],
    ];
    expect([...matchRows(twoHere, twoThere, "exact").other]).toEqual([0, -1, 1, 2]);
    expect(matchRows([["a"], ["b c"]], [["a b"], ["c"]], "exact").unmatched).toEqual([0]);
  });
});

describe("rows that may be meant", () => {
  it("are proposed the nearest first, by the words that tell them apart", () => {
    const here = [["Collège Le Grand Champ de Grez", "Inconnu"]];
    const there = [["Collège Grand Champs", "Collège Jean Moulin", "Collège public Le Grand Champ, Grez-en-Bouère"]];
    const proposals = atOnce(proposeRowsInSlices(here, [0, 1], there, [0, 1, 2]));
    expect(proposals[0]?.candidates[0]).toBe(2);
    expect(proposals[1]).toEqual({ row: 1, candidates: [] });
  });
});
