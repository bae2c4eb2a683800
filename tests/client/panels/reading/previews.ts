/** Previews of an invented workbook, for the tests of the assistant's logic. */
import { UploadId } from "#shared/model/ids.ts";
import type { PreviewLine, ReadingChoices, SourceTable, UploadPreview } from "#shared/wire/imports.ts";

export const CHOICES: ReadingChoices = {
  table: "s0",
  text: null,
  header: { row: 3, lines: 1 },
  mergedCells: "fill",
  emptyRows: "set-aside",
  emptyColumns: "set-aside",
  hidden: "set-aside",
  rowsSetAside: [7],
  columnsSetAside: [],
  repairText: false,
};

export function sheet(key: string, name: string, more: Partial<SourceTable> = {}): SourceTable {
  return { key, file: null, name, format: "xlsx", rows: 8, columns: 2, hidden: false, empty: false, ...more };
}

export function line(row: number, role: PreviewLine["role"], ...cells: string[]): PreviewLine {
  return { row, role, cells };
}

/** Eight lines: a title over the table, a blank, the titles, three colleges, their total, a note. */
export function preview(more: Partial<UploadPreview> = {}): UploadPreview {
  const choices = more.choices ?? CHOICES;
  return {
    id: UploadId.parse("0123456789abcdefghjk"),
    sha256: "0".repeat(64),
    fileName: "Effectifs 2021.xlsx",
    bytes: 9_000,
    tables: [sheet("s0", "Collèges")],
    choices,
    proposed: CHOICES,
    lines: [
      line(1, "above", "Effectifs des collèges", ""),
      line(2, "above", "", ""),
      line(3, "header", "Collège", "Élèves"),
      line(4, "data", "Jean Moulin", "412"),
      line(5, "data", "Paul Éluard", "388"),
      line(6, "data", "Les Aulnes", "205"),
      line(7, "total", "TOTAL", "1005"),
      line(8, "data", "Source : académie", ""),
    ],
    columns: [
      { title: "Collège", source: 0, look: "text", filled: 1, examples: ["Jean Moulin"] },
      { title: "Élèves", source: 1, look: "integer", filled: 0.75, examples: ["412"] },
    ],
    rows: [
      ["Jean Moulin", "412"],
      ["Paul Éluard", "388"],
      ["Les Aulnes", "205"],
      ["Source : académie", ""],
    ],
    rowCount: 4,
    setAside: [
      { what: "rows", reason: "above", count: 2, numbers: [1, 2], examples: ["Effectifs des collèges"] },
      { what: "rows", reason: "total", count: 1, numbers: [7], examples: ["TOTAL · 1005"] },
    ],
    mergedAreas: 0,
    doubts: [],
    notes: [],
    ...more,
  };
}
