/** The workbooks of other tools' tests, cell by cell beside what an independent reader saw; what differs on purpose is listed in decision 0015. */
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { realFile, realFilesHere, realFilesReason, realJson } from "#tests/support/real-files.ts";
import { openPath, rowsOf, textOf } from "./read-source.ts";

const Reading = z.object({
  file: z.string(),
  reading: z.object({
    sheets: z
      .array(
        z.object({
          name: z.string(),
          state: z.string(),
          merged: z.array(z.string()).optional(),
          hidden_rows: z.array(z.number()).optional(),
          cells: z.array(z.tuple([z.number(), z.number(), z.string(), z.unknown()]).rest(z.unknown())),
        }),
      )
      .default([]),
  }),
});

const readings = realFilesHere ? z.array(Reading).parse(realJson("workbooks/readings.json")) : [];

function difference(kind: string, seen: unknown, read: string): boolean {
  switch (kind) {
    case "n":
      return Math.abs(Number(read) - Number(seen)) > 1e-12 * Math.max(1, Math.abs(Number(seen))) || /e/i.test(read);
    case "b":
      return read !== (seen === true || seen === 1 ? "true" : "false");
    case "d":
      return plainMoment(read) !== plainMoment(String(seen));
    case "e":
    case "z":
      return read !== "";
    default:
      return read !== String(seen);
  }
}

/** A duration in seconds, midnight as the day, decimals as short as they are. */
function plainMoment(text: string): string {
  const [, seconds] = /^PT(-?[\d.]+)S$/.exec(text) ?? [];
  if (seconds !== undefined) return String(Number(seconds));
  const [, hours, minutes, rest] = /^(\d{2,}):(\d\d):([\d.]+)$/.exec(text) ?? [];
  if (hours !== undefined) return String(Number(hours) * 3600 + Number(minutes) * 60 + Number(rest));
  return text
    .replace(/[ T]00:00:00$/, "")
    .replace(" ", "T")
    .replace(/(\.\d*?)0+$/, "$1");
}

/** How many cells differ on purpose, and why. */
const ON_PURPOSE: Readonly<Record<string, readonly [cells: number, because: string]>> = {
  "sheetjs__crlf_CRLFX5_2.XLS": [1, "the file names no sheet: each reader makes up its name"],
  "sheetjs__crlf_CRLFX5_4.XLS": [1, "the file names no sheet: each reader makes up its name"],
  "sheetjs__crlf_CRLFR9_4.XLS": [1, "the file names no sheet: each reader makes up its name"],
  "calamine__tests_date.xls": [1, "255 hours, as [h]:mm:ss shows them; the other reader gives days"],
  "sheetjs__issue2717_issue2717.ods": [
    14,
    "results as they are kept in the file; the other reader calculates them again",
  ],
  "sheetjs__LONumbers.xlsx": [
    68,
    "days before the first one of the workbook, which no spreadsheet shows, stay numbers",
  ],
  "sheetjs__crlf_crlf.ods": [1, "the line break as it is written, CR LF"],
  "exceljs__spec_integration_data_1904.xlsx": [1, "day 0 of a workbook that counts from 1904 is a day"],
};

/** Sheets that are named and not there. */
const REFUSED = new Map([["tealeg-xlsx__testdocs_badfile_noWorksheets.xlsx", "file-damaged"]]);

describe.skipIf(!realFilesHere)(`workbooks of other tools’ tests${realFilesReason}`, () => {
  it.each(readings.map(({ file, reading }) => [file, reading] as const))(
    "%s reads as others read it",
    (file, { sheets }) => {
      const refusal = REFUSED.get(file);
      if (refusal !== undefined) return expect(() => openPath(realFile(`workbooks/${file}`))).toThrow(refusal);
      const source = openPath(realFile(`workbooks/${file}`));
      const differences: string[] = [];
      for (const sheet of sheets) {
        const table = source.tables.find(({ name }) => name === sheet.name);
        if (table === undefined) {
          differences.push(`${sheet.name}: not there`);
          continue;
        }
        if (table.hidden !== (sheet.state !== "visible")) differences.push(`${sheet.name}: ${sheet.state}`);
        const rows = rowsOf(source, table.key);
        for (const [row, column, kind, seen, ...more] of sheet.cells) {
          const read = textOf(rows.get(row)?.[column - 1]);
          if (difference(kind, seen, read)) {
            differences.push(
              `${sheet.name} ${row},${column} ${kind} ${JSON.stringify([seen, ...more])}: ${JSON.stringify(rows.get(row)?.[column - 1] ?? "")}`,
            );
          }
        }
      }
      const [onPurpose = 0] = ON_PURPOSE[file] ?? [];
      if (differences.length !== onPurpose) expect(differences).toEqual([]);
    },
  );

  it("numbers of companies and postal codes of real files keep their digits, dates are dates", () => {
    const contracts = openPath(realFile("files/Marches_publics_2015.xlsx"));
    expect(contracts.tables.map(({ name, rows }) => [name, rows])).toEqual([
      ["Problemes", 34],
      ["Ajout_SIRET_geoloc", 34],
    ]);
    expect(textOf(rowsOf(contracts, "0").get(2)?.[4])).toBe("2021-04-15");
    const companies = [...rowsOf(contracts, "1").values()].slice(1).map((cells) => textOf(cells[1]));
    expect(companies.filter((siret) => /^\d{14}$/.test(siret)).length).toBeGreaterThan(20);
    expect(companies.filter((siret) => /e\+?\d/i.test(siret))).toEqual([]);
    const places = openPath(realFile("files/blablacar.xlsx"));
    expect(textOf(rowsOf(places).get(2)?.[2])).toBe("01340");
  });
});
