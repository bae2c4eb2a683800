import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exportCsv, exportFileName } from "#server/datasets/export-csv.ts";
import { setUnavailable } from "#shared/document/edits/set-unavailable.ts";
import { PLAIN_CHOICES } from "#tests/support/choices.ts";
import { fileOf, importAndOpen } from "./files.ts";

/** blank rows and columns too: nothing is set aside */
const WHOLE = { ...PLAIN_CHOICES, emptyRows: "keep", emptyColumns: "keep" } as const;

test("importing a clean file and exporting it gives the same bytes", async () => {
  const clean =
    'nom,adresse,code_postal\r\nMairie d’Aix,"1, place du Bourg\r\nBP 2",01990\r\n"dit ""oui""",,\r\n" ",-0.5,+33 1\r\n';
  const { table } = await importAndOpen(fileOf(clean));
  expect([...exportCsv(table)].join("")).toBe(clean);
});

test("whatever the cells of a clean file hold, the same bytes come out", async () => {
  const text = fc.oneof(
    fc.string({ unit: fc.constantFrom("a", "é", "0", " ", '"', ",", "\r", "\n", ";", "\t", "'", "=", "😀") }),
    fc.string({ unit: "grapheme" }).map((cell) => cell.replaceAll("\0", "")),
  );
  const full = text.map((cell) => (cell === "" ? "0" : cell));
  const grid = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.array(fc.array(text, { minLength: width, maxLength: width }), { maxLength: 6 }).chain((rows) =>
      fc.record({
        // nothing blank at the ends, which an import trims, nor a title that a reader would take for a mark
        titles: fc.array(
          full.map((title) => `t${title}`),
          { minLength: width, maxLength: width },
        ),
        // a row of nothing but spaces is read as an empty one
        rows: fc.constant([...rows.filter(isNotOfSpaces), Array.from({ length: width }, () => "end")]),
      }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(grid, async ({ titles, rows }) => {
      const clean = writeAsPythonDoes([titles, ...rows]);
      const { table } = await importAndOpen(fileOf(clean), WHOLE);
      expect([...exportCsv(table)].join("")).toBe(clean);
    }),
    { numRuns: 150 },
  );
});

function isNotOfSpaces(row: readonly string[]): boolean {
  return row.every((cell) => cell === "") || row.some((cell) => cell.trim() !== "");
}

/** An independent writer: RFC 4180 with quotes where needed, and around spaces at the ends. */
function writeAsPythonDoes(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((cell) => {
          const quoted =
            /["\r\n,]/.test(cell) || /^[ \t]/.test(cell) || /[ \t]$/.test(cell) || (row.length === 1 && cell === "");
          return quoted ? `"${cell.split('"').join('""')}"` : cell;
        })
        .join(","),
    )
    .map((line) => `${line}\r\n`)
    .join("");
}

describe("the name of the file", () => {
  const cases: [dataset: string, file: string][] = [
    ["Marchés publics 2016", "marches-publics-2016.csv"],
    ["Cœur de ville — Œuvres d’art", "coeur-de-ville-oeuvres-d-art.csv"],
    ["  CT_participantes.csv ", "ct-participantes.csv"],
    ["../../etc/passwd", "etc-passwd.csv"],
    ['a"b\r\nc', "a-b-c.csv"],
    ["日本", "table.csv"],
    [`${"a".repeat(99)} b`, `${"a".repeat(99)}.csv`],
  ];
  test.each(cases)("%j", (dataset, file) => {
    expect(exportFileName(dataset)).toBe(file);
  });
});

test("a value marked as not available is a blank in the file", async () => {
  const { table } = await importAndOpen(fileOf("nom,tel\r\nMairie,0102030405\r\nÉcole,0607080910\r\n"));
  const tel = table.columns[1]?.id;
  if (tel === undefined) throw new Error("the column is missing");
  setUnavailable(table, { rows: [table.handleAt(1)], columns: [tel] }, "secret", "someone");
  expect([...exportCsv(table)].join("")).toBe("nom,tel\r\nMairie,0102030405\r\nÉcole,\r\n");
});
