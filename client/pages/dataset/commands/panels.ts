import type { PageCommand } from "#client/panels/palette/page-command.ts";
import { PANEL_NAMES } from "../use-panel-choice.ts";
import type { PageHands } from "./page-hands.ts";

export function panelCommands({ words, openPanel }: PageHands): readonly PageCommand[] {
  return PANEL_NAMES.map((name) => ({
    id: `panel-${name}`,
    group: "panels",
    label: words.tools.openPanel(words.app.dataset[name]),
    // who types its name and nothing else wants it
    also: [words.app.dataset[name]],
    shortcut: null,
    why: null,
    run: () => openPanel(name),
  }));
}
