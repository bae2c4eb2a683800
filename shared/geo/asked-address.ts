/** The address of a row as it is asked: the texts of some columns, one after the other. */
import type { RowHandle, Table } from "#shared/document/table.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { ColumnId } from "#shared/model/ids.ts";

/** characters that the national geocoder reads */
const LONGEST = 200;

/** "" where nothing is written. */
export function askedAddress(table: Pick<Table, "text">, row: RowHandle, columns: readonly ColumnId[]): string {
  const texts = columns.map((column) => table.text(row, column).replace(/\s+/g, " ").trim());
  return texts
    .filter((text) => text !== "")
    .join(" ")
    .slice(0, LONGEST);
}

export interface AddressColumns {
  readonly columns: readonly ColumnId[];
  readonly postcode: ColumnId | null;
  readonly citycode: ColumnId | null;
}

const PARTS = {
  number: /^(?:numero|num|no|n)(?: (?:de )?(?:voie|rue))?$/,
  street: /\b(?:adresse|voie|rue|libelle voie|address|street)\b/,
  city: /\b(?:commune|ville|city|localite)\b/,
  postcode: /\b(?:code postal|cp|postcode|postal code|zip)\b/,
  citycode: /\b(?:code insee|insee|code commune|citycode|codgeo|depcom)\b/,
  coded: /\bcode\b/,
};

/** What titles say of it; no columns where none speaks of an address. */
export function proposeAddressColumns(
  columns: readonly { readonly id: ColumnId; readonly name: string }[],
): AddressColumns {
  const known = columns.map(({ id, name }) => ({
    id,
    key: foldText(name)
      .replace(/[^a-z0-9]+/g, " ")
      .trim(),
  }));
  const one = (is: RegExp, not?: RegExp) =>
    known.find(({ key }) => is.test(key) && not?.test(key) !== true)?.id ?? null;
  const citycode = one(PARTS.citycode);
  const postcode = one(PARTS.postcode);
  const street = one(PARTS.street, /mail|\bcode\b|\bweb\b|\bsite\b/);
  const number = street === null ? null : one(PARTS.number);
  const city = one(PARTS.city, PARTS.coded);
  const asked = street === null ? [] : [number, street, postcode, city];
  return { columns: [...new Set(asked.filter((id) => id !== null))], postcode, citycode };
}
