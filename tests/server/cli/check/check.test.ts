/** `tablee check`: what it answers of good files, of wrong ones, and of those that cannot be checked. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { sheetOf, xlsxOf } from "../../workers/sources/zip-of.ts";
import { tableeProcess } from "../run.ts";
import { checked, filesOf } from "./checked.ts";

const SCHEMA = {
  title: "Écoles",
  fields: [
    { name: "nom", constraints: { required: true } },
    { name: "ouverture", type: "date" },
    { name: "effectif", type: "integer", constraints: { minimum: 0 } },
  ],
};
const RIGHT = "nom;ouverture;effectif\nJaurès;2021-01-05;120\nMichel;2021-01-06;80\n";
const WRONG = "nom;ouverture;effectif\nJaurès;05/01/2021;120\n;2021-01-06;-3\nZola;25/01/2021;80\n";

async function json(
  csv: string | Buffer,
  schema: object = SCHEMA,
): Promise<Record<string, unknown> & { errors: object[] }> {
  const files = filesOf({ "f.csv": csv, "schema.json": schema });
  const { out, err } = await checked([files["f.csv"], "--schema", files["schema.json"], "--json"]);
  expect(err).toBe("");
  return JSON.parse(out);
}

describe("what would mend a place", () => {
  const CODE = { name: "code_insee", constraints: { pattern: "\\d{5}" } };
  const PLACES = {
    fields: [
      CODE,
      { name: "code_postal" },
      { name: "latitude", type: "number", constraints: { minimum: 41 } },
      { name: "longitude", type: "number", constraints: { maximum: 10 } },
    ],
  };

  it("is told with the help of the rest of its row", async () => {
    const csv = "code_insee;code_postal;latitude;longitude\nSaint-Denis;93200;2.35;48.93\nSaint-Denis;97400;;\n";
    const { errors } = await json(csv, PLACES);
    expect(errors).toMatchObject([
      { row: 2, column: "code_insee", fix: "93066" },
      { row: 2, column: "latitude", fix: "48.93" },
      { row: 2, column: "longitude", fix: "2.35" },
      { row: 3, column: "code_insee", fix: "97411" },
    ]);
  });
});

describe("a file that is right", () => {
  it("ends with 0 and says what was checked", async () => {
    const files = filesOf({ "f.csv": RIGHT, "schema.json": SCHEMA });
    const ran = await checked([files["f.csv"], "--schema", files["schema.json"]]);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(ran.out.replaceAll("\u00a0", " ")).toContain("Tout est bon : 2 lignes vérifiées, 3 colonnes du modèle.");
    expect(ran.out).toContain("Écoles");
  });

  it("is one object for programs", async () => {
    const report = await json(RIGHT);
    expect(report).toEqual({
      file: expect.stringMatching(/f\.csv$/),
      encoding: "utf-8",
      sheet: null,
      delimiter: ";",
      headerRow: 1,
      rows: 2,
      columns: 3,
      valid: true,
      errorCount: 0,
      errors: [],
      warnings: [],
    });
  });

  it("without a schema is right as far as its titles and rows go, and is told so", async () => {
    const files = filesOf({ "f.csv": WRONG });
    const ran = await checked([files["f.csv"], "--json"]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ valid: true, warnings: [{ code: "no-schema" }] });
  });
});

describe("a file that is not right", () => {
  it("ends with 1 and tells errors by cause, with their rows and repairs", async () => {
    const files = filesOf({ "f.csv": WRONG, "schema.json": SCHEMA });
    const ran = await checked([files["f.csv"], "--schema", files["schema.json"]], { TABLEE_LANGUAGE: "en" });
    expect(ran).toMatchObject({ code: 1, err: "" });
    expect(ran.out).toContain("4 errors, 3 causes:");
    expect(ran.out).toMatch(/\(2\) – rows 2, 4\n.*“05\/01\/2021”.*\n.*“05\/01\/2021” → “2021-01-05”/);
  });

  it("names the place, the value and the repair of each error", async () => {
    const { errors, errorCount } = await json(WRONG);
    expect(errorCount).toBe(4);
    expect(errors).toMatchObject([
      { code: "type-error", row: 2, column: "ouverture", value: "05/01/2021", fix: "2021-01-05" },
      { code: "constraint-error", constraint: "required", row: 3, column: "nom", value: "" },
      { code: "constraint-error", constraint: "minimum", row: 3, column: "effectif", value: "-3" },
      { code: "type-error", row: 4, column: "ouverture", value: "25/01/2021", fix: "2021-01-25" },
    ]);
    for (const error of errors) expect(error).toMatchObject({ message: expect.stringMatching(/^\S.{10,}\.$/) });
  });

  it("proposes no date that two readings are possible for", async () => {
    const { errors } = await json("nom;ouverture;effectif\na;05/01/2021;1\nb;06/01/2021;1\n");
    expect(errors).toHaveLength(2);
    for (const error of errors) expect(error).not.toHaveProperty("fix");
  });

  it("is told of all its errors, however many", async () => {
    const { errorCount, errors } = await json(`nom;ouverture;effectif\n${"x;hier;1\n".repeat(1500)}`);
    expect([errorCount, errors.length]).toEqual([1500, 1500]);
  });

  it("that repeats a key says which row has it", async () => {
    const { errors } = await json("nom\na\nb\na\n", { fields: [{ name: "nom" }], primaryKey: "nom" });
    expect(errors).toMatchObject([{ code: "primary-key", row: 4, message: expect.stringContaining("ligne 2") }]);
  });
});

/** What the reference engine says of the same rows: `[code, row, column]` of each error, in any order. */
const ABC = {
  fields: [
    { name: "a", constraints: { required: true } },
    { name: "b", type: "integer" },
    { name: "c", type: "date" },
  ],
};
const ROW = "x,1,2021-01-05\n";
const OF_THE_ENGINE: readonly (readonly [title: string, csv: string, schema: object, errors: readonly unknown[]])[] = [
  ["a short row", "a,b,c\nx,1\n", ABC, [["missing-cell", 2, "c"]]],
  [
    "a short row without a required cell",
    "b,c,a\n1,\n",
    ABC,
    [
      ["missing-cell", 2, "a"],
      ["constraint-error", 2, "a"],
    ],
  ],
  ["a long row", `a,b,c\nx,1,2021-01-05,y\n`, ABC, [["extra-cell", 2, null]]],
  ["a blank row", `a,b,c\n${ROW},,\n`, ABC, [["blank-row", 3, null]]],
  ["a blank line", `a,b,c\n\n${ROW}`, ABC, [["blank-row", 2, null]]],
  [
    "blank lines at the end",
    `a,b,c\n${ROW}\n\n`,
    ABC,
    [
      ["blank-row", 3, null],
      ["blank-row", 4, null],
    ],
  ],
  [
    "a short row and a blank line where an empty cell is a value",
    "b,a\n1\n\n",
    { fields: [{ name: "a", type: "integer" }, { name: "b" }], missingValues: ["NA"] },
    [
      ["missing-cell", 2, "a"],
      ["blank-row", 3, null],
    ],
  ],
  [
    "a row of spaces",
    "a,b,c\n , , \n",
    ABC,
    [
      ["type-error", 2, "b"],
      ["type-error", 2, "c"],
    ],
  ],
  ["a title without a name", "a,b,c,\nx,1,2021-01-05,\n", ABC, [["blank-label", null, ""]]],
  ["two columns of one name", `a,b,c,a\nx,1,2021-01-05,y\n`, ABC, [["duplicate-label", null, "a"]]],
  ["a name in capitals", "A,b,c\nx,1,2021-01-05\n", ABC, [["missing-label", null, "a"]]],
  ["a name with a space after it", "a ,b,c\nx,1,2021-01-05\n", ABC, []],
  ["titles and no row", "a,b,c\n", ABC, []],
  ["a key that is not there", "b\n1\n", { ...ABC, primaryKey: ["a"] }, [["missing-label", null, "a"]]],
  [
    "a key without a value",
    "a,b\n,1\n",
    { fields: [{ name: "a" }, { name: "b" }], primaryKey: ["a"] },
    [["primary-key", 2, "a"]],
  ],
  [
    "a unique value twice",
    "a,b\n1,\n1,\n,2\n",
    { fields: [{ name: "a", constraints: { unique: true } }, { name: "b" }] },
    [["unique-error", 3, "a"]],
  ],
];

