import { describe, expect, it } from "vitest";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { markOf } from "#shared/model/cell-content.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { facetsOf } from "#shared/views/facets.ts";
import { alikeInSlices } from "#shared/views/facets-alike.ts";
import { lengthsInSlices, shapesInSlices } from "#shared/views/facets-groups.ts";
import { shapeOf } from "#shared/views/shapes.ts";
import { columnAt } from "../../convergence/replica.ts";
import { tableOf } from "./table-of.ts";

function answers(...texts: string[]) {
  const { table, me } = tableOf(
    ["n", "answer"],
    texts.map((text, n) => [String(n), text]),
  );
  return { table, me, answer: columnAt(table, 1) };
}

describe("the values of a column", () => {
  it("are each counted, the most frequent first, blanks and values not available apart", () => {
    const { table, me, answer } = answers("oui", "non", "oui", "", "Oui", "", "non", "oui");
    setUnavailable(table, { rows: [table.handleAt(3)], columns: [answer] }, "unknown", me);
    expect(facetsOf(table, answer, null)).toEqual({
      rows: 8,
      blank: 1,
      unavailable: 1,
      marks: [{ text: markOf("unknown"), count: 1 }],
      values: [
        { text: "oui", count: 3 },
        { text: "non", count: 2 },
        { text: "Oui", count: 1 },
      ],
    });
  });

  it("follow what was typed since the import", () => {
    const { table, me, answer } = answers("oui", "non", "oui");
    setCells(table, [{ row: table.handleAt(1), column: answer, text: "oui" }], me);
    expect(facetsOf(table, answer, null).values).toEqual([{ text: "oui", count: 3 }]);
  });

  it("are those of the rows asked for, be they few or many", () => {
    const texts = Array.from({ length: 40 }, (_, n) => (n % 4 === 0 ? "rare" : "usual"));
    const { table, answer } = answers(...texts);
    const few = Uint32Array.from([0, 1, 4], (position) => table.handleAt(position));
    expect(facetsOf(table, answer, few).values).toEqual([
      { text: "rare", count: 2 },
      { text: "usual", count: 1 },
    ]);
    const many = table.order.filter((_, position) => position !== 1);
    expect(facetsOf(table, answer, many).values).toEqual([
      { text: "usual", count: 29 },
      { text: "rare", count: 10 },
    ]);
  });

  it("are all counted, however many differ, across the parts a column is packed in", () => {
    const { table, answer } = answers(...Array.from({ length: 9000 }, (_, n) => `v${n}`));
    const facets = facetsOf(table, answer, null);
    expect([facets.values.length, facets.rows]).toEqual([9000, 9000]);
  });
});

describe("the writings of one value", () => {
  const alike = (...values: [string, number][]) =>
    atOnce(alikeInSlices(values.map(([text, count]) => ({ text, count })))).map((writings) =>
      writings.map(({ text }) => text),
    );

  it.each<[string, [string, number][], string[][]]>([
    [
      "case",
      [
        ["OUI", 5],
        ["oui", 2],
        ["non", 1],
      ],
      [["OUI", "oui"]],
    ],
    [
      "accents",
      [
        ["Evry", 5],
        ["Évry", 2],
      ],
      [["Evry", "Évry"]],
    ],
    [
      "spaces around and between words",
      [
        ["La Rochelle", 3],
        [" La  Rochelle", 1],
      ],
      [["La Rochelle", " La  Rochelle"]],
    ],
    [
      "nothing else",
      [
        ["La Rochelle", 3],
        ["La-Rochelle", 1],
      ],
      [],
    ],
    [
      "none twice",
      [
        ["a", 1],
        ["b", 1],
      ],
      [],
    ],
  ])("are told by %s", (_, values, expected) => {
    expect(alike(...values)).toEqual(expected);
  });

  it("come in the order of their cells, all writings together", () => {
    expect(alike(["x", 5], ["y", 4], ["Y", 3], ["X", 1])).toEqual([
      ["y", "Y"],
      ["x", "X"],
    ]);
  });
});

describe("values gathered", () => {
  const values = [
    { text: "Lyon", count: 4 },
    { text: "Aix", count: 2 },
    { text: "69001", count: 2 },
    { text: "Pau", count: 1 },
  ];

  it("by length, the shortest first", () => {
    expect(atOnce(lengthsInSlices(values))).toEqual([
      { key: 3, count: 3, distinct: 2, example: "Aix" },
      { key: 4, count: 4, distinct: 1, example: "Lyon" },
      { key: 5, count: 2, distinct: 1, example: "69001" },
    ]);
  });

  it("by shape, the most frequent first", () => {
    expect(atOnce(shapesInSlices(values))).toEqual([
      { key: "Aaa", count: 7, distinct: 3, example: "Lyon" },
      { key: "99999", count: 2, distinct: 1, example: "69001" },
    ]);
  });
});

describe("the shape of a text", () => {
  it.each([
    ["", ""],
    ["Grenoble", "Aaa"],
    ["Au", "Aa"],
    ["Saint-Étienne", "Aaa-Aaa"],
    ["PARIS 15", "AAA 99"],
    ["75 001", "99 999"],
    ["2A004", "9A999"],
    ["AB-123-CD", "AA-999-AA"],
    ["l’été", "a’aaa"],
    ["iPhone", "aAaa"],
    ["12/03/2024", "99/99/9999"],
    ["٣", "9"],
    ["a\u00a0b", "a\u00a0a"],
    ["-".repeat(150), `${"-".repeat(100)}…`],
  ])("of %j is %j", (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });
});
