/** The published example files get from us the errors that the reference engine found: same count, same rows, same fields. */
import { readdirSync, readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { createChecker } from "#shared/checks/checker.ts";
import type { Issue } from "#shared/checks/issue.ts";
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
  readonly errors_from_custom_checks: readonly unknown[];
}

interface EngineError {
  readonly type: string;
  readonly note: string;
  readonly rowNumber?: number;
  readonly field?: string;
}

/** Reports that are not compared, each with its reason. `custom checks` of all reports are another piece, and left out of all. */
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
    const found = createChecker(table, parsed.schema)
      .issues()
      .map((issue) => lineOf(issue, table))
      .sort();
    expect(found).toEqual(report.errors_from_engine.map(lineOfEngine).sort());
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

/** `type rule row field`; the header is row 1, as in the reports. */
function lineOf({ code, rule, row, field }: Issue, table: Table): string {
  const handle = row === null ? undefined : table.handleOf(row);
  const number = handle === undefined ? "" : table.positionOf(handle) + 2;
  const name = code === "primary-key" ? "" : (field ?? "");
  return `${code} ${code === "constraint-error" ? rule : ""} ${number} ${name}`;
}

function lineOfEngine({ type, note, rowNumber, field }: EngineError): string {
  const rule = type === "constraint-error" ? (/^(?:array item )?constraint "(\w+)"/.exec(note)?.[1] ?? "") : "";
  return `${type} ${note.startsWith("array item") ? "arrayItem." : ""}${rule} ${rowNumber ?? ""} ${field ?? ""}`;
}
