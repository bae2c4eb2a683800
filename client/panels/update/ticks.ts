/** What a person takes of a plan: kinds of rows, less or more some rows. */

import type { RowHandle } from "#shared/document/table.ts";
import type { UpdateMode, UpdatePlan } from "#shared/document/update/plan-update.ts";
import type { Chosen } from "#shared/document/update/still-holds.ts";

/** Kinds of rows that can be taken or left; "absent" ones are rows of the table, to be taken out. */
export const TICKED_KINDS = ["new", "changed", "absent", "ambiguous", "keyless", "already"] as const;
export type TickedKind = (typeof TICKED_KINDS)[number];
export type ShownKind = TickedKind | "unchanged";

/** A row of a plan: its place in the file, or of an absent one the row of the table. */
export interface Item {
  readonly kind: ShownKind;
  readonly row: number;
}

export interface Ticks {
  readonly on: ReadonlySet<TickedKind>;
  /** by kind: rows that are not as the others of their kind */
  readonly except: ReadonlyMap<TickedKind, ReadonlySet<number>>;
}

/** What goes without saying: of rows whose match is not sure, and of those the file does not have, a person decides. */
export function proposedTicks(mode: UpdateMode): Ticks {
  return { on: new Set(mode === "replace" ? ["new", "changed", "absent"] : ["new", "changed"]), except: new Map() };
}

export function isTicked({ on, except }: Ticks, { kind, row }: Item): boolean {
  return kind !== "unchanged" && on.has(kind) !== (except.get(kind)?.has(row) ?? false);
}

export function tickKind(ticks: Ticks, kind: TickedKind, ticked: boolean): Ticks {
  const on = new Set(ticks.on);
  if (ticked) on.add(kind);
  else on.delete(kind);
  const except = new Map(ticks.except);
  except.delete(kind);
  return { on, except };
}

export function tickItem(ticks: Ticks, { kind, row }: Item, ticked: boolean): Ticks {
  if (kind === "unchanged") return ticks;
  const rows = new Set(ticks.except.get(kind));
  if (ticked === ticks.on.has(kind)) rows.delete(row);
  else rows.add(row);
  return { on: ticks.on, except: new Map(ticks.except).set(kind, rows) };
}

/** All, some or none of a kind, whose rows these are: what was ticked may have been of another plan. */
export function shareTicked(ticks: Ticks, kind: TickedKind, items: readonly Item[]): "all" | "some" | "none" {
  const except = ticks.except.get(kind);
  const others = except === undefined ? 0 : items.filter(({ row }) => except.has(row)).length;
  if (others === 0 || others === items.length) return ticks.on.has(kind) === (others === 0) ? "all" : "none";
  return "some";
}

export interface Counts {
  readonly added: number;
  readonly cells: number;
  readonly removed: number;
}

export function chosenOf(plan: UpdatePlan, ticks: Ticks): Chosen {
  return {
    added: plan.kinds.flatMap((kind, row) =>
      kind !== "changed" && kind !== "unchanged" && isTicked(ticks, { kind, row }) ? [row] : [],
    ),
    changes: (row) => isTicked(ticks, { kind: "changed", row }),
    removed: plan.absent.filter((row: RowHandle) => isTicked(ticks, { kind: "absent", row })),
  };
}

export function countChosen(plan: UpdatePlan, chosen: Chosen): Counts {
  const cells = plan.cells.reduce(
    (sum, { places }) => sum + places.reduce((of, place) => of + (chosen.changes(place) ? 1 : 0), 0),
    0,
  );
  return { added: chosen.added.length, cells, removed: chosen.removed.length };
}

/** The rows of a plan by their kind, in the order of the file, then of the table. */
export function itemsOf(plan: UpdatePlan): ReadonlyMap<ShownKind, readonly Item[]> {
  const items = new Map<ShownKind, Item[]>();
  const add = (item: Item) => {
    const list = items.get(item.kind);
    if (list === undefined) items.set(item.kind, [item]);
    else list.push(item);
  };
  plan.kinds.forEach((kind, row) => {
    add({ kind, row });
  });
  for (const row of plan.absent) add({ kind: "absent", row });
  return items;
}
