import { describe, expect, it } from "vitest";
import { datasetName, tableLabel } from "#client/panels/reading/table-names.ts";
import { sheet } from "./previews.ts";

const alone = [sheet("s0", "Feuil1")];
const two = [sheet("s0", "Collèges"), sheet("s1", "Feuil2")];
const archive = [
  sheet("a", "mairies.csv", { file: "2021/mairies.csv", format: "csv" }),
  sheet("b", "6e", { file: "2021/collèges.xlsx" }),
  sheet("c", "5e", { file: "2021/collèges.xlsx" }),
];

describe("the name a dataset begins with", () => {
  it.each([
    ["a file of one table gives its own name", "Marchés 2015.xlsx", alone, "s0", "Marchés 2015"],
    ["a dot in a name is no extension", "arrêté n.12 du 3 mai", alone, "s0", "arrêté n.12 du 3 mai"],
    ["a sheet among others gives its name", "Effectifs.xlsx", two, "s0", "Collèges"],
    ["a sheet nobody named says which of the file it is", "Effectifs.xlsx", two, "s1", "Effectifs Feuil2"],
    [
      "a sheet beside empty ones is alone",
      "Effectifs.xlsx",
      [two[0] ?? sheet("", ""), sheet("s1", "x", { empty: true })],
      "s0",
      "Effectifs",
    ],
    ["a file of an archive gives its name", "lot.zip", archive, "a", "mairies"],
    ["a sheet of a workbook of an archive gives its own", "lot.zip", archive, "b", "6e"],
  ])("%s", (_, fileName, tables, key, name) => {
    expect(datasetName({ fileName, tables }, key)).toBe(name);
  });

  it("is never longer than a name may be, nor holds what a name may not", () => {
    const name = datasetName({ fileName: `${"a".repeat(300)}\u0007.csv`, tables: alone }, "s0");
    expect(name).toHaveLength(200);
  });
});

it("a table is told from its namesakes by the file it is in", () => {
  expect(archive.map(tableLabel)).toEqual(["2021/mairies.csv", "2021/collèges.xlsx › 6e", "2021/collèges.xlsx › 5e"]);
  expect(alone.map(tableLabel)).toEqual(["Feuil1"]);
});