describe("a file is judged as the reference engine judges it", () => {
  it.each(OF_THE_ENGINE)("%s", async (_title, csv, schema, errors) => {
    const report = await json(csv, schema);
    const found = (report.errors as { code: string; row: number | null; column: string | null }[]).map(
      ({ code, row, column }) => [code, row, column],
    );
    expect(found.sort()).toEqual([...errors].sort());
    expect(report.valid).toBe(errors.length === 0);
  });
});

describe("a line above the titles", () => {
  it("that the engine passes over is a remark", async () => {
    const report = await json(`Liste des écoles\na,b,c\n${ROW.repeat(20)}`, ABC);
    expect(report).toMatchObject({ valid: true, headerRow: 2, rows: 20, warnings: [{ code: "rows-above-header" }] });
  });

  it.each([
    ["padded to the width of the table", `Liste,,\na,b,c\n${ROW.repeat(20)}`],
    ["over two columns", `Liste des écoles\nnom,effectif\n${"x,1\n".repeat(20)}`],
  ])("that the engine takes for them is an error: %s", async (_title, csv) => {
    const files = filesOf({ "f.csv": csv });
    const { out } = await checked([files["f.csv"], "--json"]);
    expect(JSON.parse(out)).toMatchObject({
      valid: false,
      headerRow: 2,
      errors: [{ code: "title-above-header", row: 1 }],
    });
  });
});

