/** What of a table a register is to be asked: by which column, and where. Each distinct text of a part is judged once. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { territoryOfCommune, territoryOfUai } from "#shared/french/territory.ts";
import { isMark } from "#shared/model/cell-content.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { companyNumberIn } from "./company.ts";

/** rows and columns looked at to see what a column holds */
const LOOKED_AT = 300;
const COLUMNS = 100;

/** The one of which most texts are such; null: none. */
function likelyColumn(table: Table, isOne: (text: string) => boolean, titled: RegExp | null): ColumnId | null {
  let best: { readonly id: ColumnId; readonly share: number } | null = null;
  const rows = Array.from(table.order.subarray(0, LOOKED_AT), (row) => row as RowHandle);
  for (const { id, name } of table.columns.slice(0, COLUMNS)) {
    if (titled !== null && !titled.test(foldText(name))) continue;
    const texts = rows.map((row) => table.text(row, id).trim()).filter((text) => text !== "");
    const share = texts.length === 0 ? 0 : texts.filter(isOne).length / texts.length;
    if (share >= 0.5 && share > (best?.share ?? 0)) best = { id, share };
  }
  return best?.id ?? null;
}

export interface ProposedSchools {
  /** the column of UAI; null: there is none */
  readonly uai: ColumnId | null;
  /** codes of the départements where its rows are, in order */
  readonly departements: readonly string[];
}

/** but for its letter, which a slip may have changed */
const UAI = /^\d{7}[A-Z]$/i;

/** By the UAI, else by codes of communes or postal codes. */
export function* proposeSchoolsInSlices(table: Table): InSlices<ProposedSchools> {
  const uai = likelyColumn(table, (text) => UAI.test(text), null);
  yield;
  const place = uai ?? likelyColumn(table, (text) => placeCode(text) !== null, /insee|commune|cog|postal|\bcp\b/);
  if (place === null) return { uai, departements: [] };
  const codes = new Set<string>();
  for (const text of yield* distinctTexts(table, place)) {
    const found =
      uai === null ? territoryOfCommune(placeCode(text) ?? "") : UAI.test(text) ? territoryOfUai(text) : undefined;
    if (found !== undefined) codes.add(found.code);
  }
  return { uai, departements: [...codes].sort() };
}

export interface NumbersOfColumn {
  /** each once, in the order they come */
  readonly numbers: readonly string[];
  /** texts that are no number of the register */
  readonly others: number;
}

export function* numbersInSlices(table: Table, column: ColumnId): InSlices<NumbersOfColumn> {
  const numbers = new Set<string>();
  let others = 0;
  for (const text of yield* distinctTexts(table, column)) {
    const number = companyNumberIn(text);
    if (number === null) others++;
    else numbers.add(number);
  }
  return { numbers: [...numbers], others };
}

export function likelyNumbers(table: Table): ColumnId | null {
  return likelyColumn(table, (text) => companyNumberIn(text) !== null, null);
}

/** Five characters, the zero that a spreadsheet took away put back. */
function placeCode(text: string): string | null {
  const code = text.replace(/\s/g, "").toUpperCase();
  return /^(?:\d{4,5}|2[AB]\d{3})$/.test(code) ? code.padStart(5, "0") : null;
}

function* distinctTexts(table: Table, column: ColumnId): InSlices<ReadonlySet<string>> {
  const all = new Set<string>();
  for (const { texts, places, rows } of table.columnParts(column)) {
    const used = places === null ? texts.slice(0, rows.length) : [...new Set(places)].map((at) => texts[at] ?? "");
    for (const text of used) {
      const plain = isMark(text) ? "" : text.trim();
      if (plain !== "") all.add(plain);
    }
    yield;
  }
  return all;
}
