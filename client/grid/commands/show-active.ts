import type { Command } from "./command.ts";

/** Scrolls back to where one stands. */
export const showActive: Command = {
  id: "show-active",
  part: "table",
  changes: false,
  shortcuts: [{ key: "Backspace", ctrl: true }],
  label: (words) => words.commands.showActive,
  isEnabled: (hands) => hands.point() !== null,
  run(hands) {
    const point = hands.point();
    if (point) hands.viewport.reveal(point);
  },
};
