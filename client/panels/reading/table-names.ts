/** What a table of a file is called: among the others of its file, and as the dataset made of it. */
import { LIMITS } from "#shared/model/limits.ts";
import type { SourceTable, UploadPreview } from "#shared/wire/imports.ts";

/** Names that spreadsheets give by themselves, and that say nothing. */
const NAMELESS = /^(feuil(le)?|sheet|hoja|tabelle|foglio|blad|table|feuille de calcul)[ _]?\d*$/i;

/** `classeur.xlsx › Feuil1` in an archive, else the sheet's own name. */
export function tableLabel({ file, name }: SourceTable): string {
  if (file === null) return name;
  return file === name || file.endsWith(`/${name}`) ? file : `${file} › ${name}`;
}

/** A first name for the dataset made of this table: the sheet's when it says something and is not alone, else the file's. */
export function datasetName({ fileName, tables }: Pick<UploadPreview, "fileName" | "tables">, key: string): string {
  const table = tables.find((one) => one.key === key);
  const ofFile = nameOfFile(table?.file ?? fileName);
  const beside = tables.filter((one) => one.file === table?.file && !one.empty);
  if (table === undefined || beside.length < 2 || nameOfFile(table.name) === ofFile) return shorten(ofFile);
  return shorten(NAMELESS.test(table.name.trim()) ? `${ofFile} ${table.name.trim()}` : table.name);
}

/** Its last part, without the extension. */
function nameOfFile(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? name;
  return last.replace(/\.[a-z0-9]{1,7}$/i, "") || last;
}

function shorten(name: string): string {
  return name
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, LIMITS.nameLength);
}
