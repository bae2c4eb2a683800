import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { previewUpload } from "#server/datasets/preview-upload.ts";
import { LIMITS } from "#shared/model/limits.ts";
import type { Encoding } from "#shared/wire/http.ts";
import type { UploadPreview } from "#shared/wire/imports.ts";
import { PLAIN_CHOICES } from "#tests/support/choices.ts";
import { fileAt, fileOf, read } from "./files.ts";

const TEXT = "nom;ville;coût\r\nÉcole du Cœur;Orléans;12 €\r\nCrèche « Été »;Besançon;5 €\r\n";

/** One byte for each character; only those of the test. */
const MACINTOSH: Readonly<Record<string, number>> = {
  É: 0x83,
  é: 0x8e,
  è: 0x8f,
  œ: 0xcf,
  ç: 0x8d,
  û: 0x9e,
  "€": 0xdb,
  "«": 0xc7,
  "»": 0xc8,
};
const WINDOWS: Readonly<Record<string, number>> = { œ: 0x9c, "€": 0x80 };
const LATIN_9: Readonly<Record<string, number>> = { œ: 0xbd, "€": 0xa4 };

function bytesIn(table: Readonly<Record<string, number>>, text: string): Uint8Array {
  return Uint8Array.from([...text], (character) => table[character] ?? character.charCodeAt(0));
}

function utf16(text: string, big: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return big ? bytes.swap16() : bytes;
}

function titlesOf({ columns }: Pick<UploadPreview, "columns">): string[] {
  return columns.map(({ title }) => title);
}

describe("the encoding of a file is found", () => {
  const cases: [what: string, Encoding, bytes: Uint8Array, notes: string[]][] = [
    ["UTF-8", "utf-8", Buffer.from(TEXT), []],
    ["UTF-8 with a byte order mark", "utf-8", Buffer.from(`\uFEFF${TEXT}`), ["bom-removed"]],
    ["plain ASCII", "utf-8", Buffer.from("nom;ville;cout\nA;B;C\n"), []],
    ["Windows-1252", "windows-1252", bytesIn(WINDOWS, TEXT), ["encoding-guessed"]],
    ["ISO-8859-15", "iso-8859-15", bytesIn(LATIN_9, TEXT), ["encoding-guessed"]],
    ["Macintosh", "macintosh", bytesIn(MACINTOSH, TEXT), ["encoding-guessed"]],
    ["UTF-16 little-endian with its mark", "utf-16le", utf16(`\uFEFF${TEXT}`, false), ["bom-removed"]],
    ["UTF-16 big-endian with its mark", "utf-16be", utf16(`\uFEFF${TEXT}`, true), ["bom-removed"]],
    ["UTF-16 little-endian without a mark", "utf-16le", utf16(TEXT, false), ["encoding-guessed"]],
    ["UTF-16 big-endian without a mark", "utf-16be", utf16(TEXT, true), ["encoding-guessed"]],
  ];
  test.each(cases)("%s", async (_, encoding, bytes, notes) => {
    const preview = await previewUpload(fileOf(bytes), null, LIMITS);
    expect(preview.choices.text?.encoding).toBe(encoding);
    expect(preview.notes.map((note) => note.code)).toEqual(notes);
    if (bytes.length < 60) return;
    expect(titlesOf(preview)).toEqual(["nom", "ville", "coût"]);
    expect(preview.rows).toEqual([
      ["École du Cœur", "Orléans", "12 €"],
      ["Crèche « Été »", "Besançon", "5 €"],
    ]);
  });

  test("UTF-8 whose first accent comes after a million plain bytes", async () => {
    const file = fileOf(`a,b\n${"0123456789,abcdefghi\n".repeat(60_000)}é,è\n`);
    expect((await previewUpload(file, null, LIMITS)).choices.text?.encoding).toBe("utf-8");
  });

  test("a line longer than a piece of the file, cut between two bytes of a character", async () => {
    const long = "é".repeat(30_000);
    const file = fileOf(`a,${Array.from({ length: 30 }, () => `x${long}`).join(",")}\n`);
    const preview = await previewUpload(file, { header: null }, LIMITS);
    expect(preview.rows[0]?.at(-1)).toBe(`x${long}`);
  });
});