describe("a schema", () => {
  it("whose key leads to another file is told not to be checked as far as that", async () => {
    const foreignKeys = [{ fields: "commune", reference: { resource: "communes", fields: "code" } }];
    const report = await json("commune\n01053\n", { fields: [{ name: "commune" }], foreignKeys });
    expect(report).toMatchObject({
      valid: true,
      warnings: [{ code: "key-elsewhere", message: expect.stringContaining("communes") }],
    });
  });

  it("may be named: a starting point", async () => {
    const files = filesOf({ "f.csv": "uai\n0530484N\n" });
    const ran = await checked([files["f.csv"], "--schema", "effectifs-scolaires", "--json"]);
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out).errors[0]).toMatchObject({ code: "missing-label" });
  });

  it("may be named: one of the catalogue, in a version or the newest", async () => {
    const entry = (version: string) => ({ version_name: version, schema_url: `v${version}.json` });
    const files = filesOf({
      "schemas.json": {
        schemas: [
          {
            name: "mairie/ecoles",
            title: "Écoles",
            schema_type: "tableschema",
            versions: [entry("1.0.0"), entry("2.0.0")],
          },
        ],
      },
      "v1.0.0.json": SCHEMA,
      "v2.0.0.json": { fields: [{ name: "autre", constraints: { required: true } }] },
      "f.csv": RIGHT,
    });
    const environment = { TABLEE_SCHEMA_CATALOGUE: dirname(files["schemas.json"]) };
    expect(await checked([files["f.csv"], "--schema", "mairie/ecoles@1.0.0"], environment)).toMatchObject({ code: 0 });
    expect(await checked([files["f.csv"], "--schema", "mairie/ecoles"], environment)).toMatchObject({ code: 1 });
    const unknown = await checked([files["f.csv"], "--schema", "mairie/lycees"], environment);
    expect(unknown).toMatchObject({ code: 2, out: "" });
    expect(unknown.err).toContain("mairie/lycees");
  });

  it("may be at an address", async () => {
    const server = createServer((request, response) => {
      response.statusCode = request.url === "/schema.json" ? 200 : 404;
      response.end(JSON.stringify(SCHEMA));
    }).listen(0, "127.0.0.1");
    onTestFinished(() => void server.close());
    await new Promise((resolve) => server.once("listening", resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const files = filesOf({ "f.csv": RIGHT });
    expect(await checked([files["f.csv"], "--schema", `${address}/schema.json`])).toMatchObject({ code: 0 });
    const missing = await checked([files["f.csv"], "--schema", `${address}/other.json`]);
    expect(missing).toMatchObject({ code: 2, out: "" });
    expect(missing.err).toContain(`${address}/other.json`);
  });
});

