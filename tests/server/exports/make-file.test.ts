/** Files that go out hold what the table holds, and nothing that must not leave it. */
import { writeFileSync } from "node:fs";
import { read, utils } from "@e965/xlsx";
import { unzipSync } from "fflate";
import { parquetMetadataAsync, parquetReadObjects } from "hyparquet";
import { expect, test } from "vitest";
import { openExport } from "#server/exports/open-export.ts";
import { previewExport } from "#server/exports/preview-export.ts";
import { proveCsv } from "#server/exports/prove-csv.ts";
import { made, sourceOf, USUAL } from "./made.ts";

const SCHOOLS = {
  titles: ["Nom de l’école", "Code postal", "Effectif", "Téléphone du directeur"],
  rows: [
    ["École Jules-Ferry", "01000", "120", "06 01 02 03 04"],
    ["Cœur, de « ville »", "01990", "", "+33 6"],
  ],
};
const FIELDS = [{ name: "Effectif", type: "integer" }, { name: "site" }, { name: "Code postal" }];

test("a file for data.gouv.fr has plain names, commas, no mark, and is proven", async () => {
  const { text, fileName, proof, rows, columns } = await made(SCHOOLS, { producer: "21530056700012" });
  expect(text).toBe(
    "nom_de_l_ecole,code_postal,effectif,telephone_du_directeur\r\nÉcole Jules-Ferry,01000,120,06 01 02 03 04\r\n" +
      '"Cœur, de « ville »",01990,,+33 6\r\n',
  );
  expect({ fileName, rows, columns }).toEqual({
    fileName: "20261122_215300567_ecoles-de-la-ville.csv",
    rows: 2,
    columns: 4,
  });
  expect(proof).toEqual({ rows: 2, columns: 4, cells: 8, accented: 2, findings: [] });
});

test.each([
  ["opendatasoft", "nom_de_l_ecole;code_postal;effectif;telephone_du_directeur\r\n"],
  ["ckan", "nom_de_l_ecole,code_postal,effectif,telephone_du_directeur\n"],
  ["scdl", "NOM_DE_L_ECOLE,CODE_POSTAL,EFFECTIF,TELEPHONE_DU_DIRECTEUR\r\n"],
  ["excel", "\uFEFFNom de l’école;Code postal;Effectif;Téléphone du directeur\r\n"],
] as const)("a file for %s begins with %j", async (preset, start) => {
  const { text, proof } = await made(SCHOOLS, { preset });
  expect(text.slice(0, start.length)).toBe(start);
  expect(proof?.findings).toEqual(preset === "excel" ? [{ code: "not-for-publication" }] : []);
});

test("what is never published is in no format, and what is marked as not available is blank", async () => {
  const given = { ...SCHOOLS, private: [3], unavailable: [[0, 2]] as const };
  for (const format of ["csv", "json", "ndjson", "xlsx", "parquet", "zip", "schema", "datapackage"] as const) {
    const { bytes } = await made(given, { format });
    const parts = format === "xlsx" || format === "zip" ? Object.values(unzipSync(bytes)) : [bytes];
    const text = parts.map((part) => Buffer.from(part).toString("utf8")).join("\n");
    expect(text, format).not.toMatch(/06 01|directeur|120/i);
  }
  expect(previewExport(sourceOf(given), USUAL)).toMatchObject({ leftOut: ["Téléphone du directeur"], unavailable: 1 });
});

test("with a schema the columns are its own, in its order, all of them; the others come after, or not at all", async () => {
  const given = { ...SCHOOLS, fields: FIELDS };
  expect((await made(given)).text.split("\r\n")[0]).toBe(
    "Effectif,site,Code postal,nom_de_l_ecole,telephone_du_directeur",
  );
  expect((await made(given, { extras: "leave-out" })).text).toBe(
    "Effectif,site,Code postal\r\n120,,01000\r\n,,01990\r\n",
  );
  expect((await made({ ...given, private: [1] }, { extras: "leave-out" })).text).toBe(
    "Effectif,site,Code postal\r\n120,,\r\n,,\r\n",
  );
  const preview = previewExport(sourceOf({ ...given, private: [1] }), USUAL);
  expect(preview.columns.map(({ name, what }) => [name, what])).toEqual([
    ["Effectif", "column"],
    ["site", "empty"],
    ["Code postal", "private"],
    ["nom_de_l_ecole", "column"],
    ["telephone_du_directeur", "column"],
  ]);
  expect([preview.renames, previewExport(sourceOf(given), { ...USUAL, extras: "leave-out" }).renames]).toEqual([
    true,
    false,
  ]);
  expect(preview.extras).toEqual(["Nom de l’école", "Téléphone du directeur"]);
});

