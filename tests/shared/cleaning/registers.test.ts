/** What of a table registers are asked, and the tables their answers make. */
import { describe, expect, it } from "vitest";
import { COMPANY_TITLES, type Company, companyLine, companyNumberIn } from "#shared/cleaning/registers/company.ts";
import { likelyNumbers, numbersInSlices, proposeSchoolsInSlices } from "#shared/cleaning/registers/propose-asked.ts";
import { SCHOOL_TITLES, type School, schoolLine } from "#shared/cleaning/registers/school.ts";
import { schoolKeys } from "#shared/cleaning/registers/school-keys.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { tableOf as replicaOf } from "../views/table-of.ts";

const SCHOOL: School = {
  ...{ uai: "0620001A", name: "Collège Jean Jaurès", type: "Collège", status: "Public", address: "1 rue Haute" },
  ...{ postcode: "62300", citycode: "62498", city: "Lens", departement: "062", state: "OUVERT" },
  ...{ latitude: "50.43", longitude: "2.83" },
};
const COMPANY: Company = {
  ...{ siren: "200033579", siret: "20003357900018", name: "CA LENS", address: "RUE HAUTE", postcode: "62300" },
  ...{ citycode: "62498", city: "LENS", activity: "84.11Z", form: "7348", isActive: true, isHidden: false },
  ...{ latitude: "50.43", longitude: "2.83" },
};

function tableOf(...given: Parameters<typeof replicaOf>) {
  return replicaOf(...given).table;
}

function bare(name: string): string | undefined {
  return schoolLine({ ...SCHOOL, name })[Object.keys(SCHOOL_TITLES).indexOf("bare")];
}

describe("a school of the directory", () => {
  it.each([
    ["Collège Jean Jaurès", "Jean Jaurès"],
    ["Ecole élémentaire publique Les Tilleuls", "Les Tilleuls"],
    ["Lycée général et technologique Robespierre", "Robespierre"],
    ["Section d'enseignement professionnel du lycée Béhal", "du lycée Béhal"],
    ["Ecole primaire", "Ecole primaire"],
    ["Collegiale Saint-Pierre", "Collegiale Saint-Pierre"],
  ])("« %s » is also called « %s »", (name, called) => {
    expect(bare(name)).toBe(called);
  });

  it("has a text for each title, and no point where the register has none", () => {
    expect(schoolLine(SCHOOL)).toHaveLength(Object.keys(SCHOOL_TITLES).length);
    const line = schoolLine({ ...SCHOOL, latitude: "Infinity" });
    expect(line.filter((text) => text === "50.43" || text === "2.83")).toEqual([]);
  });

  it.each([
    [["nom", "Commune", "code commune"], null, [0, 1]],
    [["Établissement", "Ville"], { column: "c0", there: "nom_sans_type" }, [0, 1]],
    [["effectif"], null, []],
  ] as const)("is found by the name and the commune where titles are %j", (titles, found, columns) => {
    const keys = schoolKeys(tableOf([...titles], []), found);
    expect(keys.map(({ column }) => column)).toEqual(columns.map((at) => `c${at}`));
    if (keys.length > 1) expect(keys[1]?.there).toBe(SCHOOL_TITLES.city);
  });
});

describe("a line of the register of organisations", () => {
  it("has a text for each title, and says in words whether it exists still and what is not told", () => {
    expect(companyLine("200033579", COMPANY)).toHaveLength(Object.keys(COMPANY_TITLES).length);
    expect(companyLine("200033579", COMPANY)).toContain("en activité");
    expect(companyLine("200033579", { ...COMPANY, isActive: false })).toContain("cessée");
    expect(companyLine("20003357900018", { ...COMPANY, isActive: false, isHidden: true })).toEqual(
      expect.arrayContaining(["fermé", "partielle"]),
    );
  });

  it.each([
    ["200 033 579", "200033579"],
    ["200 033 579 00018", "20003357900018"],
    ["200033570", null],
    ["53000", null],
    ["", null],
  ])("« %s » holds the number %s", (text, number) => {
    expect(companyNumberIn(text)).toBe(number);
  });
});

describe("what a table is asked for", () => {
  it("is the départements of its UAI, or else of its communes", () => {
    const uai = tableOf(
      ["nom", "RNE"],
      [
        ["a", "0620001A"],
        ["b", "0590001X"],
        ["c", "0590001X"],
        ["d", ""],
      ],
    );
    const proposed = atOnce(proposeSchoolsInSlices(uai));
    expect(proposed).toEqual({ uai: "c1", departements: ["59", "62"] });
    const postal = tableOf(
      ["nom", "code postal"],
      [
        ["a", "62300"],
        ["b", "1000"],
        ["c", "?"],
      ],
    );
    expect(atOnce(proposeSchoolsInSlices(postal))).toEqual({ uai: null, departements: ["01", "62"] });
    expect(atOnce(proposeSchoolsInSlices(tableOf(["nom"], [["a"]])))).toEqual({ uai: null, departements: [] });
  });

  it("is each number of a column once; what is none is counted and asked of nobody", () => {
    const table = tableOf(
      ["nom", "siret"],
      [
        ["a", "200 033 579 00018"],
        ["b", "20003357900018"],
        ["c", "?"],
        ["d", ""],
        ["e", "200033579"],
      ],
    );
    expect(likelyNumbers(table)).toBe("c1");
    const column = table.columns[1]?.id;
    if (column === undefined) throw new Error("no column");
    expect(atOnce(numbersInSlices(table, column))).toEqual({ numbers: ["20003357900018", "200033579"], others: 1 });
  });
});