const UTF16_CUT = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("a,b\nx,y", "utf16le").subarray(0, -1)]);
const REFUSED: readonly (readonly [
  title: string,
  file: string | Buffer | null,
  schema: string | object | null,
  code: string,
])[] = [
  ["a file there is not", null, null, "no-file"],
  ["an empty file", "", null, "file-empty"],
  ["a file of blank lines", "\n\n", null, "file-not-a-table"],
  ["a workbook that is not whole", Buffer.from("PK\u0003\u0004 xl/workbook.xml"), null, "file-damaged"],
  ["a PDF", "%PDF-1.7", null, "file-not-text"],
  ["a file cut short", UTF16_CUT, null, "file-cut-short"],
  ["a cell of more than the limit", `a\n${"x".repeat(33_000)}\n`, null, "cell-too-long"],
  ["a schema that is no JSON", RIGHT, "{", "schema-not-json"],
  ["a schema that is no Table Schema", RIGHT, { fields: [{ name: "a", type: "texte" }] }, "schema-not-valid"],
];

describe("a workbook", () => {
  const text = (written: string) => `<c t="inlineStr"><is><t>${written}</t></is></c>`;
  const titles = SCHEMA.fields.map(({ name }) => text(name));
  const files = () =>
    filesOf({
      "f.xlsx": xlsxOf([
        sheetOf([titles, [text("Jaurès"), text("2021-01-05"), "<c><v>120</v></c>"]]),
        sheetOf([titles, [text(""), text("05/01/2021")]]),
      ]),
      "schema.json": SCHEMA,
    });

  it("is checked as an import reads it: its first sheet, and says that there are others", async () => {
    const paths = files();
    const ran = await checked([paths["f.xlsx"], "--schema", paths["schema.json"], "--json"]);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({
      sheet: "Feuille 1",
      encoding: null,
      rows: 1,
      warnings: [{ code: "other-sheets" }],
    });
  });

  it("or the sheet that is named, whose blank cells are no cells that are missing", async () => {
    const paths = files();
    const ran = await checked([paths["f.xlsx"], "--schema", paths["schema.json"], "--sheet", "feuille 2", "--json"]);
    expect(ran.code).toBe(1);
    const { sheet, errors, warnings } = JSON.parse(ran.out);
    expect({ sheet, warnings }).toEqual({ sheet: "Feuille 2", warnings: [] });
    expect(errors).toMatchObject([
      { code: "constraint-error", row: 2, column: "nom" },
      { code: "type-error", row: 2, column: "ouverture" },
    ]);
  });
});

describe("a file that cannot be checked", () => {
  it.each(REFUSED)("%s ends with 2 and says why", async (_title, file, schema, code) => {
    const files = filesOf({ "f.csv": file ?? "", "schema.json": schema ?? {} });
    const path = file === null ? `${files["f.csv"]}.absent` : files["f.csv"];
    const options = schema === null ? [] : ["--schema", files["schema.json"]];
    const ran = await checked([path, ...options]);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toMatch(/^\S.{20,}/);
    const asked = await checked([path, ...options, "--json"]);
    expect(asked.code).toBe(2);
    expect(JSON.parse(asked.out)).toMatchObject({ valid: null, problem: { code } });
  });

  it.each([
    ["a folder", (folder: string) => [folder], "dossier"],
    ["what cannot be read twice", () => ["/dev/null"], "tube"],
    ["a sheet of a CSV file", (_folder: string, csv: string) => [csv, "--sheet", "Feuille 1"], "--sheet"],
    [
      "a schema file there is not",
      (folder: string, csv: string) => [csv, "--schema", `${folder}/absent.json`],
      "absent.json",
    ],
    [
      "a catalogue that does not answer",
      (_folder: string, csv: string) => [csv, "--schema", "scdl/deliberations"],
      "catalogue",
    ],
  ])("%s ends with 2 and says why", async (_title, args, why) => {
    const files = filesOf({ "f.csv": RIGHT });
    const ran = await checked(args(dirname(files["f.csv"]), files["f.csv"]));
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(why);
  });

  it("under a configuration that is not right ends with 2", async () => {
    const files = filesOf({ "f.csv": RIGHT });
    const ran = await checked([files["f.csv"]], { TABLEE_LANGUAGE: "klingon" });
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain("TABLEE_LANGUAGE");
  });
});

it("runs as people run it: nothing but the object on standard output", async () => {
  const files = filesOf({ "f.csv": WRONG, "schema.json": SCHEMA });
  const ran = await tableeProcess("/nowhere", "check", files["f.csv"], "--schema", files["schema.json"], "--json");
  expect(ran.code).toBe(1);
  expect(JSON.parse(ran.out)).toMatchObject({ errorCount: 4 });
}, 120_000);
