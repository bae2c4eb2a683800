import { useState } from "react";
import { recall, remember } from "#client/ui/remembered.ts";
import type { PanelName } from "./tool-row.tsx";

const KEY = "tablee.panel";
export const PANEL_NAMES: readonly PanelName[] = [
  "row",
  "problems",
  "cleaning",
  "completing",
  "facets",
  "map",
  "harmonising",
  "comments",
  "schema",
  "history",
  "steps",
  "versions",
  "approval",
  "private-data",
  "bilan",
  "trash",
];

/** Which panel is open, remembered on this computer. */
export function usePanelChoice(): [PanelName | null, (panel: PanelName | null) => void] {
  const [panel, setPanel] = useState<PanelName | null>(() => PANEL_NAMES.find((name) => name === recall(KEY)) ?? null);
  return [
    panel,
    (next) => {
      setPanel(next);
      remember(KEY, next ?? "");
    },
  ];
}
