/** Lists of a descriptor, item by item: two people who each change one item lose nothing of each other's. An item is itself, wherever it is. */
import type { SchemaEdit } from "#shared/wire/schemas.ts";
import type { Json } from "./json-object.ts";

type EditOf<Kind extends SchemaEdit["kind"]> = Extract<SchemaEdit, { kind: Kind }>;
export type ItemsEdit = EditOf<"add-items" | "remove-items">;

export interface EditedItems {
  /** null: no item is left */
  readonly list: readonly Json[] | null;
  /** in order; none: it was so already. Null: the list is set back whole. */
  readonly undo: readonly ItemsEdit[] | null;
}

/** `list` null: there is none. `keyOf`: the same for items that are one. */
export function editItems(list: readonly Json[] | null, edit: ItemsEdit, keyOf: (item: Json) => string): EditedItems {
  return edit.kind === "add-items" ? withItems(list ?? [], edit, keyOf) : withoutItems(list ?? [], edit, keyOf);
}

function withItems(list: readonly Json[], edit: EditOf<"add-items">, keyOf: (item: Json) => string): EditedItems {
  const keys = list.map(keyOf);
  const there = new Set(keys);
  const added = edit.items.filter((item) => {
    const isNew = !there.has(keyOf(item));
    there.add(keyOf(item));
    return isNew;
  });
  const at = edit.before === undefined ? -1 : keys.indexOf(keyOf(edit.before));
  const { field, property } = edit;
  return {
    list: list.toSpliced(at < 0 ? list.length : at, 0, ...added),
    undo: added.length === 0 ? [] : [{ kind: "remove-items", field, property, items: added }],
  };
}

function withoutItems(list: readonly Json[], edit: EditOf<"remove-items">, keyOf: (item: Json) => string): EditedItems {
  const unwanted = new Set(edit.items.map(keyOf));
  const left = list.filter((item) => !unwanted.has(keyOf(item)));
  if (left.length === list.length) return { list, undo: [] };
  if (left.length === 0) return { list: null, undo: null };
  const { field, property } = edit;
  const undo: EditOf<"add-items">[] = [];
  let run: Json[] = [];
  // those that stood together come back together, before what followed them
  for (const [index, item] of list.entries()) {
    if (!unwanted.has(keyOf(item))) continue;
    run.push(item);
    const next = list[index + 1];
    if (next !== undefined && unwanted.has(keyOf(next))) continue;
    undo.unshift({
      ...{ kind: "add-items", field, property, items: run, onlyIf: "fits" },
      ...(next === undefined ? {} : { before: next }),
    });
    run = [];
  }
  return { list: left, undo };
}
