import type { Command } from "./command.ts";

/** Asks why the values of the selected cells are not available: the answers are a menu. */
export const markUnavailable: Command = {
  id: "mark-unavailable",
  part: "cell",
  changes: true,
  shortcuts: [
    { key: "Delete", alt: true },
    { key: "Backspace", alt: true },
  ],
  goesOn: true,
  label: (words) => words.commands.unavailable,
  isEnabled: (hands) => hands.bounds() !== null,
  run(hands) {
    const cell = hands.input.current?.getBoundingClientRect();
    const place = hands.menu.get() ?? (cell && { x: cell.left + 12, y: cell.bottom });
    if (place) hands.menu.set({ kind: "unavailable", x: place.x, y: place.y });
  },
};
