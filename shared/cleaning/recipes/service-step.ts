/** Steps that a service outside is asked for: no recipe can take them, but what they ask can be asked again of another table. */
import { z } from "zod";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { address } from "../operations/compile/address.ts";
import { place } from "../operations/compile/place.ts";
import { PlaceParams } from "../operations/compile/place-params.ts";
import { Source } from "../sources.ts";
import { type ChosenTitles, readyStep } from "./ready-step.ts";
import type { RecipeStep } from "./recipe.ts";
import { sameTitle } from "./same-title.ts";

/**
 * What a step takes from a register whose answer was not kept, of this table: the register is asked again for what this table holds. Null: it
 * takes from none, or cannot be taken here.
 */
export function askedOfRegister(step: RecipeStep, table: Table, chosen: ChosenTitles): RecipeStep["params"] | null {
  const source = Source.safeParse(step.params.source);
  if (!source.success || source.data.kind !== "register") return null;
  const ready = readyStep(step, table, chosen);
  const read = ready.is === "ready" ? z.record(z.string(), z.unknown()).safeParse(ready.params) : null;
  return read?.success === true ? read.data : null;
}

/** Operations that only a panel can ask for. */
export const ASKED_OUTSIDE: ReadonlySet<string> = new Set([place.id, address.id]);

/**
 * What such a step asks, of this table: columns it does not have are left out, and made anew where something goes into them. Null: it is no
 * such step, or nothing is left to ask of.
 */
export function askedOfService(step: RecipeStep, table: Table, chosen: ChosenTitles): PlaceParams | null {
  if (!ASKED_OUTSIDE.has(step.operation)) return null;
  const read = PlaceParams.safeParse(step.params);
  if (!read.success) return null;
  const ids = new Map<string, ColumnId>();
  for (const { id, name } of table.columns.toReversed()) ids.set(sameTitle(name), id);
  const idOf = (title: string) => ids.get(sameTitle(chosen.get(title) ?? title));
  const columns = read.data.columns.flatMap((title) => idOf(title) ?? []);
  if (columns.length === 0) return null;
  const into = read.data.into.map(({ part, column, title }) => {
    const id = idOf(column ?? title);
    return id === undefined ? { part, title: column ?? title } : { part, column: id, title: column ?? title };
  });
  const { postcode, citycode, ...rest } = read.data;
  return {
    ...rest,
    ...{ columns, into },
    ...there("postcode", postcode),
    ...there("citycode", citycode),
  };

  function there(part: "postcode" | "citycode", of: { readonly column: string } | undefined) {
    const column = of === undefined ? undefined : idOf(of.column);
    return column === undefined ? {} : { [part]: { column } };
  }
}