test("what was detected can be overruled, and stays known", async () => {
  const { text } = PLAIN_CHOICES;
  const preview = await previewUpload(fileOf("a;b\n1,5;2\n"), { text, header: null }, LIMITS);
  expect(preview.proposed).toEqual({ ...PLAIN_CHOICES, text: { ...text, delimiter: ";" } });
  expect(preview.choices).toEqual({ ...PLAIN_CHOICES, header: null });
  expect(titlesOf(preview)).toEqual(["colonne_1", "colonne_2"]);
  expect(preview.rows).toEqual([
    ["a;b", ""],
    ["1", "5;2"],
  ]);
});

test("rows above the titles are set aside, shown and told", async () => {
  const preview = await previewUpload(fileOf("Liste des écoles;;\n;;\nnom;ville;élèves\nA;B;3\nC;D;4\n"), null, LIMITS);
  expect(preview.choices.header).toEqual({ row: 3, lines: 1 });
  expect(titlesOf(preview)).toEqual(["nom", "ville", "élèves"]);
  expect(preview.lines).toEqual([
    { row: 1, role: "above", cells: ["Liste des écoles", "", ""] },
    { row: 2, role: "above", cells: ["", "", ""] },
    { row: 3, role: "header", cells: ["nom", "ville", "élèves"] },
    { row: 4, role: "data", cells: ["A", "B", "3"] },
    { row: 5, role: "data", cells: ["C", "D", "4"] },
  ]);
  expect(preview.setAside).toEqual([
    { what: "rows", reason: "above", count: 2, numbers: [1, 2], examples: ["Liste des écoles"] },
  ]);
});

test("duplicate and empty titles are kept as they are and told", async () => {
  const preview = await previewUpload(fileOf("nom,,nom, nom,\n1,2,3,4,5\n"), null, LIMITS);
  expect(titlesOf(preview)).toEqual(["nom", "", "nom", " nom", ""]);
  expect(preview.notes).toEqual([
    { code: "empty-titles", count: 1, line: 1, examples: ["2"] },
    { code: "duplicate-titles", count: 1, line: 1, examples: ["nom"] },
    { code: "long-rows", count: 1, line: 2, examples: ["5"] },
  ]);
});

test("quotes that are wrong are kept as text and told with their line", async () => {
  const preview = await previewUpload(fileOf('a,b\n"x" y,2\n3,"4\n5,6\n'), null, LIMITS);
  expect(preview.rows).toEqual([
    ['"x" y', "2"],
    ["3", '"4'],
    ["5", "6"],
  ]);
  expect(preview.notes).toEqual([
    { code: "quotes-in-text", count: 1, line: 2, examples: [] },
    { code: "quote-not-closed", count: 1, line: 3, examples: [] },
  ]);
});

describe("a file that cannot be read is refused, saying where and why", () => {
  const cases: [what: string, content: string | Uint8Array, problem: Record<string, unknown>][] = [
    ["an empty file", "", { code: "file-empty" }],
    ["a lone byte order mark", "\uFEFF", { code: "file-empty" }],
    ["blank lines", "\n\n;;\n", { code: "file-not-a-table" }],
    ["a workbook that is no archive", Buffer.from("PK\x03\x04....xl/workbook.xml"), { code: "file-damaged" }],
    ["a PDF", "%PDF-1.7\n", { code: "file-not-text", args: { looksLike: "PDF" } }],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), { code: "file-not-text", args: { looksLike: "PNG" } }],
    ["a compressed file", gzipSync("a,b\n"), { code: "file-not-text", args: { looksLike: "GZIP" } }],
    ["a web page", "\n<!DOCTYPE html><html></html>", { code: "file-not-text", args: { looksLike: "HTML" } }],
    [
      "bytes that are no text",
      Buffer.from([97, 44, 98, 10, 0, 1, 2, 3, 0xff]),
      { code: "file-not-text", args: { byte: 4 } },
    ],
    [
      "UTF-8 cut in a character",
      Buffer.from("nom,ville\né,Orlé").subarray(0, -1),
      { code: "file-cut-short", args: { byte: 16 } },
    ],
    ["UTF-16 cut in a character", utf16(`\uFEFF${TEXT}`, false).subarray(0, -3), { code: "file-cut-short" }],
    [
      "UTF-16 with half a character",
      utf16("\uFEFFa,b\n\ud83d,c\nd,e\n", false),
      { code: "encoding-wrong", args: { encoding: "utf-16le", byte: 10 } },
    ],
  ];
  test.each(cases)("%s", async (_, content, problem) => {
    await expect(previewUpload(fileOf(content), null, LIMITS)).rejects.toMatchObject({
      name: "ProblemError",
      ...problem,
    });
  });

  test("an encoding that is not the file's", async () => {
    const file = fileOf(bytesIn(WINDOWS, TEXT));
    await expect(read(file)).rejects.toMatchObject({
      code: "encoding-wrong",
      args: { encoding: "utf-8", byte: 12 },
      place: "byte 12",
    });
    await expect(
      previewUpload(
        fileOf(utf16(TEXT, false)),
        { text: { encoding: "windows-1252", delimiter: ";", quote: '"' } },
        LIMITS,
      ),
    ).rejects.toMatchObject({ code: "encoding-wrong", args: { encoding: "windows-1252", byte: 1 } });
  });
});

