import { describe, expect, it } from "vitest";
import { longToWide } from "#shared/cleaning/shapes/long-to-wide.ts";
import { asTable, MOST_COLUMNS, type Reshaped, type TooMany } from "#shared/cleaning/shapes/reshaped.ts";
import { joinRows, splitIntoRows } from "#shared/cleaning/shapes/several-values.ts";
import type { TextColumns } from "#shared/cleaning/shapes/text-columns.ts";
import { partByChange, partByPattern, partByYear, placesByChange } from "#shared/cleaning/shapes/title-parts.ts";
import { transpose } from "#shared/cleaning/shapes/transpose.ts";
import { wideToLong } from "#shared/cleaning/shapes/wide-to-long.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { atOnce, type InSlices } from "#shared/model/in-slices.ts";
import { realFilesHere, realFilesReason, realJson } from "../../support/real-files.ts";

type Line = readonly string[];

function table(titles: Line, ...rows: readonly Line[]): TextColumns {
  return { titles, columns: titles.map((_, at) => rows.map((row) => row[at] ?? "")) };
}

function rowsOf({ titles, columns }: TextColumns): readonly Line[] {
  return (columns[0] ?? []).map((_, row) => titles.map((_, at) => columns[at]?.[row] ?? ""));
}

function done(work: InSlices<Reshaped | TooMany>): Reshaped {
  const reshaped = atOnce(work);
  if (typeof reshaped === "string") throw new Error(reshaped);
  return reshaped;
}

/** The table that it becomes. */
function turned(from: TextColumns, work: InSlices<Reshaped | TooMany>): TextColumns {
  return asTable(from, done(work));
}

const WIDE = table(["college", "2022", "2023"], ["Laval", "300", "310"], ["Craon", "", "120"]);
const LONG = table(
  ["college", "annee", "eleves"],
  ["Laval", "2022", "300"],
  ["Laval", "2023", "310"],
  ["Craon", "2022", ""],
  ["Craon", "2023", "120"],
);
const TURN = { turned: [1, 2], nameTitle: "annee", valueTitle: "eleves", withBlanks: true, partTitle: null };
const BACK = { names: 1, values: [2], sorted: false };

describe("one column for each year", () => {
  it("becomes one row for each year", () => expect(turned(WIDE, wideToLong(WIDE, TURN))).toEqual(LONG));

  it("without rows for blank cells, when asked, but for a row that has nothing else to stand by", () => {
    const wide = table(["college", "2022", "2023"], ["Laval", "300", "310"], ["Craon", "", "120"], ["Evron", "", ""]);
    expect(rowsOf(turned(wide, wideToLong(wide, { ...TURN, withBlanks: false })))).toEqual([
      ["Laval", "2022", "300"],
      ["Laval", "2023", "310"],
      ["Craon", "2023", "120"],
      ["Evron", "", ""],
    ]);
  });

  it("comes back", () => {
    const back = done(longToWide(LONG, BACK));
    expect(asTable(LONG, back)).toEqual(WIDE);
    expect(back.lostCount).toBe(0);
  });

  it("with the year taken out of the titles, and what the columns stand for as their title", () => {
    const wide = table(["college", "Effectif 2022", "Effectif en 2023", "ville"], ["A", "1", "2", "Laval"]);
    const long = turned(wide, wideToLong(wide, { ...TURN, valueTitle: "", partTitle: partByYear }));
    expect(long.titles).toEqual(["college", "annee", "Effectif", "ville"]);
    expect(rowsOf(long)).toEqual([
      ["A", "2022", "1", "Laval"],
      ["A", "2023", "2", "Laval"],
    ]);
  });

  it("with one column of values for each thing that is told of a year", () => {
    const wide = table(
      ["college", "filles 2022", "garçons 2022", "garçons 2023", "filles 2023"],
      ["A", "1", "2", "3", ""],
      ["B", "", "", "5", "6"],
    );
    const long = turned(
      wide,
      wideToLong(wide, { ...TURN, turned: [1, 2, 3, 4], withBlanks: false, partTitle: partByYear }),
    );
    expect(long.titles).toEqual(["college", "annee", "filles", "garçons"]);
    expect(rowsOf(long)).toEqual([
      ["A", "2022", "1", "2"],
      ["A", "2023", "", "3"],
      ["B", "2023", "6", "5"],
    ]);
  });

  it("two columns of the same title are two rows", () => {
    const wide = table(["college", "2022", "2022"], ["A", "1", "2"]);
    expect(rowsOf(turned(wide, wideToLong(wide, TURN)))).toEqual([
      ["A", "2022", "1"],
      ["A", "2022", "2"],
    ]);
  });

  it.each([[[]], [[3]]])("refuses columns %j", (places) => {
    expect(() => atOnce(wideToLong(WIDE, { ...TURN, turned: places }))).toThrow(RangeError);
  });
});

