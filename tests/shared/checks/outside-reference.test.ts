/** Keys into other tables: judged by what those hold now, and silent where nothing is known of them. */
import { describe, expect, it } from "vitest";
import { beginChecker } from "#shared/checks/checker.ts";
import type { OutsideValues } from "#shared/checks/outside-tables.ts";
import { sentenceOf } from "#shared/checks/sentences.ts";
import { sentenceOfWarning } from "#shared/checks/warnings.ts";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { TableChange } from "#shared/document/table.ts";
import { WORDS } from "#shared/i18n/words.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { schemaOf, tableOfRows } from "./table-of-rows.ts";

const KEY = { fields: "lieu", reference: { resource: "Équipements", fields: "id" } };
const schema = schemaOf({ fields: [{ name: "lieu", type: "integer" }, { name: "note" }], foreignKeys: [KEY] });
const found = (...texts: string[]): OutsideValues => ({ is: "found", columns: [texts] });

const NOTHING_HERE: TableChange = {
  ...{ origin: null, local: true, cells: new Map(), appeared: [], vanished: [] },
  ...{ order: false, columns: false, schema: false, fold: false },
};

function checkerOver(rows: readonly string[][], first: OutsideValues | null) {
  const table = tableOfRows(["lieu", "note"], rows);
  let values = first;
  const checker = atOnce(beginChecker(table, schema, { outside: () => values }));
  const wrong = () => checker.issues().map(({ row }) => (row === null ? "" : table.text(rowOf(row), lieu)));
  const rowOf = (id: Parameters<typeof table.handleOf>[0]) => table.handleOf(id) ?? table.handleAt(0);
  const [column] = table.columns;
  if (column === undefined) throw new Error("columns are missing");
  const lieu = column.id;
  return {
    table,
    lieu,
    checker,
    wrong,
    become(now: OutsideValues | null) {
      values = now;
      return checker.apply(NOTHING_HERE);
    },
  };
}

describe("a key into another table", () => {
  it("is broken by values that the other table does not hold, read as the field here reads them", () => {
    const { wrong } = checkerOver([["1"], ["02"], ["3"], ["x"], ["", "nowhere"], ["3"]], found("01", "2", "other"));
    // "x" is no whole number, which is said already
    expect(wrong()).toEqual(["3", "x", "3"]);
  });

  it("follows the other table both ways, and what is typed here", () => {
    const { table, lieu, checker, wrong, become } = checkerOver([["1"], ["2"]], found("1"));
    expect(wrong()).toEqual(["2"]);
    expect(become(found("1", "2"))).toMatchObject({ appeared: [], gone: [expect.stringContaining("foreign-key")] });
    expect(become(found("2")).appeared).toHaveLength(1);
    expect(wrong()).toEqual(["1"]);
    table.subscribe((change) => checker.apply(change));
    setCells(table, [{ row: table.handleAt(0), column: lieu, text: "2" }], "test");
    expect(wrong()).toEqual([]);
    expect(become(found("2")).appeared).toEqual([]);
  });

  it.each<readonly [OutsideValues["is"], OutsideValues, string]>([
    ["not-found", { is: "not-found" }, "pas dans cet espace"],
    ["in-trash", { is: "in-trash" }, "corbeille"],
    ["ambiguous", { is: "ambiguous" }, "plusieurs"],
    ["without-columns", { is: "without-columns", missing: ["id"] }, "« id »"],
    ["too-many", { is: "too-many" }, "trop"],
    ["not-readable", { is: "not-readable" }, "pour le moment"],
  ])("that cannot be checked (%s) is a warning that names the table, and no issue", (_is, values, said) => {
    const { checker, wrong, become } = checkerOver([["1"]], values);
    expect(wrong()).toEqual([]);
    const [warning, ...others] = checker.outsideWarnings();
    expect(others).toEqual([]);
    const sentence = warning === undefined ? "" : sentenceOfWarning(warning, WORDS.fr.checks).replaceAll("\u00a0", " ");
    expect(sentence).toContain("Équipements");
    expect(sentence).toContain(said);
    become(found("1"));
    expect(checker.outsideWarnings()).toEqual([]);
  });

  it("is not spoken of where nothing is known of other tables", () => {
    const { checker } = checkerOver([["1"]], null);
    expect([...checker.issues(), ...checker.outsideWarnings()]).toEqual([]);
  });

  it("says in which table and column the value is looked for", () => {
    const { checker } = checkerOver([["7"]], found("1"));
    const [issue] = checker.issues();
    const sentence = issue === undefined ? "" : sentenceOf(issue, WORDS.fr.checks, { text: "7" });
    expect(sentence.replaceAll("\u00a0", " ")).toBe(
      "« 7 » n’existe pas dans « id » du jeu de données « Équipements » : reprenez une valeur qui s’y trouve, ou ajoutez-l’y.",
    );
  });
});