describe("limits name the place", () => {
  const limits = { rows: 3, columns: 4, cellLength: 10, columnNameLength: 5 };
  const cases: [what: string, text: string, problem: Record<string, unknown>][] = [
    ["too many rows", "a\n1\n2\n3\n4\n", { code: "too-many-rows", args: { limit: 3, line: 5 }, place: "line 5" }],
    ["too many titles", "a,b,c,d,e\n", { code: "too-many-columns", args: { count: 5, limit: 4, line: 1 } }],
    [
      "too many cells in a row",
      "a\n1\n1,2,3,4,5\n",
      { code: "too-many-columns", args: { count: 5, limit: 4, line: 3 } },
    ],
    [
      "a cell too long",
      'a,b\n1,"x\nyyyyyyyyyyy"\n',
      { code: "cell-too-long", args: { line: 2, column: 2, limit: 10 } },
    ],
    ["a title too long", "a,bbbbbb\n", { code: "cell-too-long", args: { line: 1, column: 2, limit: 5 } }],
  ];
  test.each(cases)("%s", async (_, text, problem) => {
    await expect(read(fileOf(text), PLAIN_CHOICES, { limits })).rejects.toMatchObject(problem);
  });

  test("as much as the limits allow is read", async () => {
    const text = "a,b,c,ddddd\n1,2,3,xxxxxxxxxx\n,,,\n1\n,,,,,,\n\n";
    const imported = await read(fileOf(text), { ...PLAIN_CHOICES, emptyRows: "keep" }, { limits });
    expect(imported).toMatchObject({ rows: 3, columns: ["a", "b", "c", "ddddd"] });
  });
});

describe("a reading that is too much", () => {
  const big = () => fileOf(`a,b\n${"0123456789,abcdefghij\n".repeat(400_000)}`);

  test("stops when its time is over", async () => {
    const job = read(big(), PLAIN_CHOICES, { seconds: 0.001 });
    await expect(job).rejects.toMatchObject({ code: "too-large", args: { limit: "0.001 s" } });
  });

  test("stops when its memory is full, and the next file is read", async () => {
    const wide = fileOf(`a,b\n${`${"0123456789".repeat(3_000)},x\n`.repeat(2_000)}`);
    const job = read(wide, PLAIN_CHOICES, { memoryMb: 24 });
    await expect(job).rejects.toMatchObject({ code: "too-large", args: { limit: "24 Mo" } });
    expect(await read(fileOf("a\n1\n"))).toMatchObject({ rows: 1 });
  });

  test("a file that is gone is an error, not a crash", async () => {
    const gone = { ...fileAt(fileOf("a\n").path), path: "/nowhere/gone.csv" };
    await expect(previewUpload(gone, null, LIMITS)).rejects.toThrow("ENOENT");
  });
});

test("previews that nobody waits for any more keep nobody waiting", async () => {
  const long = fileOf("a;b\n1;2\n".repeat(600_000));
  const left = new AbortController();
  const given = [0, 1, 2].map(() => previewUpload(long, null, LIMITS, left.signal));
  const after = previewUpload(fileOf("a;b\n1;2\n"), null, LIMITS);
  left.abort("gone");
  expect(await Promise.allSettled(given)).toEqual(given.map(() => ({ status: "rejected", reason: "gone" })));
  expect((await after).rowCount).toBe(1);
});
