/** An owner closes a column to editors, or opens it again. */
import type { Command, Hands } from "./command.ts";

export const lockColumn: Command = {
  id: "lock-column",
  part: "column",
  changes: false,
  shortcuts: [],
  isShown: (hands) => hands.listeners.onLock !== undefined,
  label: (_words, hands) => (isLocked(hands) ? hands.closing.words.unlockColumn : hands.closing.words.lockColumn),
  isEnabled: (hands) => columnOf(hands) !== undefined,
  run(hands) {
    const column = columnOf(hands);
    const { onLock } = hands.listeners;
    if (column === undefined || onLock === undefined) return;
    const closes = !isLocked(hands);
    const { words } = hands.closing;
    onLock(column.id, closes)
      .then((failure) => {
        const name = column.name || hands.words.untitled;
        hands.say(failure ?? (closes ? words.columnLocked(name) : words.columnUnlocked(name)));
      })
      .catch(console.error);
  },
};

function columnOf(hands: Hands) {
  const point = hands.point();
  return point === null ? undefined : hands.seen.columns[point.column];
}

function isLocked(hands: Hands): boolean {
  const id = columnOf(hands)?.id;
  return hands.collaboration.locks.get().some(({ column }) => column === id);
}
