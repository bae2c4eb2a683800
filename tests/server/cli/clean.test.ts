/** `tablee clean`: a file through the steps of a recipe. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "#server/cli/tablee.ts";
import { type KnownAddress, startGeocoder } from "#tests/support/geocoder-server.ts";
import { filesOf } from "./check/checked.ts";

function clean(...args: string[]): Promise<{ code: number | null; err: string }> {
  return cleanWith({}, ...args);
}

async function cleanWith(environment: Readonly<Record<string, string>>, ...args: string[]) {
  const complained: string[] = [];
  const code = await runCommand(
    ["clean", ...args],
    { TABLEE_DATA: "/nowhere", ...environment },
    { say: () => undefined, complain: (line) => void complained.push(line) },
  );
  return { code, err: complained.join("\n").replaceAll("\u00a0", " ") };
}

const ALL = { kind: "all" };
const trim = (...columns: string[]) => ({
  ...{ operation: "texts.trim", params: { columns, inside: true }, rows: ALL, on: true },
});
const recipe = (...steps: object[]) => ({ tablee: "recipe", version: 1, name: "Collèges", steps });
const CSV = "uai;nom\n0530001A;  Collège   Béranger\n;\n0530002B;Collège Jules Renard\n";

function given(recipeJson: unknown, csv = CSV) {
  const paths = filesOf({ "f.csv": csv, "r.json": JSON.stringify(recipeJson) });
  const out = join(dirname(paths["f.csv"]), "out.csv");
  return { file: paths["f.csv"], recipe: paths["r.json"], out };
}

describe("clean", () => {
  it("writes what the steps make of the file as our export writes it, and says what each did", async () => {
    const rename = {
      operation: "columns.rename",
      params: { column: "nom", title: "appellation" },
      rows: ALL,
      on: true,
    };
    const empty = { operation: "rows.delete-empty", params: {}, rows: ALL, on: true };
    const {
      file,
      recipe: path,
      out,
    } = given(recipe(rename, trim("appellation"), empty, { ...trim("nom"), on: false }));
    const report = join(dirname(out), "report.json");
    const ran = await clean(file, "--recipe", path, "-o", out, "--report", report);
    expect(ran.err).toContain("Étape 2 · Enlever les espaces inutiles : « appellation » · 1 cellule changée");
    expect(ran.code).toBe(0);
    expect(readFileSync(out, "utf8")).toBe(
      "uai,appellation\r\n0530001A,Collège Béranger\r\n0530002B,Collège Jules Renard\r\n",
    );
    expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({
      recipe: "Collèges",
      complete: true,
      columns: { before: 2, after: 2 },
      steps: [
        { operation: "columns.rename", result: "done", columnsRenamed: 1 },
        { operation: "texts.trim", result: "done", cells: 1 },
        { operation: "rows.delete-empty" },
        { operation: "texts.trim", result: "off" },
      ],
    });
    expect(readdirSync(dirname(out)).sort()).toEqual(["f.csv", "out.csv", "r.json", "report.json"]);
  });

  it("goes on past a step that cannot be taken, says so, and ends with 1", async () => {
    const { file, recipe: path, out } = given(recipe(trim("Ville"), trim("nom")));
    const ran = await clean(file, "--recipe", path, "-o", out);
    expect(ran.code).toBe(1);
    expect(ran.err).toContain(
      "Étape 1 · Enlever les espaces inutiles : « Ville » · passée : il n’y a pas de colonne « Ville »",
    );
    expect(readFileSync(out, "utf8")).toContain("0530001A,Collège Béranger\r\n");
  });

  it("joins with the very file that a step names, where it lies beside; else says which one is needed", async () => {
    const list = "uai;commune\n0530001A;Laval\n0530002B;Craon\n";
    const joined = (sha256: string) => ({
      operation: "compile.join",
      params: {
        source: { kind: "file", name: "communes.csv", sha256 },
        keys: [{ column: "uai", there: "uai" }],
        comparison: "exact",
        bring: [{ there: "commune", title: "commune" }],
        choices: [],
        others: false,
      },
      rows: ALL,
      on: true,
    });
    const hash = createHash("sha256").update(list).digest("hex");
    const files = filesOf({
      "f.csv": CSV,
      "communes.csv": list,
      "r.json": JSON.stringify(recipe(joined(hash), joined("0".repeat(64)))),
    });
    const out = join(dirname(files["f.csv"]), "out.csv");
    const ran = await clean(files["f.csv"], "--recipe", files["r.json"], "-o", out);
    expect(readFileSync(out, "utf8")).toMatch(/0530002B,.*Craon|0530002B,Craon/);
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining("besoin du tableau « communes.csv »") });
  });

  const corrections = (column: string, ...made: [key: string, was: string, becomes: string][]) => ({
    operation: "values.corrections",
    params: {
      keys: { columns: ["UAI"] },
      cells: [{ column, corrections: made.map(([key, was, becomes]) => ({ key: [key], was, becomes })) }],
    },
    ...{ rows: ALL, on: true },
  });

  it("makes corrections by hand again, tells of each that does not fit, and takes columns under other titles", async () => {
    const steps = [
      corrections("Nom", ["0530001A", "  Collège   Béranger", "Collège Béranger"]),
      corrections("Nom", ["0530002B", "Collège Renard", "Collège J. Renard"], ["0530009Z", "a", "b"]),
      { ...trim("Nom"), on: false, why: "by-hand" },
    ];
    const { file, recipe: path, out } = given({ ...recipe(...steps), version: 2 });
    const report = join(dirname(out), "report.json");
    const blind = await clean(file, "--recipe", path, "-o", out);
    // the key has the same title but for its case: only who replays it can say that it is the same
    expect(blind).toMatchObject({ code: 1, err: expect.stringContaining('--column "UAI=uai"') });
    const to = ["--column", "UAI=uai", "--column", "Nom=nom"];
    const ran = await clean(file, "--recipe", path, "-o", out, "--report", report, ...to);
    expect(readFileSync(out, "utf8")).toBe("uai,nom\r\n0530001A,Collège Béranger\r\n0530002B,Collège Jules Renard\r\n");
    expect(ran.err).toContain(
      "Étape 1 · Corrections à la main : « Nom » · 1 correction, lignes retrouvées par « UAI » · 1 correction refaite",
    );
    expect(ran.err).toContain(
      "  « 0530002B », « nom » : « Collège Renard » → « Collège J. Renard » ; la cellule dit maintenant « Collège Jules Renard »",
    );
    expect(ran.code).toBe(1);
    expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({
      complete: false,
      steps: [
        { result: "done", corrected: 1, notCorrected: [] },
        {
          ...{ result: "nothing", corrected: 0 },
          notCorrected: [
            { why: "says-other", key: ["0530002B"], now: "Collège Jules Renard" },
            { why: "no-row", key: ["0530009Z"], now: null },
          ],
        },
        { result: "off" },
      ],
    });
    const wrong = await clean(file, "--recipe", path, "-o", out, "--column", "Nmo=nom");
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining("aucune étape") });
  });

  it("ends with 1 where only what hands did is left to do", async () => {
    const { file, recipe: path, out } = given(recipe(trim("nom"), { ...trim("nom"), on: false, why: "by-hand" }));
    expect((await clean(file, "--recipe", path, "-o", out)).code).toBe(1);
  });

  it("takes an operation history of OpenRefine", async () => {
    const {
      file,
      recipe: path,
      out,
    } = given([
      { op: "core/column-rename", oldColumnName: "nom", newColumnName: "NOM", description: "Rename" },
      { op: "core/text-transform", columnName: "NOM", expression: "value.trim().toUppercase()", description: "Upper" },
    ]);
    expect((await clean(file, "--recipe", path, "-o", out)).code).toBe(0);
    expect(readFileSync(out, "utf8")).toMatch(/^uai,NOM\r\n0530001A,COLLÈGE {3}BÉRANGER\r/);
  });

  it.each([
    ["no recipe", { name: "x" }, "ni une recette"],
    ["a recipe of another version", { ...recipe(), version: 9 }, "pas une recette valable : version"],
    ["no JSON at all", undefined, "ni une recette"],
  ])("writes nothing for %s, and ends with 2", async (_, json, said) => {
    const { file, recipe: path, out } = given(json ?? "x");
    const ran = await clean(file, "--recipe", path, "-o", out);
    expect([ran.code, existsSync(out)]).toEqual([2, false]);
    expect(ran.err).toContain(said);
  });

  it("says of a history of OpenRefine that no recipe can hold what is wrong with it", async () => {
    const { file, recipe: path, out } = given([{ op: `core/${"x".repeat(95)}`, description: "?" }]);
    const ran = await clean(file, "--recipe", path, "-o", out);
    expect([ran.code, existsSync(out)]).toEqual([2, false]);
    expect(ran.err).toContain("pas une recette valable : steps.0.operation");
  });

  it("never writes its report over its result", async () => {
    const { file, recipe: path, out } = given(recipe());
    const ran = await clean(file, "--recipe", path, "-o", out, "--report", join(dirname(out), ".", "out.csv"));
    expect([ran.code, existsSync(out)]).toEqual([2, false]);
  });

  it.each([
    ["the file it reads", "f.csv"],
    ["the recipe", "r.json"],
    ["a file that a step joins", "communes.csv"],
    ["any of them under another name", "other.csv"],
  ])("never writes over %s", async (_, name) => {
    const list = "uai;commune\n0530001A;Laval\n";
    const sha256 = createHash("sha256").update(list).digest("hex");
    const params = {
      source: { kind: "file", name: "communes.csv", sha256 },
      keys: [{ column: "uai", there: "uai" }],
      comparison: "exact",
      bring: [{ there: "commune", title: "commune" }],
      choices: [],
      others: false,
    };
    const step = { operation: "compile.join", params, rows: ALL, on: true };
    const files = filesOf({ "f.csv": CSV, "communes.csv": list, "r.json": JSON.stringify(recipe(step)) });
    const folder = dirname(files["f.csv"]);
    symlinkSync(files["communes.csv"], join(folder, "other.csv"));
    const before = readFileSync(join(folder, name), "utf8");
    for (const written of [
      ["-o", join(folder, name)],
      ["-o", join(folder, "out.csv"), "--report", join(folder, name)],
    ]) {
      const ran = await clean(files["f.csv"], "--recipe", files["r.json"], ...written);
      expect(ran.code).toBe(2);
      expect(ran.err).toContain(join(folder, name));
      expect(ran.err).toContain("Rien n’est écrit");
    }
    expect([readFileSync(join(folder, name), "utf8"), existsSync(join(folder, "out.csv"))]).toEqual([before, false]);
  });

  describe("asks the geocoder where it is told to", () => {
    const known: readonly KnownAddress[] = [
      {
        ...{ asked: "1 rue du moulin", label: "1 Rue du Moulin 53000 Laval", score: 0.96, type: "housenumber" },
        ...{ citycode: "53130", longitude: -0.77, latitude: 48.07 },
      },
      {
        ...{ asked: "2 rue du pont", label: "2 Rue du Pont 72000 Le Mans", score: 0.9, type: "housenumber" },
        ...{ citycode: "72181", longitude: 0.2, latitude: 48 },
      },
      {
        ...{ asked: "3 rue de l’eau", label: "Rue de l’Étang 53000 Laval", score: 0.41, type: "street" },
        ...{ citycode: "53130", longitude: -0.76, latitude: 48.06 },
      },
    ];
    const CSV_OF_ADDRESSES = [
      "rue;ville;cp;longitude",
      "1 rue du Moulin;Laval;53000;",
      "1  rue du Moulin;Laval;53000;",
      "2 rue du Pont;Laval;53000;",
      "3 rue de l’Eau;Laval;53000;",
      "4 rue de Rien;Laval;53000;",
      "1 rue du Moulin;Laval;53000;déjà là",
    ].join("\n");
    const place = (more: object = {}) => ({
      operation: "compile.place",
      params: {
        ...{
          columns: ["rue", "ville"],
          postcode: { column: "cp" },
          territory: { kind: "departements", codes: ["53"] },
        },
        ...{ threshold: 0.7, over: false, service: "geocoder.example", day: "2026-01-02" },
        into: [
          { part: "latitude", title: "latitude" },
          { part: "longitude", column: "longitude", title: "longitude" },
        ],
        ...more,
      },
      ...{ rows: ALL, on: false, why: "asks-service" },
    });

    it("writes what it is sure of, once for each address, and tells the others", async () => {
      const geocoder = await startGeocoder(known);
      try {
        // that a person looked at some of the same question later on is not asked again
        const steps = recipe(place(), place({ threshold: null }), trim("rue"));
        const { file, recipe: path, out } = given(steps, CSV_OF_ADDRESSES);
        const report = join(dirname(out), "report.json");
        const to = { TABLEE_GEOCODER_URL: geocoder.address };
        const ran = await cleanWith(to, file, "--recipe", path, "-o", out, "--geocode", "--report", report);
        expect(geocoder.files).toEqual([
          [
            "0,1 rue du Moulin Laval,53000,",
            "1,2 rue du Pont Laval,53000,",
            "2,3 rue de l’Eau Laval,53000,",
            "3,4 rue de Rien Laval,53000,",
          ],
        ]);
        expect(ran.code).toBe(1);
        expect(ran.err).toContain(
          "4 cellules changées, 1 colonne ajoutée · 2 sûres · 1 douteuse · 1 hors du territoire",
        );
        expect(ran.err).toContain(
          "à regarder : « 2 rue du Pont Laval » : hors du territoire, « 2 Rue du Pont 72000 Le Mans », confiance 0,9",
        );
        expect(ran.err).toContain("à regarder : « 4 rue de Rien Laval » : introuvable");
        expect(readFileSync(out, "utf8").split("\r\n")).toEqual([
          "rue,ville,cp,longitude,latitude",
          "1 rue du Moulin,Laval,53000,-0.77,48.07",
          "1 rue du Moulin,Laval,53000,-0.77,48.07",
          "2 rue du Pont,Laval,53000,,",
          "3 rue de l’Eau,Laval,53000,,",
          "4 rue de Rien,Laval,53000,,",
          "1 rue du Moulin,Laval,53000,déjà là,",
          "",
        ]);
        expect(JSON.parse(readFileSync(report, "utf8"))).toMatchObject({
          complete: false,
          steps: [
            {
              ...{ result: "done", geocoded: { sure: 2, doubtful: 1, outside: 1, "not-found": 1 } },
              toLookAt: [
                { asked: "2 rue du Pont Laval", why: "outside", rows: 1, score: 0.9 },
                { asked: "3 rue de l’Eau Laval", why: "doubtful", found: "Rue de l’Étang 53000 Laval" },
                { asked: "4 rue de Rien Laval", why: "not-found", found: null, score: null },
              ],
            },
            { result: "nothing" },
            { result: "done" },
          ],
        });
      } finally {
        await geocoder.close();
      }
    });

    it("sends nothing unasked, nor without one of the columns of the address, and goes on where it refuses", async () => {
      const geocoder = await startGeocoder(known);
      const to = { TABLEE_GEOCODER_URL: geocoder.address };
      try {
        const all = given(recipe(place(), trim("rue")), CSV_OF_ADDRESSES);
        const unasked = await cleanWith(to, all.file, "--recipe", all.recipe, "-o", all.out);
        expect(unasked).toMatchObject({ code: 1, err: expect.stringContaining("--geocode") });
        const less = given(recipe(place()), CSV_OF_ADDRESSES.replace("ville", "commune"));
        const missing = await cleanWith(to, less.file, "--recipe", less.recipe, "-o", less.out, "--geocode");
        expect(missing.err).toContain("il n’y a pas de colonne « ville »");
        expect(geocoder.files).toEqual([]);
        geocoder.refusals.push({ status: 400 });
        const refused = await cleanWith(to, all.file, "--recipe", all.recipe, "-o", all.out, "--geocode");
        expect(refused).toMatchObject({ code: 1, err: expect.stringContaining("a refusé cette demande") });
        expect(refused.err).toContain("Étape 2 · Enlever les espaces inutiles : « rue » · 1 cellule changée");
        const off = { TABLEE_GEOCODER_URL: "off" };
        const none = await cleanWith(off, all.file, "--recipe", all.recipe, "-o", all.out, "--geocode");
        expect(none).toMatchObject({ code: 2, err: expect.stringContaining("TABLEE_GEOCODER_URL") });
      } finally {
        await geocoder.close();
      }
    });
  });
});
