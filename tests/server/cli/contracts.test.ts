/** Real files of authorities cleaned by recipes: the contracts of 2015 as a trainee cleaned them by hand, the next delivery, and two other files. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { runCommand } from "#server/cli/tablee.ts";
import { readConfig } from "#server/config.ts";
import { importFile } from "#server/workers/import-file.ts";
import { previewFile } from "#server/workers/read-table.ts";
import { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import { replayInSlices } from "#shared/cleaning/recipes/replay.ts";
import { openTable } from "#shared/document/open-table.ts";
import { atOnce } from "#shared/model/in-slices.ts";
import { realFile, realFilesHere, realFilesReason } from "../../support/real-files.ts";
import { filesOf } from "./check/checked.ts";

const ALL = { kind: "all" };
const step = (operation: string, params: object) => ({ operation, params, rows: ALL, on: true });
const recipe = (name: string, ...steps: object[]) => ({ tablee: "recipe", version: 1, name, steps });

/** Every cell as text, read by another program. */
function cellsOf(path: string, delimiter = ","): string[][] {
  const book = read(readFileSync(path, "utf8"), { type: "string", raw: true, FS: delimiter });
  const sheet = book.Sheets[book.SheetNames[0] ?? ""];
  return sheet === undefined ? [] : utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: "" });
}
const asCsv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(",")).join("\r\n");

async function clean(file: string, steps: object | string, ...more: string[]) {
  const out = join(dirname(filesOf({ "here.txt": "" })["here.txt"]), "out.csv");
  const { "r.json": path } = typeof steps === "string" ? { "r.json": steps } : filesOf({ "r.json": steps });
  const said: string[] = [];
  const terminal = { say: () => undefined, complain: (line: string) => void said.push(line) };
  const code = await runCommand(
    ["clean", file, "--recipe", path, "-o", out, ...more],
    { TABLEE_DATA: "/nowhere" },
    terminal,
  );
  return { code, out, said: said.join("\n").replaceAll("\u00a0", " ") };
}

const RAW = "files/Marches_publics_2015.xlsx";
const BY_HAND = "files/Marches_publics_2015 - Ajout_SIRET_geoloc.csv";
const PROBLEMS = ["Probleme_CODE_POSTAL", "Probleme_ACHETEUR_NOM", "Probleme_RADIATION_ou_DEMENAGEMENT"];

/** without the last: the next delivery has one column less, and another under another name */
const RENAMED = ["Remarques facultatives", ...PROBLEMS.slice(0, 2)];
const SECTORS = ["Agriculture", "Industrie", "Tertiaire", "Résidentiel", "Secteur Inconnu"];

/** What the register of companies says of those who won them, as the trainee looked it up. */
function register(): string {
  const [titles = [], ...rows] = cellsOf(realFile(BY_HAND));
  const places = ["ACHETEURS_NOM", "LIEU_EXEC_CODE", "ACHETEURS_ID", "LONG_EXEC_CODE", "LAT_EXEC_CODE"].map((title) =>
    titles.indexOf(title),
  );
  const lines = rows.map((row) => places.map((place) => row[place] ?? ""));
  const once = [...new Map(lines.map((line) => [line.join("|"), line])).values()];
  return asCsv([["nom", "code postal", "siret", "lon", "lat"], ...once]);
}

function contracts(sha256: string) {
  return recipe(
    "Marchés publics",
    step("columns.delete", { columns: PROBLEMS }),
    step("columns.number-rows", { title: "MARCHE_ID", from: 1, step: 1, columns: ["MARCHE_OBJET"] }),
    step("columns.transform", { columns: ["PUBLICATION_DATE"], expression: "DROITE(CELLULE(); 5)" }),
    step("compile.join", {
      source: { kind: "file", name: "sirene.csv", sha256 },
      keys: [
        { column: "ACHETEURS_NOM", there: "nom" },
        { column: "LIEU_EXEC_CODE", there: "code postal" },
      ],
      comparison: "cleaned",
      bring: [
        { there: "siret", title: "ACHETEURS_ID" },
        { there: "lon", title: "LONG_EXEC_CODE" },
        { there: "lat", title: "LAT_EXEC_CODE" },
      ],
      choices: [],
      others: false,
    }),
    step("kinds.codes", { columns: ["ACHETEURS_ID"], code: "siret" }),
    step("columns.reorder", {
      by: "first",
      columns: [
        ...["MARCHE_ID", "ACHETEURS_ID", "ACHETEURS_NOM", "NATURE_MARCHE", "MARCHE_OBJET", "LIEU_EXEC_CODE"],
        ...["LONG_EXEC_CODE", "LAT_EXEC_CODE"],
      ],
    }),
  );
}

