/** What a checker finds in a table, and how little it says of it. */
import { describe, expect, it } from "vitest";
import { createChecker, needsNewChecker } from "#shared/checks/checker.ts";
import type { Issue } from "#shared/checks/issue.ts";
import { renameColumn } from "#shared/document/edits/rename-column.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { Table, TableChange } from "#shared/document/table.ts";
import { schemaOf, tableOfRows } from "./table-of-rows.ts";

/** `code rule row column`, rows counted from 1, columns by name. */
function linesOf(table: Table, issues: readonly Issue[]): string[] {
  return issues.map(({ code, rule, row, column, field }) => {
    const handle = row === null ? undefined : table.handleOf(row);
    const name = table.columns.find(({ id }) => id === column)?.name ?? "-";
    return `${code} ${rule} ${handle === undefined ? "-" : table.positionOf(handle) + 1} ${name} ${field ?? "-"}`;
  });
}

function linesFor(schema: object, columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const table = tableOfRows(columns, rows);
  return linesOf(table, createChecker(table, schemaOf(schema)).issues());
}

const CASES: readonly (readonly [
  title: string,
  schema: object,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  lines: readonly string[],
])[] = [
  ["nothing where all is right", { fields: [{ name: "a", type: "integer" }] }, ["a"], [["1"]], []],
  ["nothing in a table without rows", { fields: [{ name: "a", constraints: { required: true } }] }, ["a"], [], []],
  [
    "one issue for a required column that is not there, none for another",
    { fields: [{ name: "a" }, { name: "b", constraints: { required: true } }, { name: "c" }], primaryKey: "c" },
    ["a"],
    [["1"], ["2"]],
    ["missing-label required - - b", "missing-label primaryKey - - c"],
  ],
  [
    "columns without a name, and twice the same",
    { fields: [{ name: "a", type: "integer" }] },
    ["a", "", "a"],
    [["1", "x", "y"]],
    ["blank-label blank-label -  -", "duplicate-label duplicate-label - a -"],
  ],
  [
    "a blank row and nothing else about it, and a row of spaces as it is",
    {
      fields: [
        { name: "a", constraints: { required: true } },
        { name: "b", type: "date" },
      ],
      primaryKey: "a",
      missingValues: ["", "NA"],
    },
    ["a", "b", "autre"],
    [
      ["1", "", ""],
      ["NA", "", ""],
      [" ", " ", ""],
      ["", "", "x"],
    ],
    [
      "blank-row blank-row 2 - -",
      "type-error date 3 b b",
      "constraint-error required 4 a a",
      "primary-key required 4 a a",
    ],
  ],
  [
    "each later row of a unique value, by value and not by spelling; the missing ones are left out",
    { fields: [{ name: "a", type: "integer", constraints: { unique: true } }, { name: "b" }] },
    ["a", "b"],
    [
      ["1", "x"],
      ["01", "x"],
      ["", "x"],
      ["", "x"],
      ["x", "x"],
      ["x", "x"],
      ["1", "x"],
    ],
    ["unique-error unique 2 a a", "type-error integer 5 a a", "type-error integer 6 a a", "unique-error unique 7 a a"],
  ],
  [
    "a primary key of two columns: the same pair, and a pair without any value",
    { fields: [{ name: "a" }, { name: "b" }, { name: "c" }], primaryKey: ["a", "b"] },
    ["a", "b", "c"],
    [
      ["1", "", "x"],
      ["1", "", "x"],
      ["", "", "x"],
      ["1", "1", "x"],
    ],
    ["primary-key unique 2 - a, b", "primary-key required 3 - a, b"],
  ],
  [
    "a unique key of two columns, where a missing value leaves the row out",
    { fields: [{ name: "a" }, { name: "b" }], uniqueKeys: [["a", "b"]] },
    ["a", "b"],
    [
      ["1", ""],
      ["1", ""],
      ["1", "2"],
      ["1", "2"],
    ],
    ["unique-error uniqueKeys 4 - a, b"],
  ],
  [
    "a foreign key into the same table",
    {
      fields: [{ name: "id" }, { name: "parent" }],
      foreignKeys: [{ fields: "parent", reference: { resource: "", fields: "id" } }],
    },
    ["id", "parent"],
    [
      ["1", ""],
      ["2", "1"],
      ["3", "9"],
    ],
    ["foreign-key foreignKey 3 parent parent"],
  ],
  [
    "two foreign keys of one column, each by itself, and one asked twice only once",
    {
      fields: [{ name: "id" }, { name: "code" }, { name: "parent" }],
      uniqueKeys: [["code"], ["code"]],
      foreignKeys: ["id", "code", "code"].map((fields) => ({ fields: "parent", reference: { resource: "", fields } })),
    },
    ["id", "code", "parent"],
    [
      ["1", "x", "1"],
      ["2", "x", "x"],
      ["3", "y", "9"],
    ],
    [
      "foreign-key foreignKey (code) 1 parent parent",
      "unique-error uniqueKeys 2 code code",
      "foreign-key foreignKey 2 parent parent",
      "foreign-key foreignKey 3 parent parent",
      "foreign-key foreignKey (code) 3 parent parent",
    ],
  ],
  [
    "nothing about a foreign key into another table, nor a key whose column is not there",
    {
      fields: [{ name: "a" }, { name: "b" }],
      uniqueKeys: [["a", "b"]],
      foreignKeys: [{ fields: "a", reference: { resource: "autre", fields: "x" } }],
    },
    ["a"],
    [["1"], ["1"]],
    [],
  ],
  [
    "issues of the columns first, then row by row, from left to right",
    {
      fields: [
        { name: "a", type: "integer" },
        { name: "b", type: "date" },
        { name: "z", constraints: { required: true } },
      ],
    },
    ["b", "a"],
    [
      ["x", "y"],
      ["x", "1"],
    ],
    ["missing-label required - - z", "type-error date 1 b b", "type-error integer 1 a a", "type-error date 2 b b"],
  ],
];

