/** Cells marked as not available are judged as the blanks they are exported as; where one is not enough, it is told that it is meant. */
import { expect, it } from "vitest";
import { createChecker } from "#shared/checks/checker.ts";
import { sentenceOf } from "#shared/checks/sentences.ts";
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
  return issues.map(({ rule, row, args }) => `${row} ${rule} ${args.unavailable ?? "-"}`);
}

it("a required one is wrong still, and says that its blank is meant; the others are blank", () => {
  const marked = table();
  expect(found(marked)).toEqual(["a.0 required -", "a.2 date -"]);
  mark(marked, 1, 1);
  mark(marked, 2, 2);
  mark(marked, 1, 2);
  expect(found(marked)).toEqual(["a.0 required -", "a.1 required secret"]);
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
  expect(found(marked)).toContain("a.1 blank-row -");
});

it("the sentence gives the reason", () => {
  const marked = table();
  mark(marked, 0, 1);
  const [issue] = createChecker(marked, SCHEMA).issues();
  expect(issue && sentenceOf(issue, WORDS.fr.checks)).toContain("couverte par un secret");
  expect(issue && sentenceOf(issue, WORDS.en.checks)).toContain("protected by secrecy");
});
