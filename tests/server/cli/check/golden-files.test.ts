/** The published example files, checked from the command line: codes, rows and columns of the reference engine. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { realFile, realFilesHere, realFilesReason, realJson } from "../../../support/real-files.ts";
import { checked } from "./checked.ts";

interface Report {
  readonly schema: string;
  readonly file: string;
  readonly dialect?: { readonly csv?: { readonly delimiter?: string } };
  readonly header?: readonly string[];
  readonly rows?: number;
  readonly read_error?: string;
  readonly errors_from_engine: readonly {
    type: string;
    note: string;
    rowNumber?: number;
    field?: string;
    cell?: string;
  }[];
  readonly errors_from_custom_checks: readonly { type: string; rowNumber?: number }[];
}

interface Found {
  readonly code: string;
  readonly constraint?: string;
  readonly row: number | null;
  readonly column: string | null;
}

/** Of the engine itself; those of the schema's own checks are compared elsewhere. */
const OF_ENGINE = ["type-error", "constraint-error", "missing-label", "primary-key", "blank-row"];
const names = realFilesHere ? readdirSync(realFile("golden/reports")).sort() : [];
const isWorkbook = (name: string) => /\.xlsx?(?:__.*)?\.json$/.test(name);

describe.skipIf(!realFilesHere)(`example files from the command line${realFilesReason}`, () => {
  it.each(names)("%s", async (name) => {
    const report = realJson(`golden/reports/${name}`) as Report;
    const ran = await checked([realFile(report.file), "--schema", realFile(report.schema), "--json"]);
    const told = JSON.parse(ran.out);
    if (report.header === undefined) {
      expect(ran.code).toBe(2);
      return;
    }
    const sheet = isWorkbook(name);
    expect(told).toMatchObject({
      headerRow: 1,
      // cells that only have a look are cells to the engine, and none to us
      rows: sheet ? expect.any(Number) : report.rows,
      columns: sheet ? report.header.filter((title) => title !== "").length : report.header.length,
      delimiter: sheet ? null : (report.dialect?.csv?.delimiter ?? expect.any(String)),
    });
    const isOfSheet = ({ rowNumber = 0 }: { rowNumber?: number }) => !sheet || rowNumber <= told.rows + 1;
    // on some workbooks the engine itself fails
    if (report.errors_from_engine.some(({ type }) => type === "error")) return;
    const found = (told.errors as Found[])
      .filter(({ code }) => OF_ENGINE.includes(code))
      .map(
        ({ code, constraint, row, column }) =>
          `${code} ${constraint ?? ""} ${row ?? ""} ${code === "primary-key" ? "" : column}`,
      );
    const engine = report.errors_from_engine.filter(isOfSheet).map(({ type, note, rowNumber, field }) => {
      const constraint = type === "constraint-error" ? (/constraint "(\w+)"/.exec(note)?.[1] ?? "") : "";
      return `${type} ${constraint} ${rowNumber ?? ""} ${type === "primary-key" ? "" : field}`;
    });
    // the engine takes a number of a workbook for no text, and 1 for no boolean: in the CSV that is published both are what they should be
    const ofText = sheet ? engine.filter((error) => found.includes(error) || !error.startsWith("type-error")) : engine;
    expect(found.sort()).toEqual(ofText.sort());
    const custom = report.errors_from_custom_checks.filter(
      (error) => error.type !== "NOT-EMULATED" && isOfSheet(error),
    );
    if (ofText.length + custom.length > 0) expect(ran.code).toBe(1);
    else if (report.errors_from_custom_checks.length === 0) expect(ran.code).toBe(0);
  });
});
