/** The published example files get from us the errors and warnings that the reference engine gave: same count, same rows, same fields. */
import { readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { createChecker } from "#shared/checks/checker.ts";
import type { Issue } from "#shared/checks/issue.ts";
import type { Warning } from "#shared/checks/warnings.ts";
import { warningsOf } from "#shared/checks/warnings-of.ts";
import type { Table } from "#shared/document/table.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import { realFile, realFilesHere, realFilesReason, realJson } from "../../support/real-files.ts";
import { tableOfRows } from "./table-of-rows.ts";

interface Report {
  readonly schema: string;
  readonly file: string;
  readonly encoding: string;
  readonly dialect: { readonly csv?: { readonly delimiter?: string } };
  readonly errors_from_engine: readonly EngineError[];
  readonly errors_from_custom_checks: readonly CustomError[];
  readonly warnings: readonly string[];
}

interface EngineError {
  readonly type: string;
  readonly note: string;
  readonly rowNumber?: number;
  readonly field?: string;
}

interface CustomError {
  /** name of the check as the schema has it; `NOT-EMULATED`: the one named by `check` was not run for these reports */
  readonly type: string;
  readonly check?: string;
  readonly rowNumber?: number;
  readonly field?: string;
}

/** Reports that are not compared, each with its reason. */
const LEFT_OUT: readonly (readonly [match: RegExp, reason: string])[] = [
  [/\.(xlsx|xls)\.json$|\.(xlsx|xls)__/, "a workbook: its cells are native values, read by another part"],
  [/utf-16/, "the file is cut short: there is no report"],
];

const names = realFilesHere ? readdirSync(realFile("golden/reports")).sort() : [];
const reasonFor = (name: string) => LEFT_OUT.find(([match]) => match.test(name))?.[1];

describe.skipIf(!realFilesHere)(`reports of the reference engine${realFilesReason}`, () => {
  it.each(names.filter((name) => reasonFor(name) === undefined))("%s", (name) => {
    const report = realJson(`golden/reports/${name}`) as Report;
    const parsed = parseTableSchema(new TextDecoder().decode(readFileSync(realFile(report.schema))));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const table = readTable(report);
    const checker = createChecker(table, parsed.schema);
    const custom = report.errors_from_custom_checks;
    const notRun = custom.flatMap(({ type, check }) => (type === "NOT-EMULATED" ? [check] : []));
    const found = checker
      .issues()
      .filter(({ code }) => !notRun.includes(code))
      .map((issue) => lineOf(issue, table))
      .sort();
    const said = custom.filter(({ type }) => type !== "NOT-EMULATED").map(lineOfCustom);
    expect(found).toEqual([...report.errors_from_engine.map(lineOfEngine), ...said].sort());
    expect(warningsOf(table, parsed.schema).flatMap(lineOfWarning).sort()).toEqual(
      report.warnings.map(lineOfTold).sort(),
    );
  });

  it("finds words that are no hours where a check of opening hours was not run for the report", () => {
    const report = realJson(
      "golden/reports/etalab__schema-lieux-covoiturage__exemple-valide.csv__schema.json",
    ) as Report;
    const parsed = parseTableSchema(new TextDecoder().decode(readFileSync(realFile(report.schema))));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
    const table = readTable(report);
    // the column holds « true »
    const found = createChecker(table, parsed.schema).issues();
    expect(found.map((issue) => lineOf(issue, table))).toEqual(["opening-hours-value  2 horaires"]);
  });

  it("knows every check that the national schemas ask for, but one whose name is misspelt", () => {
    const schemas = readdirSync(realFile("schemas"), { recursive: true, encoding: "utf8" }).filter((path) =>
      path.endsWith("schema.json"),
    );
    const told = new Set<string>();
    let asked = 0;
    for (const path of schemas) {
      const parsed = parseTableSchema(new TextDecoder().decode(readFileSync(realFile(`schemas/${path}`))));
      if (!parsed.ok) continue;
      asked += parsed.schema.customChecks.length;
      const table = tableOfRows(
        parsed.schema.fields.map(({ name }) => name),
        [],
      );
      for (const { code, args } of warningsOf(table, parsed.schema)) told.add(`${code} ${args.check}`);
    }
    expect([...told]).toEqual(["check-unknown french_gps_coordinates"]);
    expect(asked).toBeGreaterThan(30);
  });

  const skipped = names.flatMap((name) => {
    const reason = reasonFor(name);
    return reason === undefined ? [] : [`${name}: ${reason}`];
  });
  it.skip.each(skipped)("%s", () => undefined);
});

function readTable({ file, encoding, dialect }: Report): Table {
  const text = new TextDecoder(encoding).decode(readFileSync(realFile(file))).replace(/^\ufeff/, "");
  const { data } = Papa.parse<string[]>(text, { delimiter: dialect.csv?.delimiter ?? ",", skipEmptyLines: false });
  const [titles = [], ...rows] = data;
  // a newline at the end of the file is no row
  if (/\n$/.test(text)) rows.pop();
  return tableOfRows(titles, rows);
}

const RULED = ["constraint-error", "custom-check-error"];

/** `type rule row field`; the header is row 1, as in the reports. */
function lineOf({ code, rule, row, field }: Issue, table: Table): string {
  const handle = row === null ? undefined : table.handleOf(row);
  const number = handle === undefined ? "" : table.positionOf(handle) + 2;
  const name = code === "primary-key" ? "" : (field ?? "");
  // about columns that are not there: the reports say it on the first row and the first column
  if (code === "one-of-required" && row === null) return `${code}  2 ${name.split(", ")[0]}`;
  return `${code} ${RULED.includes(code) ? rule : ""} ${number} ${name}`;
}

/** The reports have the name that the schema uses; today's Validata has one type for all formats of registers. */
function lineOfCustom({ type, rowNumber, field }: CustomError): string {
  const format = /^french-(siren|siret)-value$/.exec(type)?.[1];
  return `${format === undefined ? `${type} ` : `custom-check-error ${format}`} ${rowNumber ?? ""} ${field ?? ""}`;
}

function lineOfWarning({ code, args }: Warning): string[] {
  if (code.startsWith("check-")) return [];
  return [code === "columns-unordered" ? code : `${code} ${String(args.name)}`];
}

function lineOfTold(warning: string): string {
  const name = /`(.*)`/s.exec(warning)?.[1] ?? "";
  if (warning.startsWith("Colonne manquante")) return `column-missing ${name}`;
  return warning.startsWith("Colonne surnuméraire") ? `column-extra ${name}` : "columns-unordered";
}

function lineOfEngine({ type, note, rowNumber, field }: EngineError): string {
  const rule = type === "constraint-error" ? (/^(?:array item )?constraint "(\w+)"/.exec(note)?.[1] ?? "") : "";
  return `${type} ${note.startsWith("array item") ? "arrayItem." : ""}${rule} ${rowNumber ?? ""} ${field ?? ""}`;
}