describe("a checker finds", () => {
  it.each(CASES)("%s", (_title, schema, columns, rows, lines) => {
    expect(linesFor(schema, columns, rows)).toEqual(lines);
  });

  it("groups by cause and column, the largest first, each with an example", () => {
    const table = tableOfRows(
      ["a", "b"],
      [
        ["x", "1"],
        ["y", "1"],
        ["1", "x"],
      ],
    );
    const checker = createChecker(
      table,
      schemaOf({
        fields: [
          { name: "a", type: "integer" },
          { name: "b", type: "integer" },
        ],
      }),
    );
    expect(checker.count).toBe(3);
    expect(checker.groups()).toMatchObject([
      { code: "type-error", rule: "integer", field: "a", count: 2, example: { row: table.idOf(table.handleAt(0)) } },
      { code: "type-error", rule: "integer", field: "b", count: 1 },
    ]);
  });
});

describe("a checker that is told of a change", () => {
  const SCHEMA = schemaOf({ fields: [{ name: "a", type: "integer", constraints: { unique: true } }, { name: "b" }] });

  it("says what appeared and what went, and an issue whose details changed is in both", () => {
    const table = tableOfRows(
      ["a", "b"],
      [["1"], ["2"], ["2"], ["2"]].map(([a]) => [a ?? "", "x"]),
    );
    const checker = createChecker(table, SCHEMA);
    const deltas: { appeared: string[]; gone: number }[] = [];
    table.subscribe((change) => {
      const { appeared, gone } = checker.apply(change);
      deltas.push({ appeared: linesOf(table, appeared), gone: gone.length });
    });
    const column = table.columns[0];
    if (column === undefined) throw new Error("no column");
    const write = (position: number, text: string) =>
      setCells(table, [{ row: table.handleAt(position), column: column.id, text }], "test");
    write(0, "x");
    write(0, "2");
    write(0, "2");
    expect(deltas.slice(0, 2)).toEqual([
      { appeared: ["type-error integer 1 a a"], gone: 0 },
      // row 2 fails now, and rows 3 and 4 name another first row
      { appeared: expect.arrayContaining(["unique-error unique 2 a a"]), gone: 3 },
    ]);
    expect(deltas[1]?.appeared).toHaveLength(3);
    expect(deltas.slice(2).every(({ appeared, gone }) => appeared.length + gone === 0)).toBe(true);
  });

  it("asks for a new checker when the columns are not what they were", () => {
    const table = tableOfRows(["a"], [["1"]]);
    const checker = createChecker(table, SCHEMA);
    const changes: TableChange[] = [];
    table.subscribe((change) => changes.push(change));
    const column = table.columns[0];
    if (column === undefined) throw new Error("no column");
    renameColumn(table, column.id, "z", "test");
    const [change] = changes;
    if (change === undefined) throw new Error("no change");
    expect(needsNewChecker(change)).toBe(true);
    expect(() => checker.apply(change)).toThrow(RangeError);
  });
});