describe("what a title names", () => {
  it.each([
    ["Effectif 2019", "2019", "Effectif"],
    ["2019", "2019", ""],
    ["Effectif (2019)", "2019", "Effectif"],
    ["Filles – rentrée 2019", "2019", "Filles – rentrée"],
    ["nb_2019_filles", "2019", "nb filles"],
    ["Élèves 2019-2020", "2019-2020", "Élèves"],
    ["Élèves 2019 / 20", "2019/20", "Élèves"],
    ["Population en 1999", "1999", "Population"],
  ])("%s", (title, name, family) => expect(partByYear(title)).toEqual({ name, family }));

  it.each(["Code 53130", "nom", "20190101"])("%s is no year", (title) => expect(partByYear(title)).toBeNull());

  it.each<[string[], string[], string]>([
    [["effectif_2019_total", "effectif_2020_total"], ["2019", "2020"], "effectif total"],
    [
      ["effectif_6e_total", "effectif_5e_total", "effectif_Terminale générale_total"],
      ["6e", "5e", "Terminale générale"],
      "effectif total",
    ],
    [["Part des filles (%)", "Part des garçons (%)"], ["filles", "garçons"], "Part des (%)"],
    [["T1 2020", "T2 2020"], ["1", "2"], "T 2020"],
    [["nom", "ville"], ["nom", "ville"], ""],
    [["population2019", "population2018"], ["2019", "2018"], "population"],
  ])("is what changes from one to the next: %j", (titles, names, family) => {
    const part = partByChange(titles);
    expect(titles.map(part)).toEqual(names.map((name) => ({ name, family })));
  });

  it("is nothing where a title has nothing of its own", () => {
    expect(partByChange(["effectif total", "effectif total"])("effectif -")).toBeNull();
    expect(partByChange([])("nom")).toEqual({ name: "nom", family: "" });
  });

  it("alike are the titles that one word or number alone tells apart", () => {
    const titles = ["nom", "eff_6e_total", "eff_5e_total", "ville", "eff_4e_total", "eff_4e_moyenne"];
    expect(placesByChange(titles, 3)).toEqual([1, 2, 4]);
    expect(placesByChange(titles, 4)).toEqual([]);
    expect(placesByChange(["nom", "ville", "code"], 3)).toEqual([]);
  });

  it("is what a pattern finds, its second parentheses being what it is told of", () => {
    expect(partByPattern("^T(\\d)")?.("T3 recettes")).toEqual({ name: "3", family: "recettes" });
    expect(partByPattern("^(\\w+) (T\\d)$")?.("recettes T3")).toEqual({ name: "recettes", family: "T3" });
    expect(partByPattern("^T(\\d)")?.("total")).toBeNull();
    expect(partByPattern("(")).toBeNull();
  });
});

describe("rows that name what they hold", () => {
  it("of two different values for one cell the first is written, and the other told", () => {
    const twice = table(["lieu", "quoi", "valeur"], ["A", "x", "1"], ["A", "x", "2"], ["A", "x", "1"], ["A", "y", "3"]);
    const wide = done(longToWide(twice, BACK));
    expect(rowsOf(asTable(twice, wide))).toEqual([["A", "1", "3"]]);
    expect(wide.lost).toEqual([{ row: 1, place: 2, text: "2" }]);
  });

  it("a row without a name keeps its row; what it held is told", () => {
    const long = table(["lieu", "quoi", "valeur"], ["A", "x", "1"], ["B", " ", ""], ["C", "", "9"]);
    const wide = done(longToWide(long, BACK));
    expect(rowsOf(asTable(long, wide))).toEqual([
      ["A", "1"],
      ["B", ""],
      ["C", ""],
    ]);
    expect(wide.lost).toEqual([{ row: 2, place: 2, text: "9" }]);
  });

  it("columns in the order of their titles, when asked", () => {
    const long = table(["lieu", "annee", "n"], ["A", "2023", "3"], ["A", "2022", "2"], ["B", "1999", "1"]);
    expect(turned(long, longToWide(long, { ...BACK, sorted: true })).titles).toEqual(["lieu", "1999", "2022", "2023"]);
    expect(turned(long, longToWide(long, BACK)).titles).toEqual(["lieu", "2023", "2022", "1999"]);
  });

  it("several values for a name are as many columns", () => {
    const long = table(["lieu", "annee", "filles", "garçons"], ["A", "2022", "1", "2"], ["A", "2023", "3", "4"]);
    const wide = turned(long, longToWide(long, { names: 1, values: [2, 3], sorted: false }));
    expect(wide.titles).toEqual(["lieu", "filles 2022", "filles 2023", "garçons 2022", "garçons 2023"]);
    expect(rowsOf(wide)).toEqual([["A", "1", "3", "2", "4"]]);
  });

  it("a text takes the place of a mark that there is none; a mark stays where nothing else is", () => {
    const mark = markOf("unknown");
    const long = table(["lieu", "quoi", "n"], ["A", "x", mark], ["A", "x", "1"], ["B", "x", mark]);
    expect(rowsOf(turned(long, longToWide(long, BACK)))).toEqual([
      ["A", "1"],
      ["B", mark],
    ]);
  });

  it("more names than a table has columns are told before anything", () => {
    const rows = Array.from({ length: MOST_COLUMNS + 1 }, (_, at) => ["A", String(at), "1"]);
    expect(atOnce(longToWide(table(["lieu", "quoi", "n"], ...rows), BACK))).toBe("too-many-columns");
  });
});

