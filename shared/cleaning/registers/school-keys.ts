/** By what the rows of a table are found in the directory of schools: the UAI, or the name and the commune. */
import type { Table } from "#shared/document/table.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { SCHOOL_TITLES } from "./school.ts";

interface Key {
  readonly column: string;
  readonly there: string;
}

/** `found`: the pair that finds most rows, where there is one. Empty: nothing is likely. */
export function schoolKeys({ columns }: Pick<Table, "columns">, found: Key | null): readonly Key[] {
  const isOfName = found?.there === SCHOOL_TITLES.name || found?.there === SCHOOL_TITLES.bare;
  if (found?.there === SCHOOL_TITLES.uai) return [found];
  const titled = (sought: RegExp, but: RegExp) =>
    columns.find(({ name }) => sought.test(foldText(name)) && !but.test(foldText(name)))?.id;
  const name = isOfName ? found : keyOf(titled(/nom|etabl|college|lycee|ecole/, NO_NAME), SCHOOL_TITLES.name);
  const city = keyOf(titled(/commune|ville|localite/, /code|insee|postal|\bcp\b/), SCHOOL_TITLES.city);
  if (name === null) return found === null ? [] : [found];
  return city === null || city.column === name.column ? [name] : [name, city];
}

/** titles of what stands beside a name */
const NO_NAME = /nombre|commune|ville|localite|code|type|statut|adresse|prenom/;

function keyOf(column: ColumnId | undefined, there: string): Key | null {
  return column === undefined ? null : { column, there };
}
