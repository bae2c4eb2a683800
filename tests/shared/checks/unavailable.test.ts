/** A cell marked as not available is neither right nor wrong; where a value is required, it is told that the file will lack it. */
import { expect, it } from "vitest";
import { createChecker } from "#shared/checks/checker.ts";
import { sentenceOfWarning } from "#shared/checks/warnings.ts";
import { warningsOf } from "#shared/checks/warnings-of.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import type { Table } from "#shared/document/table.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { schemaOf, tableOfRows } from "./table-of-rows.ts";

const SCHEMA = schemaOf({
  fields: [
    { name: "id", type: "string" },
    { name: "siret", type: "string", constraints: { required: true } },
    { name: "date", type: "date" },
  ],
});
const table = () =>
  tableOfRows(
    ["id", "siret", "date"],
    [
      ["1", "", ""],
      ["2", "x", "2021-01-05"],
      ["3", "y", "hier"],
    ],
  );

function mark(of: Table, row: number, column: number): void {
  const id = of.columns[column]?.id;
  if (id !== undefined) setUnavailable(of, { rows: [of.handleAt(row)], columns: [id] }, "secret", "me");
}

function found(of: Table): string[] {
  const issues = createChecker(of, SCHEMA).issues();
  return issues.map(({ rule, row }) => `${row} ${rule}`);
}

it("nothing is wrong with it, required or not, whatever it held", () => {
  const marked = table();
  expect(found(marked)).toEqual(["a.0 required", "a.2 date"]);
  mark(marked, 0, 1);
  mark(marked, 2, 2);
  mark(marked, 1, 2);
  expect(found(marked)).toEqual([]);
});

it("is judged the same as it changes", () => {
  const marked = table();
  const checker = createChecker(marked, SCHEMA);
  marked.subscribe((change) => void checker.apply(change));
  const steps = [
    () => mark(marked, 0, 1),
    () => mark(marked, 2, 2),
    () => mark(marked, 0, 0),
    () => setCells(marked, [{ row: marked.handleAt(0), column: "c1" as never, text: "" }], "me"),
    () => setCells(marked, [{ row: marked.handleAt(0), column: "c0" as never, text: "1" }], "me"),
  ];
  for (const step of steps) {
    step();
    expect(checker.issues()).toEqual(createChecker(marked, SCHEMA).issues());
  }
});

it("a row of marks alone is a blank row, as it is in the file", () => {
  const marked = table();
  for (const column of [0, 1, 2]) mark(marked, 1, column);
  expect(found(marked)).toContain("a.1 blank-row");
});

it("a remark says which required values the file will lack, until they are there", () => {
  const marked = table();
  const remarks = () => warningsOf(marked, SCHEMA).map((warning) => sentenceOfWarning(warning, WORDS.fr.checks));
  expect(remarks()).toEqual([]);
  mark(marked, 0, 1);
  mark(marked, 2, 1);
  mark(marked, 2, 2);
  expect(remarks()).toEqual([expect.stringMatching(/«\u00a0siret\u00a0».*2 valeurs obligatoires/)]);
  setCells(
    marked,
    [0, 2].map((at) => ({ row: marked.handleAt(at), column: "c1" as never, text: "1" })),
    "me",
  );
  expect(remarks()).toEqual([]);
});

it("is no duplicate of another, even where a blank text is a value", () => {
  const schema = schemaOf({
    missingValues: ["-"],
    fields: [{ name: "id" }, { name: "siret", constraints: { unique: true } }, { name: "date" }],
    uniqueKeys: [["siret", "date"]],
  });
  const rows = [
    ["1", "x", "d"],
    ["2", "y", "d"],
    ["3", "z", "d"],
  ];
  const marked = tableOfRows(["id", "siret", "date"], rows);
  const checker = createChecker(marked, schema);
  marked.subscribe((change) => void checker.apply(change));
  for (const row of [0, 1]) mark(marked, row, 1);
  expect(checker.count).toBe(0);
  expect(createChecker(marked, schema).count).toBe(0);
});