interface Case {
  readonly test: string;
  readonly input: { readonly columns: Line; readonly rows: readonly (readonly (string | number | null)[])[] };
  readonly expected: Case["input"];
}

describe.skipIf(!realFilesHere)(`as OpenRefine${realFilesReason}`, () => {
  const cases = realFilesHere ? (realJson("cases/table-operations.json") as readonly Case[]) : [];
  const read = ({ columns, rows }: Case["input"]) =>
    table(columns, ...rows.map((row) => row.map((text) => (text === null ? "" : String(text)))));
  const named = (name: string) => {
    const found = cases.find(({ test }) => test === name);
    if (found === undefined) throw new Error(`no case ${name}`);
    return { input: read(found.input), expected: read(found.expected) };
  };
  /** Rows of one record, of which the first alone holds its key: in a table each row stands by itself, as after « fill down ». */
  const standing = (from: TextColumns, place: number): TextColumns => ({
    ...from,
    columns: from.columns.map((column, at) => {
      let last = "";
      return at === place ? column.map((text) => (last = text || last)) : column;
    }),
  });

  it.each(["testKeyValueColumnize", "testKeyValueColumnizeIdenticalValues"])("%s", (name) => {
    const { input, expected } = named(name);
    const wide = turned(input, longToWide(input, { names: 0, values: [1], sorted: false }));
    // columns made stand where the names stood; OpenRefine puts them last
    const places = expected.titles.map((title) => wide.titles.indexOf(title));
    expect({ titles: places.map((at) => wide.titles[at]), columns: places.map((at) => wide.columns[at]) }).toEqual(
      expected,
    );
  });

  it("testTransposeBackToRecords", () => {
    const { input, expected } = named("testTransposeBackToRecords");
    const long = turned(input, wideToLong(input, { ...TURN, nameTitle: "quoi", valueTitle: "b", withBlanks: false }));
    const [a, b, c] = [0, 2, 3].map((at) => long.columns[at] ?? []);
    // ours stand by themselves: the cells that OpenRefine leaves blank are filled, and the title is not lost
    expect({ titles: ["a", "b", "c"], columns: [a, b, c] }).toEqual(standing(standing(expected, 0), 2));
    expect(long.columns[1]).toEqual(["b 1", "b 2", "b 1", "b 2"]);
  });

  it("testJoinMultiValuedCells", () => {
    const { input, expected } = named("testJoinMultiValuedCells");
    const rows = standing(input, 0);
    expect(turned(rows, joinRows(rows, 1, ","))).toEqual(expected);
  });

  it("testSplitMultiValuedCellsTextSeparator", () => {
    const { input, expected } = named("testSplitMultiValuedCellsTextSeparator");
    expect(turned(input, splitIntoRows(input, 1, ":"))).toEqual(standing(expected, 0));
  });

  it("testSplit: the values of each row, without blank ones, which say nothing", () => {
    const { input, expected } = named("testSplit");
    const values = turned(input, splitIntoRows(input, 1, "|")).columns[1]?.filter((value) => value !== "");
    expect(values).toEqual(expected.columns[1]?.filter((value) => value !== ""));
  });
});

it("rows become columns, and come back", () => {
  const across = transpose(WIDE);
  expect(across).toEqual(table(["college", "Laval", "Craon"], ["2022", "300", ""], ["2023", "310", "120"]));
  expect(transpose(across)).toEqual(WIDE);
});

describe("cells of several values", () => {
  const several = table(["ecole", "langues"], ["A", "anglais; allemand"], ["B", ""], ["C", ";espagnol;"], ["D", " ; "]);

  it("become several rows that each stand by themselves", () => {
    expect(rowsOf(turned(several, splitIntoRows(several, 1, ";")))).toEqual([
      ["A", "anglais"],
      ["A", "allemand"],
      ["B", ""],
      ["C", "espagnol"],
      ["D", ""],
    ]);
  });

  it("a cell without the separator stays to the letter, and so does a mark", () => {
    const rows = table(["a"], [" x "], [markOf("unknown")]);
    expect(turned(rows, splitIntoRows(rows, 0, "-"))).toEqual(rows);
  });

  it("are joined again, each value once", () => {
    const rows = table(["ecole", "langue"], ["A", "anglais"], ["B", ""], ["A", "allemand"], ["A", "anglais"]);
    expect(rowsOf(turned(rows, joinRows(rows, 1, "; ")))).toEqual([
      ["A", "anglais; allemand"],
      ["B", ""],
    ]);
  });

  it("by some columns: of the others the first that says something is kept, what differs is told", () => {
    const rows = table(["ecole", "langue", "tel"], ["A", "anglais", ""], ["A", "allemand", "1"], ["A", "grec", "2"]);
    const joined = done(joinRows(rows, 1, "; ", [0]));
    expect(rowsOf(asTable(rows, joined))).toEqual([["A", "anglais; allemand; grec", "1"]]);
    expect(joined.lost).toEqual([{ row: 2, place: 2, text: "2" }]);
  });
});
