/** How a file is read, for who sits at the terminal. */
import type { FilePreview } from "#server/workers/reading-job.ts";
import type { Words } from "#shared/i18n/words.ts";
import type { ColumnPreview, SourceTable } from "#shared/wire/imports.ts";
import { pathOf } from "../files/choose-table.ts";
import { decisionsOf } from "../files/tell-decisions.ts";

const EXAMPLES = 3;

export function tellReading(path: string, reading: FilePreview, words: Words): string {
  const { tables, choices, columns, rowCount, doubts, notes } = reading;
  const { importing, inspecting } = words;
  const read = tables.find(({ key }) => key === choices.table);
  return [
    inspecting.file(path, read?.format ?? "csv"),
    ...(tables.length < 2
      ? []
      : ["", inspecting.tables, ...tables.map((table) => tableLine(table, table === read, words))]),
    "",
    inspecting.reading,
    ...decisionsOf(reading, words).map((decision) => `  ${decision}`),
    "",
    inspecting.columns(columns.length, rowCount),
    ...columns.map((column) => columnLine(column, words)),
    ...(doubts.length === 0 ? [] : ["", inspecting.doubts]),
    ...doubts.flatMap(({ code, count, examples }) => [
      `  ${importing.doubts.groups[code](count)}`,
      ...examples.slice(0, EXAMPLES).map((doubt) => `    ${importing.doubts.example(doubt)}`),
    ]),
    ...(notes.length === 0 ? [] : ["", inspecting.notes]),
    ...notes.map(({ code, ...note }) => `  ${importing.notes[code](note)}`),
  ].join("\n");
}

function tableLine(table: SourceTable, isRead: boolean, { importing, inspecting }: Words): string {
  const { sheets } = importing;
  const told = [
    sheets.sizeInWords(table.rows, table.columns),
    table.hidden ? sheets.hidden : "",
    table.empty ? sheets.empty : "",
    isRead ? inspecting.isRead : "",
  ].filter((part) => part !== "");
  return `  ${[pathOf(table), ...told].join(", ")}`;
}

function columnLine({ title, look, filled, examples }: ColumnPreview, { importing }: Words): string {
  const { columns, lines } = importing;
  const told = look === "empty" ? columns.empty : `${columns.looks[look]}, ${columns.filled(filled)}`;
  const some = examples.length === 0 ? "" : ` (${examples.map(oneLine).join(" · ")})`;
  return `  ${title === "" ? lines.untitled : oneLine(title)} – ${told}${some}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
