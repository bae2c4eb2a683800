import { describe, expect, it } from "vitest";
import { longToWide } from "#shared/cleaning/shapes/long-to-wide.ts";
import { joinRows, splitIntoRows } from "#shared/cleaning/shapes/several-values.ts";
import type { TextColumns } from "#shared/cleaning/shapes/text-columns.ts";
import { transpose } from "#shared/cleaning/shapes/transpose.ts";
import { wideToLong } from "#shared/cleaning/shapes/wide-to-long.ts";
import { realFilesHere, realFilesReason, realJson } from "../../support/real-files.ts";

type Line = readonly string[];

function table(titles: Line, ...rows: readonly Line[]): TextColumns {
  return { titles, columns: titles.map((_, at) => rows.map((row) => row[at] ?? "")) };
}

function rowsOf({ titles, columns }: TextColumns): readonly Line[] {
  return (columns[0] ?? []).map((_, row) => titles.map((_, at) => columns[at]?.[row] ?? ""));
}

const WIDE = table(["college", "2022", "2023"], ["Laval", "300", "310"], ["Craon", "", "120"]);
const LONG = table(
  ["college", "annee", "eleves"],
  ["Laval", "2022", "300"],
  ["Laval", "2023", "310"],
  ["Craon", "2022", ""],
  ["Craon", "2023", "120"],
);
const TURN = { turned: [1, 2], nameTitle: "annee", valueTitle: "eleves", withBlanks: true };

describe("one column for each year", () => {
  it("becomes one row for each year", () => expect(wideToLong(WIDE, TURN)).toEqual(LONG));

  it("without rows for blank cells, when asked", () => {
    expect(rowsOf(wideToLong(WIDE, { ...TURN, withBlanks: false }))).toEqual([
      ["Laval", "2022", "300"],
      ["Laval", "2023", "310"],
      ["Craon", "2023", "120"],
    ]);
  });

  it("comes back", () => {
    expect(longToWide(LONG, { names: 1, values: 2 })).toEqual({ table: WIDE, crossings: [], nameless: 0 });
  });

  it.each([[[]], [[3]]])("refuses columns %j", (turned) => {
    expect(() => wideToLong(WIDE, { ...TURN, turned })).toThrow(RangeError);
  });
});

describe("rows that name what they hold", () => {
  it("two different values for one cell are both told, and the first is written", () => {
    const twice = table(["lieu", "quoi", "valeur"], ["A", "x", "1"], ["A", "x", "2"], ["A", "x", "2"], ["A", "y", "3"]);
    const { table: wide, crossings } = longToWide(twice, { names: 1, values: 2 });
    expect(rowsOf(wide)).toEqual([["A", "1", "3"]]);
    expect(crossings).toEqual([{ row: 0, title: "x", texts: ["1", "2"] }]);
  });

  it("a row without a name is counted, and loses nothing of its other columns", () => {
    const { table: wide, nameless } = longToWide(table(["lieu", "quoi", "valeur"], ["A", "x", "1"], ["B", "", ""]), {
      names: 1,
      values: 2,
    });
    expect([rowsOf(wide), nameless]).toEqual([
      [
        ["A", "1"],
        ["B", ""],
      ],
      1,
    ]);
  });
});

interface Case {
  readonly test: string;
  readonly input: { readonly columns: Line; readonly rows: readonly (readonly (string | null)[])[] };
  readonly expected: { readonly columns: Line; readonly rows: readonly (readonly (string | null)[])[] };
}

describe.skipIf(!realFilesHere)(`as OpenRefine${realFilesReason}`, () => {
  const cases = realFilesHere ? (realJson("cases/table-operations.json") as readonly Case[]) : [];
  it.each(cases.filter(({ test }) => test.startsWith("testKeyValueColumnize")).map((one) => [one.test, one] as const))(
    "%s",
    (_name, { input, expected }) => {
      const read = ({ columns, rows }: Case["input"]) =>
        table(columns, ...rows.map((row) => row.map((text) => text ?? "")));
      expect(longToWide(read(input), { names: 0, values: 1 }).table).toEqual(read(expected));
    },
  );
});

it("rows become columns, and come back", () => {
  const turned = transpose(WIDE);
  expect(turned).toEqual(table(["college", "Laval", "Craon"], ["2022", "300", ""], ["2023", "310", "120"]));
  expect(transpose(turned)).toEqual(WIDE);
});

describe("cells of several values", () => {
  const several = table(["ecole", "langues"], ["A", "anglais; allemand"], ["B", ""], ["C", ";espagnol;"]);

  it("become several rows that each stand by themselves", () => {
    expect(rowsOf(splitIntoRows(several, 1, ";"))).toEqual([
      ["A", "anglais"],
      ["A", "allemand"],
      ["B", ""],
      ["C", "espagnol"],
    ]);
  });

  it("are joined again, each value once", () => {
    const rows = table(["ecole", "langue"], ["A", "anglais"], ["B", ""], ["A", "allemand"], ["A", "anglais"]);
    expect(rowsOf(joinRows(rows, 1, "; "))).toEqual([
      ["A", "anglais; allemand"],
      ["B", ""],
    ]);
  });
});
