/** Operations that make values less exact: départements for codes, bands for ages, small counts, combinations that are too rare. */
import { describe, expect, it, test } from "vitest";
import { ageBands } from "#shared/cleaning/operations/columns/age-bands.ts";
import { isRefusal } from "#shared/cleaning/operations/operation.ts";
import { communesOf2026 } from "#shared/french/communes-of-2026.ts";
import { departementOfCommuneCode, departementOfPostalCode } from "#shared/french/departement-of-code.ts";
import { markOf } from "#shared/model/cell-content.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { leftOf, rowsOf, runOn, tableOf } from "./run-on.ts";

const titlesOf = ({ table }: ReturnType<typeof tableOf>) => table.columns.map(({ name }) => name).join("|");

describe("a postal code", () => {
  test.each([
    ["53000", "53"],
    ["1320", "01"],
    ["53 000", "53"],
    ["20167", "2A"],
    ["20200", "2B"],
    ["20620", "2B"],
    ["20303", "2A"],
    ["20700", "2A"],
    ["20411", "2B"],
    ["94390", "91"],
    ["97400", "974"],
    ["97133", "977"],
    ["98800", "988"],
    ["98000", null],
    ["00123", null],
    ["530", null],
    ["Laval", null],
    ["", null],
  ])("%s is of %s", (text, code) => {
    expect(departementOfPostalCode(text)?.code ?? null).toBe(code);
  });

  test.each([
    ["53130", "53"],
    ["2A004", "2A"],
    ["2b033", "2B"],
    ["1053", "01"],
    ["97411", "974"],
    ["97133", "971"],
    ["99100", null],
  ])("of Insee, %s is of %s", (text, code) => {
    expect(departementOfCommuneCode(text)?.code ?? null).toBe(code);
  });

  it("of the national list is of a département that it serves", () => {
    const served = new Map<string, Set<string>>();
    for (const { code, postalCodes } of communesOf2026()) {
      const departement = departementOfCommuneCode(code)?.code;
      if (departement === undefined) continue;
      for (const postal of postalCodes) served.set(postal, (served.get(postal) ?? new Set()).add(departement));
    }
    expect(served.size).toBeGreaterThan(6_000);
    const wrong = [...served].filter(([postal, codes]) => !codes.has(departementOfPostalCode(postal)?.code ?? ""));
    expect(wrong).toEqual([]);
  });

  it("becomes its département in the column; what is no code is listed and stays", () => {
    const one = tableOf("n|code_postal\n1|53000\n2|?\n3|\n4|20200");
    const again = () =>
      runOn(one, "columns.generalise-postal-code", (column) => ({
        column: column("code_postal"),
        holds: "postal",
        write: "both",
        into: "same",
      }));
    for (const planned of [again(), again()]) expect(leftOf(planned)).toEqual(["?: not-understood"]);
    expect(rowsOf(one)).toEqual(["1|Mayenne (53)", "2|?", "3|", "4|Haute-Corse (2B)"]);
  });

  it("gets new columns beside it, private where it is, marks staying marks", () => {
    const one = tableOf(`insee|n\n53130|1\n${markOf("secret")}|2`);
    runOn(one, "columns.privacy", (column) => ({ columns: [column("insee")], make: "private" }));
    runOn(one, "columns.generalise-postal-code", (column) => ({
      column: column("insee"),
      holds: "commune",
      write: "both",
      into: "new",
    }));
    expect(titlesOf(one)).toBe("insee|code_departement|nom_departement|n");
    const { table } = one;
    expect(table.columns.map(({ isPrivate }) => isPrivate === true)).toEqual([true, true, true, false]);
    const [, code] = table.columns;
    if (code === undefined) throw new Error("no column");
    expect([table.handleAt(0), table.handleAt(1)].map((row) => table.content(row, code.id))).toEqual([
      "53",
      markOf("secret"),
    ]);
  });
});

