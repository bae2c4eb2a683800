/** A link while it is put together, and as a schema writes it. */
import type { DatasetId } from "#shared/model/ids.ts";
import type { Json } from "./expect-edits.ts";

export interface Link {
  /** the name of another table, or `THIS_TABLE` */
  readonly table: string;
  /** null: not chosen yet */
  readonly pairs: readonly { readonly here: string | null; readonly there: string | null }[];
}

/** As the standard names it: no other table can be pointed to by that name. */
export const THIS_TABLE = "self";

export const newLink: Link = { table: THIS_TABLE, pairs: [{ here: null, there: null }] };

/** `index`: beyond the last, one more. */
export function withPair(link: Link, index: number, pair: Link["pairs"][number]): Link {
  const pairs = [...link.pairs];
  pairs[index] = pair;
  return { ...link, pairs };
}

/** Pairs that nothing is chosen of are left out; null: one is half chosen, or there is none. */
export function linkItem({ table, pairs }: Link): Json | null {
  const begun = pairs.filter(({ here, there }) => here !== null || there !== null);
  const chosen = begun.flatMap(({ here, there }) => (here === null || there === null ? [] : [{ here, there }]));
  if (chosen.length === 0 || chosen.length < begun.length) return null;
  return {
    fields: chosen.map(({ here }) => here),
    reference: { resource: table === THIS_TABLE ? "" : table, fields: chosen.map(({ there }) => there) },
  };
}

interface Named {
  readonly id: DatasetId;
  readonly name: string;
}

/** The other tables of the space that a name leads to: of two with one name, neither. */
export function tablesToChoose(tables: readonly Named[], own: DatasetId): readonly Named[] {
  const others = tables.filter(({ id, name }) => id !== own && name !== "" && name !== THIS_TABLE);
  return others.filter(({ name }) => others.filter((one) => one.name === name).length === 1);
}
