/** Looking rows over: opening what is said of them, going to the next one that asks for a look. */
import type { Command } from "./command.ts";

export const reviewRow: Command = {
  id: "review-row",
  part: "row",
  changes: false,
  shortcuts: [],
  label: (words) => words.commands.review,
  isEnabled: (hands) => hands.activeCell() !== null && hands.listeners.onReview !== undefined,
  run: (hands) => hands.listeners.onReview?.(),
};

export const nextToCheck: Command = {
  id: "next-to-check",
  part: "table",
  changes: false,
  shortcuts: [{ key: "F8" }],
  label: (words) => words.commands.nextToCheck,
  isEnabled: (hands) => hands.listeners.onNextToCheck !== undefined,
  run: (hands) => hands.listeners.onNextToCheck?.(),
};
