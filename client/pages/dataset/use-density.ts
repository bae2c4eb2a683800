import { useState } from "react";
import { recall, remember } from "#client/ui/remembered.ts";

const KEY = "tablee.density";

export const DENSITIES = ["dense", "normal", "roomy"] as const;
export type Density = (typeof DENSITIES)[number];

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
