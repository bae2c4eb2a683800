/** `tablee inspect` and `tablee convert`: any file that an import reads. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCommand } from "#server/cli/tablee.ts";
import { sheetOf, xlsxOf, zipOf } from "../workers/sources/zip-of.ts";
import { filesOf } from "./check/checked.ts";

const text = (written: string) => `<c t="inlineStr"><is><t>${written}</t></is></c>`;
const number = (written: string, style = 0) => `<c s="${style}"><v>${written}</v></c>`;
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="10"/></cellXfs></styleSheet>';
const SCHOOLS = sheetOf([
  [text("code"), text("ouverture"), text("part")],
  [number("1340", 1), number("44301", 2), number("0.125", 3)],
  [number("75015321500017"), number("44302", 2), number("1", 3)],
]);
const WORKBOOK = xlsxOf(
  [
    sheetOf([
      [text("a"), text("b")],
      [number("1"), text("x;y")],
    ]),
    SCHOOLS,
  ],
  { styles },
);

async function tablee(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const said: string[] = [];
  const complained: string[] = [];
  const code = await runCommand(
    args,
    { TABLEE_DATA: "/nowhere" },
    { say: (line) => void said.push(line), complain: (line) => void complained.push(line) },
  );
  const plain = (lines: string[]) => lines.join("\n").replaceAll("\u00a0", " ");
  return { code, out: plain(said), err: plain(complained) };
}

describe("convert", () => {
  it("writes the first sheet as a CSV that portals read, and says what was read", async () => {
    const files = filesOf({ "f.xlsx": WORKBOOK });
    const ran = await tablee("convert", files["f.xlsx"]);
    expect(ran).toMatchObject({ code: 0, out: "a,b\r\n1,x;y\r" });
    expect(ran.err).toContain("Écrit : 2 colonnes, 1 ligne.");
  });

  it("writes the sheet that is named to a file, with the delimiter and the mark asked for", async () => {
    const files = filesOf({ "f.xlsx": WORKBOOK });
    const out = join(dirname(files["f.xlsx"]), "out.csv");
    const ran = await tablee(
      "convert",
      files["f.xlsx"],
      "--sheet",
      "feuille 2",
      "-o",
      out,
      "--delimiter",
      ";",
      "--bom",
    );
    expect(ran).toMatchObject({ code: 0, out: "" });
    expect(ran.err).toContain("2 nombres étaient affichés avec une unité");
    expect(readFileSync(out, "utf8")).toBe(
      "\ufeffcode;ouverture;part\r\n01340;2021-04-15;0.125\r\n75015321500017;2021-04-16;1\r\n",
    );
    expect(readdirSync(dirname(out)).sort()).toEqual(["f.xlsx", "out.csv"]);
  });

  it("takes the titles where it is told to, or none", async () => {
    const files = filesOf({ "f.csv": "x;y\na;b\n1;2\n" });
    expect((await tablee("convert", files["f.csv"], "--header-row", "2")).out).toBe("a,b\r\n1,2\r");
    expect((await tablee("convert", files["f.csv"], "--header-row", "0")).out).toMatch(/\r\nx,y\r\na,b\r\n1,2\r$/);
  });

  it("reads a file of an archive, and JSON", async () => {
    const files = filesOf({
      "f.zip": zipOf([
        { name: "lisez.txt", content: "a\n" },
        { name: "d/écoles.csv", content: "code;nom\n01;é\n" },
      ]),
      "f.json": [{ code: "01", effectif: 3 }],
    });
    expect((await tablee("convert", files["f.zip"], "--sheet", "écoles.csv")).out).toBe("code,nom\r\n01,é\r");
    expect((await tablee("convert", files["f.json"])).out).toBe("code,effectif\r\n01,3\r");
  });

  it.each<[what: string, args: (file: string) => string[], why: string]>([
    ["a sheet that is not there", () => ["--sheet", "Absente"], "Il a : « Feuille 1 », « Feuille 2 »"],
    ["a delimiter of no portal", () => ["--delimiter", "|"], "--delimiter"],
    ["a row that is none", () => ["--header-row", "x"], "--header-row"],
    ["the file itself as the result", (file) => ["-o", file], "Donnez un autre nom après -o"],
    ["a folder that is not there", (file) => ["-o", join(dirname(file), "absent", "out.csv")], "absent"],
  ])("%s ends with 2, says why, and leaves nothing", async (_, args, why) => {
    const files = filesOf({ "f.xlsx": WORKBOOK });
    const ran = await tablee("convert", files["f.xlsx"], ...args(files["f.xlsx"]));
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(why);
    expect(readdirSync(dirname(files["f.xlsx"]))).toEqual(["f.xlsx"]);
    expect(readFileSync(files["f.xlsx"])).toEqual(WORKBOOK);
  });
});

describe("inspect", () => {
  it("says what a file holds and how it is read", async () => {
    const files = filesOf({ "f.xlsx": WORKBOOK });
    const { code, out } = await tablee("inspect", files["f.xlsx"], "--sheet", "Feuille 2");
    expect(code).toBe(0);
    for (const line of [
      "classeur XLSX",
      "Feuille 1, 2 lignes, 2 colonnes",
      "Feuille 2, 3 lignes, 3 colonnes, lu ci-dessous",
      "Titres en ligne 1",
      "3 colonnes, 2 lignes :",
      "ouverture – date, 100 % rempli (2021-04-15 · 2021-04-16)",
      "ligne 2, « part » : 0.125, affiché « 12,50 % »",
    ]) {
      expect(out).toContain(line);
    }
  });

  it("says it for programs", async () => {
    const files = filesOf({ "f.csv": Buffer.from("nom;libellé\nÉcole;é\n", "latin1") });
    const { code, out } = await tablee("inspect", files["f.csv"], "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      tables: [{ format: "csv", name: "f.csv" }],
      choices: { text: { encoding: "windows-1252", delimiter: ";" }, header: { row: 1 } },
      columns: [{ title: "nom" }, { title: "libellé" }],
      rowCount: 1,
    });
  });

  it("what cannot be read ends with 2 and says why, to programs too", async () => {
    const files = filesOf({ "f.xlsx": WORKBOOK.subarray(0, 500) });
    const ran = await tablee("inspect", files["f.xlsx"], "--json");
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("abîmé");
    expect(JSON.parse(ran.out)).toMatchObject({ problem: { code: "file-damaged" } });
  });
});
