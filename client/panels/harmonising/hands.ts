/** The ways into harmonising, from wherever on the page one is. */
import { createContext } from "react";
import type { ColumnId } from "#shared/model/ids.ts";

export interface HarmoniseHands {
  /** brings the writings of a column together; null: of one that is still to be chosen */
  values(column: ColumnId | null): void;
  /** rows that hold the same in these columns, side by side */
  duplicates(columns: readonly ColumnId[]): void;
}

/** null: nothing can be harmonised here */
export const Harmonise = createContext<HarmoniseHands | null>(null);