test("texts that a spreadsheet would take for formulas are counted, and changed only for Excel, on request", async () => {
  const given = { titles: ["a"], rows: [["=1+1"], ["-0.5"], ["x"]] };
  expect(previewExport(sourceOf(given), { ...USUAL, preset: "excel" }).formulas).toBe(2);
  expect((await made(given, { neutralise: true })).text).toBe("a\r\n=1+1\r\n-0.5\r\nx\r\n");
  expect((await made(given, { preset: "excel", neutralise: true })).text).toBe("\uFEFFa\r\n'=1+1\r\n'-0.5\r\nx\r\n");
});

test("JSON keeps digits as they are written: numbers where the schema says so and every reader agrees, else texts", async () => {
  const given = {
    titles: ["code", "n", "vrai"],
    rows: [
      ["01000", "1.50", "true"],
      ["1", "007", "oui"],
      ["", "12345678901234567890", ""],
    ],
    fields: [{ name: "code" }, { name: "n", type: "number" }, { name: "vrai", type: "boolean" }],
  };
  const { text } = await made(given, { format: "ndjson" });
  expect(text).toBe(
    '{"code":"01000","n":1.50,"vrai":true}\n{"code":"1","n":"007","vrai":"oui"}\n{"code":null,"n":"12345678901234567890","vrai":null}\n',
  );
  expect(JSON.parse((await made(given, { format: "json" })).text)).toHaveLength(3);
  expect((await made({ ...given, rows: [] }, { format: "json" })).text).toBe("[]\n");
});

test("points become two columns where their order is sure, and a map", async () => {
  const given = {
    titles: ["Lieu", "Géo"],
    rows: [
      ["Mairie", "48.85, 2.35"],
      ["Parc", ""],
    ],
  };
  expect((await made(given)).text).toBe("lieu,longitude,latitude\r\nMairie,2.35,48.85\r\nParc,,\r\n");
  expect((await made(given, { points: "as-is" })).text).toBe('lieu,geo\r\nMairie,"48.85, 2.35"\r\nParc,\r\n');
  for (const points of ["split", "as-is"] as const) {
    expect(JSON.parse((await made(given, { format: "geojson", points })).text)).toEqual({
      type: "FeatureCollection",
      features: [
        { type: "Feature", geometry: { type: "Point", coordinates: [2.35, 48.85] }, properties: { lieu: "Mairie" } },
        { type: "Feature", geometry: null, properties: { lieu: "Parc" } },
      ],
    });
  }
  await expect(made(SCHOOLS, { format: "geojson" })).rejects.toMatchObject({ code: "no-points" });
  expect(previewExport(sourceOf(SCHOOLS), USUAL).formats).not.toContain("geojson");
});

test("a workbook holds the texts as texts, under titles that stay, and the problems on a second sheet", async () => {
  const given = {
    titles: ["Code", "Texte"],
    rows: [
      ["01000", " <é> & \u0001 _x0041_ 😀\nfin"],
      ["78900000000000123", "=1+1"],
    ],
  };
  const sheet = {
    name: "Problèmes",
    titles: ["Ligne", "Colonne", "Valeur", "Problème"] as const,
    lines: [["2", "Code", "01000", "Faux."] as const],
  };
  const { bytes, fileName } = await made(given, { format: "xlsx", preset: "excel" }, sheet);
  const book = read(bytes);
  const rowsOf = (name: string) => utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, raw: true });
  expect(fileName).toBe("ecoles-de-la-ville.xlsx");
  expect(book.SheetNames).toEqual(["Écoles de la ville", "Problèmes"]);
  expect(rowsOf("Écoles de la ville")).toEqual([given.titles, ...given.rows]);
  expect(rowsOf("Problèmes")).toEqual([sheet.titles, ...sheet.lines]);
});

