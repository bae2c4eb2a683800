import type { SourceFormat } from "#shared/wire/imports.ts";
import type { inspecting as french } from "../fr/inspecting.ts";

const formats: Record<SourceFormat, string> = {
  csv: "text (CSV)",
  xlsx: "XLSX workbook",
  xls: "XLS workbook",
  ods: "ODS workbook",
  json: "JSON",
  geojson: "GeoJSON",
};

const count = (n: number, thing: string) => `${n.toLocaleString("en-GB")} ${thing}${n === 1 ? "" : "s"}`;

export const inspecting: typeof french = {
  file: (file, format) => `${file}: ${formats[format]}`,
  tables: "It holds:",
  isRead: "read below",
  reading: "What we make of it:",
  columns: (columns, rows) =>
    rows === null ? `${count(columns, "column")}:` : `${count(columns, "column")}, ${count(rows, "row")}:`,
  doubts: "To be checked:",
  notes: "Good to know:",
  written: (file, columns, rows) =>
    `${file === null ? "Written" : `${file} is written`}: ${count(columns, "column")}, ${count(rows, "row")}.`,
  sameFile: "The result would replace the file itself. Give another name after -o.",
};
