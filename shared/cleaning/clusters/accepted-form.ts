/** The form to write for values that are one and the same: the one that the model or the list of communes accepts, else the most frequent, the best written of several. */
import { acceptanceOf } from "#shared/checks/repairs/acceptance.ts";
import { wantsCommunes } from "#shared/checks/repairs/communes.ts";
import { kindOfField } from "#shared/checks/repairs/kind-of-field.ts";
import { repairsOf } from "#shared/checks/repairs/repairs-of.ts";
import type { Column, Table } from "#shared/document/table.ts";
import type { Communes } from "#shared/french/communes.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { matchColumns } from "#shared/schema/match-columns.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import type { FacetValue } from "#shared/views/facets.ts";

export interface SuggestedForm {
  readonly text: string;
  readonly why: "model" | "communes" | "frequent";
}

/** Of a cluster's values, the most frequent first: two at least. */
export type SuggestForm = (values: readonly FacetValue[]) => SuggestedForm;

/** True where the names of communes help to choose. */
export function wantsCommuneNames({ name }: Pick<Column, "name">): boolean {
  return wantsCommunes(kindOf(name));
}

/** `communes` null: they are not there (yet). */
export function suggestedForms(
  table: Pick<Table, "columns">,
  column: ColumnId,
  schema: TableSchema | null,
  communes: Communes | null,
): SuggestForm {
  const name = table.columns.find(({ id }) => id === column)?.name ?? "";
  const field = schema === null ? undefined : matchColumns(schema, table.columns).fieldOf.get(column);
  const isCommune = kindOf(name) === "commune-name";
  const accepts = field === undefined ? null : acceptanceOf(field, schema as TableSchema, communes?.places ?? null);
  const repairs = field === undefined ? null : repairsOf(field, schema as TableSchema, communes);
  return (values) => {
    const most = bestWritten(values.filter(({ count }) => count === values[0]?.count));
    // what accepts anything chooses nothing
    if (accepts !== null && repairs !== null && values.some(({ text }) => !accepts(text))) {
      const right = values.find(({ text }) => accepts(text))?.text;
      if (right !== undefined) return { text: right, why: "model" };
      for (const { text } of values) {
        const repaired = repairs.repair(text, null);
        if (repaired !== null) return { text: repaired.text, why: "model" };
      }
    }
    const registered = isCommune && communes !== null ? nameIn(communes, values) : null;
    return registered === null ? { text: most, why: "frequent" } : { text: registered, why: "communes" };
  };
}

/** The one name that all values known to the register have there. */
function nameIn(communes: Communes, values: readonly FacetValue[]): string | null {
  const names = new Set(values.flatMap(({ text }) => communes.named(text).slice(0, 1)).map(({ name }) => name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}

/** Without stray spaces, in capitals and small letters, with its accents: the first of those that have as much of it. */
function bestWritten(values: readonly FacetValue[]): string {
  let [best, most] = [values[0]?.text ?? "", -1];
  for (const { text } of values) {
    const isNeat = text === text.trim() && !/\s{2}/.test(text);
    const isMixed = /\p{Lu}/u.test(text) && /\p{Ll}/u.test(text);
    const accents = text.normalize("NFD").match(/\p{M}/gu)?.length ?? 0;
    const care = (isNeat ? 2000 : 0) + (isMixed ? 1000 : 0) + Math.min(accents, 999);
    if (care > most) [best, most] = [text, care];
  }
  return best;
}

function kindOf(name: string) {
  return kindOfField({ name, constraints: {} }, []);
}
