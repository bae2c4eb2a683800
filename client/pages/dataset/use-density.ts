import { useState } from "react";
import { recall, remember } from "#client/ui/remembered.ts";

const KEY = "tablee.density";

export const DENSITIES = ["dense", "normal", "roomy"] as const;
export type Density = (typeof DENSITIES)[number];

const LINES_KEY = "tablee.text-lines";
export const TEXT_LINES = [1, 2, 3, 4] as const;

/** Lines of text that a cell shows, remembered on this computer. */
export function useTextLines(): [number, (lines: number) => void] {
  const [lines, setLines] = useState<number>(() => TEXT_LINES.find((n) => String(n) === recall(LINES_KEY)) ?? 1);
  return [
    lines,
    (next) => {
      setLines(next);
      remember(LINES_KEY, String(next));
    },
  ];
}

/** How high rows are, remembered on this computer. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() => DENSITIES.find((name) => name === recall(KEY)) ?? "normal");
  return [
    density,
    (next) => {
      setDensity(next);
      remember(KEY, next);
    },
  ];
}