describe("an age", () => {
  const given = { bounds: "18, 25, 40, 60", on: "2026-05-12", write: "dash", into: "same" };

  it.each([
    ["age", "17", "0-17"],
    ["age", "18", "18-24"],
    ["age", "59 ans", "40-59"],
    ["age", "60,5", "60 et plus"],
    ["age", "8 mois", "0-17"],
    ["age", "25-39", "25-39"],
    ["birth-date", "60 et plus", "60 et plus"],
    ["birth-year", "2008", "18-24"],
    ["birth-date", "13/05/2008", "0-17"],
    ["birth-date", "03/04/1990", "25-39"],
    ["birth-date", "2008-05-13", "0-17"],
    ["birth-date", "1966-05-12 00:00:00", "60 et plus"],
    ["birth-date", "3 mars 1990", "25-39"],
  ])("(%s) %s is of the band %s", (holds, text, band) => {
    const one = tableOf(`x\n${text}`);
    const planned = runOn(one, "columns.age-bands", (column) => ({ ...given, column: column("x"), holds }));
    expect([rowsOf(one), leftOf(planned)]).toEqual([[band], []]);
  });

  it.each([
    ["Âge", "age"],
    ["Né(e) le", "birth-date"],
    ["DATE_NAIS", "birth-date"],
    ["année de naissance", "birth-year"],
  ])("is looked for in « %s » as %s, to begin with", (title, holds) => {
    const { table } = tableOf(`${title}\n1`);
    expect(ageBands.initial([table.columns[0]?.id ?? ("" as ColumnId)], table).holds).toBe(holds);
  });

  it("that nobody has, a day that may be another one, and what is to come stay and are listed", () => {
    const one = tableOf("x\n03/04/2008\n31/12/2027\n1890-01-01\nhier\n");
    const planned = runOn(one, "columns.age-bands", (column) => ({
      ...given,
      column: column("x"),
      holds: "birth-date",
    }));
    // 31/12 says of the column that days come first
    expect(rowsOf(one)).toEqual(["18-24", "31/12/2027", "1890-01-01", "hier", ""]);
    expect(leftOf(planned)).toEqual([
      "31/12/2027: not-understood",
      "1890-01-01: not-understood",
      "hier: not-understood",
    ]);
    const two = tableOf("x\n06/05/2008");
    expect(
      leftOf(runOn(two, "columns.age-bands", (column) => ({ ...given, column: column("x"), holds: "birth-date" }))),
    ).toEqual(["06/05/2008: ambiguous"]);
  });

  it("is put into the bands one writes, in words, beside it", () => {
    const one = tableOf("age\n5\n12\n6\n80");
    runOn(one, "columns.age-bands", (column) => ({
      ...given,
      column: column("age"),
      holds: "age",
      bounds: "6;7; 75",
      write: "words",
      into: "new",
    }));
    expect(titlesOf(one)).toBe("age|tranche_age");
    expect(rowsOf(one)).toEqual(["5|0 à 5 ans", "12|7 à 74 ans", "6|6 ans", "80|75 ans et plus"]);
  });

  it.each([
    ["bounds", { bounds: "40, 18" }],
    ["bounds", { bounds: "jeunes" }],
    ["on", { on: "", holds: "birth-date" }],
    ["on", { on: "2026-02-30", holds: "birth-year" }],
  ])("is not put into anything by wrong %s", (field, wrong) => {
    const one = tableOf("x\n40");
    const planned = runOn(one, "columns.age-bands", (column) => ({
      ...given,
      holds: "age",
      column: column("x"),
      ...wrong,
    }));
    expect(planned).toMatchObject({ refused: "bad-parameter", field });
  });
});

describe("small counts", () => {
  it.each([
    ["less-than", ["<5", "0", "5", "<5", "", "n.c.", "<5", "1 204"]],
    ["text", ["s", "0", "5", "s", "", "n.c.", "<5", "1 204"]],
    ["secret", ["", "0", "5", "", "", "n.c.", "<5", "1 204"]],
  ])("become %s; none, and what is no count, stay", (become, after) => {
    const one = tableOf("n\n3\n0\n5\n4,0\n\nn.c.\n<5\n1 204");
    const planned = runOn(one, "columns.small-counts", (column) => ({
      columns: [column("n")],
      least: 5,
      become,
      text: "s",
    }));
    expect(rowsOf(one)).toEqual(after);
    expect(leftOf(planned)).toEqual(["n.c.: not-understood"]);
  });
});

describe("combinations of few rows", () => {
  const people = "commune|sexe|age\nLaval|F|20\nLaval|F|30\nLaval|H|40\nÉvron|F|50\n||60";
  const asked = { least: 2, become: "list", text: "Autres", within: { columns: [] } };

  it("are listed, and nothing is written; rows that say nothing of themselves are none", () => {
    const one = tableOf(people);
    const planned = runOn(one, "columns.small-groups", (column) => ({
      ...asked,
      columns: [column("commune"), column("sexe")],
    }));
    expect(leftOf(planned)).toEqual(["Laval · H: rare", "Évron · F: rare"]);
    expect(rowsOf(one).join("\n")).toBe(people.split("\n").slice(1).join("\n"));
  });

  it("are put together; what is still few is said", () => {
    const one = tableOf(people);
    const planned = runOn(one, "columns.small-groups", (column) => ({
      ...asked,
      become: "other",
      columns: [column("commune"), column("sexe")],
      within: { columns: [column("commune")] },
    }));
    expect(rowsOf(one)).toEqual(["Laval|F|20", "Laval|F|30", "Autres|H|40", "Autres|F|50", "||60"]);
    expect(isRefusal(planned) ? planned : planned.leftCount).toBe(2);
    const two = tableOf(people);
    const whole = runOn(two, "columns.small-groups", (column) => ({
      ...asked,
      become: "other",
      columns: [column("commune"), column("sexe")],
    }));
    expect(rowsOf(two)[2]).toBe("Autres|Autres|40");
    expect(isRefusal(whole) ? whole : whole.leftCount).toBe(0);
  });

  it("join those that bear the text already, and leave closed columns alone", () => {
    const one = tableOf("commune|sexe\nAutres|F\nLaval|F");
    const [commune] = one.table.columns;
    const planned = runOn(
      one,
      "columns.small-groups",
      (column) => ({ ...asked, become: "other", columns: [column("commune"), column("sexe")] }),
      { mayWrite: (column) => column === commune?.id },
    );
    expect(rowsOf(one)).toEqual(["Autres|F", "Autres|F"]);
    expect(isRefusal(planned) ? planned : planned.leftCount).toBe(0);
  });
});
