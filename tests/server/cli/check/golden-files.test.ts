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
  it.each(names.filter((name) => !isWorkbook(name)))("%s", async (name) => {
    const report = realJson(`golden/reports/${name}`) as Report;
    const ran = await checked([realFile(report.file), "--schema", realFile(report.schema), "--json"]);
    const told = JSON.parse(ran.out);
    if (report.header === undefined) {
      expect(ran.code).toBe(2);
      return;
    }
    expect(told).toMatchObject({
      headerRow: 1,
      rows: report.rows,
      columns: report.header.length,
      delimiter: report.dialect?.csv?.delimiter ?? expect.any(String),
    });
    const found = (told.errors as Found[])
      .filter(({ code }) => OF_ENGINE.includes(code))
      .map(
        ({ code, constraint, row, column }) =>
          `${code} ${constraint ?? ""} ${row ?? ""} ${code === "primary-key" ? "" : column}`,
      );
    const engine = report.errors_from_engine.map(({ type, note, rowNumber, field }) => {
      const constraint = type === "constraint-error" ? (/constraint "(\w+)"/.exec(note)?.[1] ?? "") : "";
      return `${type} ${constraint} ${rowNumber ?? ""} ${type === "primary-key" ? "" : field}`;
    });
    expect(found.sort()).toEqual(engine.sort());
    const custom = report.errors_from_custom_checks.filter(({ type }) => type !== "NOT-EMULATED");
    if (engine.length + custom.length > 0) expect(ran.code).toBe(1);
    else if (report.errors_from_custom_checks.length === 0) expect(ran.code).toBe(0);
  });

  it.each(names.filter(isWorkbook))("%s cannot be checked yet: it is a workbook", async (name) => {
    const report = realJson(`golden/reports/${name}`) as Report;
    expect(await checked([realFile(report.file), "--schema", realFile(report.schema)])).toMatchObject({ code: 2 });
  });
});