test.each([
  ["Problèmes", "Problèmes", "Problèmes (2)"],
  ["’'l’été'", "PROBLÈMES", "’'l’été"],
  ["'quoted'", "Problèmes", "quoted"],
  ["History of [a:b]", "x", "History of  a b"],
  [`${"x".repeat(30)}😀`, "y", "x".repeat(30)],
])("a workbook of %j and %j has names that spreadsheets take", async (name, second, shown) => {
  const sheet = { name: second, titles: ["a", "b", "c", "d"] as const, lines: [] };
  const { bytes } = await made({ name, titles: ["a"], rows: [] }, { format: "xlsx" }, sheet);
  expect(read(bytes).SheetNames).toContain(shown);
  expect(new Set(read(bytes).SheetNames.map((one) => one.toLowerCase())).size).toBe(2);
});

test.each(["_x0041\u0001", "_x0041_x0042_", "__x0041__", "\r\n_x000D_"])("a workbook gives %j back", async (text) => {
  const { bytes } = await made({ titles: ["a"], rows: [[text]] }, { format: "xlsx" });
  const sheet = Buffer.from(unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? []).toString("utf8");
  const written = sheet.match(/preserve">([^<]*)<\/t><\/is><\/c><\/row><\/sheetData>/)?.[1] ?? "";
  const decoded = written.replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  expect(decoded).toBe(text);
});

test("an apostrophe goes before what looks like a formula in CSV for Excel alone, titles included", async () => {
  const given = { titles: ["=a", "b"], rows: [["=1+1", "-2"]] };
  const choices = { preset: "excel", neutralise: true } as const;
  expect((await made(given, choices)).text).toBe("\uFEFF'=a;b\r\n'=1+1;'-2\r\n");
  expect(JSON.parse((await made(given, { ...choices, format: "json" })).text)).toEqual([{ "=a": "=1+1", b: "-2" }]);
  expect(previewExport(sourceOf(given), { ...USUAL, ...choices }).formulas).toBe(3);
});

test("coordinates that are no point stay in the map as texts; French decimals are points", async () => {
  const given = {
    titles: ["lat", "lon"],
    rows: [
      ["48,85", "2,35"],
      ["48°51'", "2.35"],
      ["", ""],
    ],
  };
  expect(JSON.parse((await made(given, { format: "geojson" })).text)).toEqual({
    type: "FeatureCollection",
    features: [
      { type: "Feature", geometry: { type: "Point", coordinates: [2.35, 48.85] }, properties: {} },
      { type: "Feature", geometry: null, properties: { lat: "48°51'", lon: "2.35" } },
      { type: "Feature", geometry: null, properties: {} },
    ],
  });
});

test("a text too long for a workbook is told with its place", async () => {
  const given = {
    titles: ["a", "b"],
    rows: [
      ["1", "2"],
      ["1", "x".repeat(32_768)],
    ],
  };
  await expect(made(given, { format: "xlsx" })).rejects.toMatchObject({
    code: "workbook-too-small",
    args: { line: 2, column: "b" },
  });
  await expect(made({ ...given, titles: ["a", ""] }, { format: "xlsx", names: "as-is" })).rejects.toMatchObject({
    args: { line: 2, column: "B" },
  });
  expect((await made(given)).proof?.rows).toBe(2);
});

test("Parquet has the types of the schema where every value is of them", async () => {
  const { bytes } = await made(
    {
      titles: ["code", "n", "x", "bad"],
      rows: [
        ["01000", "12", "1.5", "1"],
        ["01990", "", "2", "un"],
      ],
      fields: [
        { name: "code" },
        { name: "n", type: "integer" },
        { name: "x", type: "number" },
        { name: "bad", type: "integer" },
      ],
    },
    { format: "parquet" },
  );
  const file = new Uint8Array(bytes).buffer;
  expect((await parquetMetadataAsync(file)).num_rows).toBe(2n);
  expect(await parquetReadObjects({ file })).toEqual([
    { code: "01000", n: 12n, x: 1.5, bad: "1" },
    { code: "01990", n: null, x: 2, bad: "un" },
  ]);
});

test("an archive holds the file, its schema, and a data package that describes both", async () => {
  const { bytes, proof } = await made({ ...SCHOOLS, fields: FIELDS }, { format: "zip" });
  const parts = unzipSync(bytes);
  const name = "20261122_ecoles-de-la-ville";
  expect(Object.keys(parts)).toEqual([`${name}.csv`, `${name}.schema.json`, "datapackage.json"]);
  const json = (part: string): unknown => JSON.parse(Buffer.from(parts[part] ?? []).toString("utf8"));
  const schema = json(`${name}.schema.json`);
  expect(schema).toEqual({
    fields: [
      ...FIELDS,
      { name: "nom_de_l_ecole", type: "string", title: "Nom de l’école" },
      { name: "telephone_du_directeur", type: "string", title: "Téléphone du directeur" },
    ],
  });
  expect(json("datapackage.json")).toMatchObject({
    profile: "tabular-data-package",
    name: "ecoles-de-la-ville",
    resources: [
      {
        profile: "tabular-data-resource",
        path: `${name}.csv`,
        encoding: "utf-8",
        bytes: parts[`${name}.csv`]?.length,
        dialect: { delimiter: ",", lineTerminator: "\r\n", quoteChar: '"', doubleQuote: true, header: true },
        schema,
      },
    ],
  });
  expect(proof?.findings).toEqual([]);
});

test.each([
  ["another cell", (text: string) => text.replace("01990", "1990"), { line: 2, column: 2 }],
  ["a row too many", (text: string) => `${text}a,b,c,d\r\n`, { line: 3, column: 0 }],
  ["a row too few", (text: string) => text.slice(0, text.indexOf('"')), { line: 2, column: 0 }],
  ["a cell too many", (text: string) => text.replace(",120,", ",120,,"), { line: 1, column: 5 }],
  ["an accent lost", (text: string) => text.replace("École", "Ecole"), { line: 1, column: 1 }],
  ["a mark at the start", (text: string) => `\uFEFF${text}`, { line: 0, column: 1 }],
])("a file with %s is not handed out", async (_, spoil, args) => {
  const { path, text, bytes } = await made(SCHOOLS);
  writeFileSync(path, spoil(text));
  const { columns, preset, blocks } = openExport(sourceOf(SCHOOLS), USUAL);
  const names = columns.map(({ name }) => name);
  await expect(proveCsv(path, preset, { names, blocks: blocks(), bytes: bytes.length })).rejects.toMatchObject({
    code: "export-not-proven",
    args,
  });
});

test("what a portal would stumble over is found", async () => {
  const long = `é${"x".repeat(62)}`;
  const { proof } = await made({ titles: [long, "a", "a", "", "b;c;d;e;f;g"], rows: [] }, { names: "as-is" });
  expect(proof?.findings).toEqual([
    { code: "separator" },
    { code: "long-name", name: long, bytes: 64 },
    { code: "same-name", name: "a" },
    { code: "blank-name", column: 4 },
    { code: "no-rows" },
  ]);
});

test("cells of all kinds come back from an independent reader, in every style", async () => {
  const odd = [
    '"',
    '""',
    ",",
    ";",
    "\r\n",
    "\n",
    "\r",
    " ",
    "'",
    "\uFEFF",
    "é",
    "a\tb",
    '=HYPERLINK("x")',
    "😀",
    '","',
    "\\",
  ];
  const rows = odd.flatMap((a) => odd.map((b) => [a, b]));
  for (const preset of ["data-gouv", "opendatasoft", "ckan", "excel"] as const) {
    for (const width of [1, 2]) {
      const given = { titles: ["t1", "t2"].slice(0, width), rows: rows.map((row) => row.slice(0, width)) };
      expect((await made(given, { preset })).proof?.rows, preset).toBe(rows.length);
    }
  }
  expect((await made({ titles: ["seule"], rows: [["a"], [""], ["b"], [""]] })).proof).toMatchObject({
    rows: 4,
    findings: [{ code: "blank-rows", count: 2 }],
  });
});
