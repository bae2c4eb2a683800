import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { exportCsv } from "#server/datasets/export-csv.ts";
import { previewUpload } from "#server/datasets/preview-upload.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { Encoding } from "#shared/wire/http.ts";
import type { ReadingChoices, TextDialect } from "#shared/wire/imports.ts";
import { PLAIN_CHOICES } from "#tests/support/choices.ts";
import { realFile, realFilesHere, realFilesReason } from "#tests/support/real-files.ts";
import { fileAt, fileOf, importAndOpen } from "./files.ts";

type Delimiter = TextDialect["delimiter"];

/** Read once with Python's csv module: encoding, delimiter, rows, columns, and the SHA-256 of all titles and texts (its beginning). */
const FILES: readonly [path: string, Encoding, Delimiter, rows: number, columns: number, sum: string][] = [
  ["files/Arbres_urbains_SGEL.csv", "utf-8", ",", 709, 57, "d740fe40edee24e5"],
  ["files/CT_no_opendata.csv", "utf-8", ",", 34565, 9, "bbffe95f22c2580d"],
  ["files/CT_participantes.csv", "utf-8", ",", 47, 11, "af6acaf962e46ca5"],
  ["files/Marches_publics_2015 - Ajout_SIRET_geoloc.csv", "utf-8", ",", 33, 11, "3611a0e232e161b9"],
  ["files/Organisations-Annuaire des Organisations.csv", "utf-8", ",", 891, 21, "dbf3fb1cfe9732ce"],
  ["files/bornes-IRVE-aggregation.csv", "utf-8", ";", 10030, 18, "141ea3a319dfe92e"],
  [
    "files/conso-elec-gaz-annuelle-par-secteur-dactivite-agregee-commune-3.csv",
    "utf-8",
    ";",
    243,
    36,
    "447cf44bb7e3035f",
  ],
  ["files/csv-detective_a_test_file.csv", "utf-8", ";", 406, 11, "753a320d6853f07c"],
  ["files/irve-consolidation-v2.0.0-20210718.csv", "utf-8", ",", 1294, 41, "478a4978d1d93f09"],
  ["files/irve-driveco-201215.csv", "windows-1252", ";", 882, 17, "5bea94a98c04a54e"],
  ["files/jeu-de-donnees-lieux-de-covoiturage-.csv", "utf-8", ",", 2, 8, "de6114a339d685dc"],
  ["encodings/csv-with-bom.csv", "utf-8", ",", 2, 2, "a777842ce88f5f3c"],
  ["encodings/example-latin1.tsv", "windows-1252", "\t", 2, 11, "4ef6bf3963f0f6cc"],
  ["encodings/example-utf16be-bom.tsv", "utf-16be", "\t", 2, 11, "4ef6bf3963f0f6cc"],
  ["encodings/example-utf16le-bom.tsv", "utf-16le", "\t", 2, 11, "4ef6bf3963f0f6cc"],
  ["encodings/example-utf8.tsv", "utf-8", "\t", 2, 11, "4ef6bf3963f0f6cc"],
  ["encodings/utf-16le_encoded.csv", "utf-16le", ",", 327, 19, "3c3cacd473c722a7"],
  ["encodings/utf8bom.csv", "utf-8", ",", 0, 2, "b5bd5b03c0ea25f3"],
];
const MARKED = /CT_participantes|Organisations|bom|utf-16le_encoded/;
/** a few cells were read in another encoding before they came here: their repair is proposed */
const MISREAD = /Ajout_SIRET_geoloc|irve-consolidation/;
/** the row of titles is there three times */
const TITLES_THRICE = /csv-detective/;
const CUT_SHORT = "files/mini-menus-collectifs_invalide.utf-16.csv";

function sumOf(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const text = [titles, ...rows].map((cells) => cells.join("\x1f")).join("\x1e");
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

describe.skipIf(!realFilesHere)(`real files come in right${realFilesReason}`, () => {
  test.each(FILES)("%s", async (path, encoding, delimiter, rowCount, columnCount, sum) => {
    const file = fileAt(realFile(path));
    const preview = await previewUpload(file, null, LIMITS);
    const choices: ReadingChoices = { ...PLAIN_CHOICES, text: { encoding, delimiter, quote: '"' } };
    const repairText = MISREAD.test(path);
    const rowsSetAside = TITLES_THRICE.test(path) ? [2, 3] : [];
    const proposed = { ...choices, repairText, rowsSetAside };
    expect(preview).toMatchObject({ fileName: file.name, bytes: file.bytes, choices: proposed, proposed });
    expect(preview.columns).toHaveLength(columnCount);
    expect(preview.rowCount).toBe(rowCount - rowsSetAside.length);

    const { titles, rows, notes, setAside } = await importAndOpen(file, choices);
    expect(titles).toEqual(preview.columns.map(({ title }) => title));
    if (!repairText && rowsSetAside.length === 0) expect(rows.slice(0, 50)).toEqual(preview.rows);
    expect(rows).toHaveLength(rowCount);
    expect(sumOf(titles, rows)).toBe(sum);
    const marked = MARKED.test(path) || encoding.startsWith("utf-16");
    expect(notes.map(({ code }) => code)).toEqual([
      ...(marked ? ["bom-removed"] : []),
      ...(repairText ? ["mojibake-found"] : []),
    ]);
    expect(setAside.map(({ what, reason }) => `${reason} ${what}`)).toEqual(
      path.includes("example-") ? ["empty columns"] : [],
    );
  });

  test("a UTF-16 file that stops in the middle of a character is refused, with the byte", async () => {
    const preview = previewUpload(fileAt(realFile(CUT_SHORT)), null, LIMITS);
    await expect(preview).rejects.toMatchObject({ code: "file-cut-short", args: { byte: 1450 }, place: "byte 1450" });
  });

  test("no real file is left out", () => {
    const here = ["files", "encodings"].flatMap((folder) =>
      readdirSync(realFile(folder))
        .filter((name) => /\.[ct]sv$/.test(name))
        .map((name) => `${folder}/${name}`),
    );
    expect([...FILES.map(([path]) => path), CUT_SHORT].sort()).toEqual(here.sort());
  });

  test.each(FILES.filter(([, encoding]) => encoding === "utf-8"))(
    "%s exported, imported and exported again gives the same bytes",
    async (path, encoding, delimiter) => {
      const first = await importAndOpen(fileAt(realFile(path)), {
        ...PLAIN_CHOICES,
        text: { encoding, delimiter, quote: '"' },
      });
      const exported = [...exportCsv(first.table)].join("");
      const second = await importAndOpen(fileOf(exported));
      expect(second.rows).toEqual(first.rows);
      expect([...exportCsv(second.table)].join("")).toBe(exported);
    },
  );
});
