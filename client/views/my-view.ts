/** How I look at this table now, and what that shows: one for each open table; panels ask it, the grid draws it. */
import type { Store } from "#client/collab/store.ts";
import type { View } from "#shared/views/view.ts";
import type { SeenTable } from "./seen-table.ts";

export interface ViewState {
  readonly view: View;
  /** name of the saved view it is, unless something of it was changed since */
  readonly name: string | null;
  /** rows seen, and rows of the table */
  readonly shown: number;
  readonly all: number;
  /** rows that stand on the screen where the view, asked for anew, would not put them, and rows it would show: how many */
  readonly stale: number;
  /** a large table is being gone through: what was seen before still stands */
  readonly busy: boolean;
  /** why the view cannot be made as asked (a pattern that is not one, a column that is gone): a sentence; null when it can */
  readonly fault: string | null;
}

export interface MyView {
  readonly seen: SeenTable;
  readonly state: Store<ViewState>;
  /** looks so from now on */
  change(next: View, name?: string | null): void;
  /** makes the view anew: what was edited since goes where it belongs */
  refresh(): void;
  close(): void;
}