describe.skipIf(!realFilesHere)(`real files${realFilesReason}`, () => {
  it("are the contracts of 2015: what the trainee made by hand, but for the slips of the hand", async () => {
    const list = register();
    const files = filesOf({
      "sirene.csv": list,
      "r.json": contracts(createHash("sha256").update(list).digest("hex")),
    });
    const { code, out, said } = await clean(realFile(RAW), files["r.json"], "--sheet", "Problemes");
    expect(code, said).toBe(0);
    const mine = cellsOf(out);
    const theirs = cellsOf(realFile(BY_HAND));
    expect(mine.length).toBe(theirs.length);
    const differing = theirs.flatMap((row, at) =>
      row.flatMap((text, column) => (mine[at]?.[column] === text ? [] : [[text, mine[at]?.[column]]])),
    );
    expect(differing).toEqual([
      ["Remarques falcultatives", "Remarques facultatives"],
      // accents that their tools broke
      [expect.stringContaining("Ã¢gées"), expect.stringContaining("âgées")],
      // two numbers copied with their spaces
      ["494 009 731 00063", "49400973100063"],
      ["502 198 708 00047", "50219870800047"],
      [expect.stringContaining("AoÃ»t"), expect.stringContaining("Août")],
    ]);
  });

  it("give a recipe that is taken on the next delivery: what it could not do is said, and done once its columns are named", async () => {
    const list = register();
    const steps = contracts(createHash("sha256").update(list).digest("hex"));
    const next = [
      ["ACHETEURS_NOM", "NATURE_MARCHE", "OBJET", "LIEU_EXEC_CODE", "PUBLICATION_DATE", "MONTANT", ...RENAMED],
      ["Temaco", "Marchés de fournitures", "Bacs - Lot 1", "13793", "2022-03-15", "207000", "", "", ""],
      ["INCONNU", "Marchés de services", "Tri", "59330", "2022-04-15", "15000", "", "", ""],
      ["API-RESTAURATION", "Marchés de fournitures", "Bacs - Lot 1", "59224", "2022-03-16", "207000", "", "", ""],
    ];
    const files = filesOf({ "sirene.csv": list, "r.json": steps, "2016.csv": asCsv(next) });
    const { code, said } = await clean(files["2016.csv"], files["r.json"]);
    expect(code).toBe(1);
    expect(said).toContain("il n’y a pas de colonne « Probleme_RADIATION_ou_DEMENAGEMENT »");
    expect(said).toContain("il n’y a pas de colonne « MARCHE_OBJET »");
    expect(said).toMatch(/Étape 4 .* 6 cellules changées, 3 colonnes ajoutées/);

    const { limits } = readConfig({ TABLEE_DATA: "/nowhere" });
    const open = async (path: string) => {
      const file = { path, name: "f.csv", bytes: readFileSync(path).length };
      const { update } = await importFile(file, previewFile(file, {}, limits).choices, limits, () => undefined);
      const doc = new Y.Doc({ gc: false });
      Y.applyUpdate(doc, update);
      return openTable(doc);
    };
    const [table, companies] = [await open(files["2016.csv"]), await open(files["sirene.csv"])];
    const chosen = new Map([
      ["MARCHE_OBJET", "OBJET"],
      ["Probleme_RADIATION_ou_DEMENAGEMENT", null],
    ]);
    const target = {
      ...{ table, schema: null, communes: null },
      sourceOf: () => companies,
      mayWrite: () => true,
    };
    const results = atOnce(replayInSlices(Recipe.parse(steps).steps, target, chosen));
    expect(results.map(({ is }) => is)).toEqual(["done", "done", "done", "done", "nothing", "done"]);
    expect(results[3]).toMatchObject({ leftCount: 1 });
    const titles = table.columns.map(({ name }) => name);
    expect(titles.slice(0, 5)).toEqual(["MARCHE_ID", "ACHETEURS_ID", "ACHETEURS_NOM", "NATURE_MARCHE", "OBJET"]);
    const rows = Array.from({ length: table.rowCount }, (_, row) =>
      table.columns.map(({ id }) => table.text(table.handleAt(row), id)),
    );
    expect(rows.map((row) => [...row.slice(0, 3), row[titles.indexOf("PUBLICATION_DATE")]])).toEqual([
      ["1", "30239618900128", "Temaco", "03-15"],
      ["2", "", "INCONNU", "04-15"],
      ["1", "47718101000794", "API-RESTAURATION", "03-16"],
    ]);
  });

  it("are car parks, whose codes, towns and points are written as a portal wants them", async () => {
    const file = realFile("files/blablacar.xlsx");
    const { code, out, said } = await clean(
      file,
      recipe(
        "Aires de covoiturage",
        step("texts.trim", { columns: ["Nom du lieu", "Adresse", "Ville"], inside: true }),
        step("columns.transform", { columns: ["Latitude", "Longitude"], expression: "ARRONDI(CELLULE(); 6)" }),
        step("rows.deduplicate", {
          ...{ columns: ["Nom du lieu", "Code postal", "Ville"], compare: "cleaned", keep: "fullest" },
          ...{ fill: true, differing: "stay" },
        }),
        step("columns.rename-all", {
          ...{ scope: "all", columns: [], accents: true, signs: "underscore", letters: "lower" },
        }),
      ),
    );
    expect(code, said).toBe(0);
    const [titles, ...rows] = cellsOf(out);
    expect(titles?.slice(0, 7).join()).toBe("nom_du_lieu,adresse,code_postal,ville,latitude,longitude,type_de_parking");
    const book = read(readFileSync(file));
    const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
    const [, ...given] = utils.sheet_to_json<unknown[]>(sheet, { header: 1, defval: "", blankrows: false });
    const shorter = (text: unknown) => {
      const degrees = Number(text);
      // halves go away from zero, as in spreadsheets
      return text === "" ? "" : String((Math.sign(degrees) * Math.round(Math.abs(degrees) * 1e6)) / 1e6);
    };
    expect(rows.map((row) => row.slice(4, 6))).toEqual(given.map((row) => row.slice(4, 6).map(shorter)));
    expect(rows.filter((row) => /^\s|\s$| {2}/.test([row[0], row[1], row[3]].join("|")))).toEqual([]);
  });

  it("are the energy of towns, a row for each sector", async () => {
    const file = realFile("files/conso-elec-gaz-annuelle-par-secteur-dactivite-agregee-commune-3.csv");
    const { code, out, said } = await clean(
      file,
      recipe(
        "Énergie par secteur",
        step("shape.wide-to-long", {
          columns: SECTORS.flatMap((sector) => [
            `Consommation ${sector}${["Tertiaire", "Résidentiel"].includes(sector) ? " " : ""} (MWh)`,
            `Nombre de points ${sector}`,
          ]),
          titles: "pattern",
          pattern: `(?=.*(${SECTORS.join("|")}))(Consommation|Nombre de points)`,
          ...{ name: "secteur", value: "valeur", blanks: false },
        }),
      ),
    );
    expect(code, said).toBe(0);
    const [wide = [], ...towns] = cellsOf(file, ";");
    const expected = towns.flatMap((town) =>
      SECTORS.map((sector) => {
        const at = (start: string) => wide.findIndex((title) => title.startsWith(`${start} ${sector}`));
        const [used, points] = [at("Consommation"), at("Nombre de points")].map((place) => town[place]);
        return [town[wide.indexOf("Code Commune")], town[wide.indexOf("Filière")], sector, used, points];
      }),
    );
    const [long = [], ...rows] = cellsOf(out);
    const places = ["Code Commune", "Filière", "secteur", "Consommation", "Nombre de points"].map((title) =>
      long.indexOf(title),
    );
    expect(rows.map((row) => places.map((place) => row[place]))).toEqual(expected);
  });
});
