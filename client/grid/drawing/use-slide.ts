import { useSyncExternalStore } from "react";
import type { GridModel } from "../interaction/grid-model.ts";

const NEVER = () => () => undefined;

/** Draws anew with each sideways scroll, while what is drawn stands on a column that stays in sight. */
export function useSlide({ viewport }: GridModel, column: number | undefined): void {
  const isKept = column !== undefined && column < viewport.window.get().frozen;
  useSyncExternalStore(isKept ? viewport.slid.subscribe : NEVER, isKept ? viewport.slid.get : () => 0);
}
