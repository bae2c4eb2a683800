/** Lists of the schema changed item by item: what two people add at once is there twice, and not once over the other. */
import type { SchemaEdit } from "#shared/wire/schemas.ts";

type Item = Extract<SchemaEdit, { kind: "add-items" }>["items"][number];

/** Items of one field’s lists; each resolves to whether it was done. */
export interface ItemsOf {
  add(property: string, items: readonly Item[]): Promise<boolean>;
  remove(property: string, items: readonly Item[]): Promise<boolean>;
}

export function itemsOf(field: string, edit: (edits: readonly SchemaEdit[]) => Promise<boolean>): ItemsOf {
  return {
    // a list that someone has just taken away does not come back with one item
    add: (property, items) => edit([{ kind: "add-items", field, property, items: [...items], onlyIf: "there" }]),
    remove: (property, items) => edit([{ kind: "remove-items", field, property, items: [...items] }]),
  };
}

/** From a list as it was to that list as it shall be; `field` null: of the schema itself. */
export function listEdits<One extends string | string[]>(
  field: string | null,
  property: string,
  before: readonly One[],
  after: readonly One[],
): SchemaEdit[] {
  const [added, removed] = [without(after, before), without(before, after)];
  return [
    ...(added.length === 0 ? [] : [{ kind: "add-items" as const, field, property, items: added }]),
    ...(removed.length === 0 ? [] : [{ kind: "remove-items" as const, field, property, items: removed }]),
  ];
}

function without<One extends string | string[]>(items: readonly One[], others: readonly One[]): One[] {
  const there = new Set(others.map((item) => JSON.stringify(item)));
  return items.filter((item) => !there.has(JSON.stringify(item)));
}
