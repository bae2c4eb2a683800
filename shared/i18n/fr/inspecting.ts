/** Words of `tablee inspect` and `tablee convert`: how a file is read, told at the terminal. */
import type { SourceFormat } from "#shared/wire/imports.ts";

const formats: Record<SourceFormat, string> = {
  csv: "texte (CSV)",
  xlsx: "classeur XLSX",
  xls: "classeur XLS",
  ods: "classeur ODS",
  json: "JSON",
  geojson: "GeoJSON",
};

const count = (n: number, one: string, many: string) => `${n.toLocaleString("fr-FR")}\u00a0${n < 2 ? one : many}`;

export const inspecting = {
  file: (file: string, format: SourceFormat) => `${file}\u00a0: ${formats[format]}`,
  tables: "Il contient\u00a0:",
  isRead: "lu ci-dessous",
  reading: "Ce que nous en faisons\u00a0:",
  columns: (columns: number, rows: number | null) =>
    rows === null
      ? `${count(columns, "colonne", "colonnes")}\u00a0:`
      : `${count(columns, "colonne", "colonnes")}, ${count(rows, "ligne", "lignes")}\u00a0:`,
  doubts: "À vérifier\u00a0:",
  notes: "Bon à savoir\u00a0:",
  written: (file: string | null, columns: number, rows: number) =>
    `${file === null ? "Écrit" : `${file} est écrit`}\u00a0: ${count(columns, "colonne", "colonnes")}, ${count(rows, "ligne", "lignes")}.`,
  sameFile: "Le résultat remplacerait le fichier d’origine. Donnez un autre nom après -o.",
};
