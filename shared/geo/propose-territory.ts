/** Where the rows of a table seem to be: the départements of nearly all its codes. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import type { AddressColumns } from "./asked-address.ts";
import { ANYWHERE, departementOfCommune, type Territory } from "./territory.ts";

/** rows that are looked at, at even distances */
const LOOKED_AT = 2_000;
/** share of the codes that the départements must have */
const NEARLY_ALL = 0.95;
/** more tell of no territory */
const MOST = 5;

export function proposeTerritory(table: Table, { postcode, citycode }: AddressColumns): Territory {
  const column = citycode ?? postcode;
  if (column === null) return ANYWHERE;
  const counts = new Map<string, number>();
  let read = 0;
  const step = Math.max(1, Math.ceil(table.rowCount / LOOKED_AT));
  for (let at = 0; at < table.rowCount; at += step) {
    const code = table.text(table.handleAt(at) as RowHandle, column).trim();
    if (!/^\d[\dAB]\d{3}$/.test(code)) continue;
    read++;
    const departement = departementOf(code, citycode === null);
    counts.set(departement, (counts.get(departement) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST);
  const codes: string[] = [];
  let known = 0;
  for (const [code, count] of ranked) {
    if (known >= NEARLY_ALL * read) break;
    codes.push(code);
    known += count;
  }
  return codes.length > 0 && known >= NEARLY_ALL * read ? { kind: "departements", codes } : ANYWHERE;
}

/** In Corsica, postal codes 200 and 201 are of the south, 202 and 206 of the north. */
function departementOf(code: string, isPostal: boolean): string {
  if (!isPostal || !code.startsWith("20")) return departementOfCommune(code);
  return /^20[01]/.test(code) ? "2A" : "2B";
}
