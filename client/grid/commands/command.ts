/** What a command is: one gesture a person can ask for, the same from the keyboard, a menu, the tool row or the palette. */
import type { Words } from "#shared/i18n/words.ts";
import type { GridModel } from "../interaction/grid-model.ts";

/** What a command may use of the grid. */
export type Hands = Pick<
  GridModel,
  | "collaboration"
  | "seen"
  | "viewport"
  | "selection"
  | "editing"
  | "copying"
  | "panel"
  | "renaming"
  | "menu"
  | "input"
  | "words"
  | "listeners"
  | "bounds"
  | "ranges"
  | "point"
  | "activeCell"
  | "select"
  | "goTo"
  | "say"
  | "whyClosed"
  | "closing"
  | "fitColumn"
>;

export interface Shortcut {
  /** `KeyboardEvent.key`, lower case when a letter */
  readonly key: string;
  /** Ctrl, or Cmd on a Mac */
  readonly ctrl?: boolean;
  readonly shift?: boolean;
  readonly alt?: boolean;
}

export interface Command {
  readonly id: string;
  readonly part: "cell" | "row" | "look" | "column" | "table";
  /** true when it needs the right to write: a reader is told why nothing happens */
  readonly changes: boolean;
  /** the first one is shown in menus */
  readonly shortcuts: readonly Shortcut[];
  /** the menu it is chosen in goes on with what it asks */
  readonly goesOn?: boolean;
  /** red in menus */
  readonly destroys?: boolean;
  /** false where it has no place in menus; shown unless said */
  isShown?(hands: Hands): boolean;
  label(words: Words["grid"], hands: Hands): string;
  isEnabled(hands: Hands): boolean;
  run(hands: Hands): void;
}

/** Runs a command, or says why it cannot be. */
export function runCommand(command: Command, hands: Hands): void {
  if (command.changes && !hands.collaboration.mayEdit) hands.say(hands.whyClosed(null) ?? hands.words.readOnly);
  else if (command.isEnabled(hands)) command.run(hands);
}

export function matches(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // AltGr is reported as Ctrl+Alt on Windows: there it writes characters, and no shortcut of ours is one of those it writes
  return (
    (key === shortcut.key || (shortcut.alt === true && event.code === `Key${shortcut.key.toUpperCase()}`)) &&
    (event.ctrlKey || event.metaKey) === (shortcut.ctrl ?? false) &&
    event.shiftKey === (shortcut.shift ?? false) &&
    event.altKey === (shortcut.alt ?? false)
  );
}

/** `Ctrl+Maj+Z`, as written in menus. */
export function shortcutText(shortcut: Shortcut, words: Words["grid"]): string {
  const names: Readonly<Record<string, string>> = {
    Delete: words.keys.delete,
    Backspace: words.keys.backspace,
    Enter: words.keys.enter,
    PageDown: words.keys.pageDown,
    PageUp: words.keys.pageUp,
    ArrowUp: words.keys.up,
    ArrowDown: words.keys.down,
    ArrowLeft: words.keys.left,
    ArrowRight: words.keys.right,
  };
  return [
    shortcut.ctrl && words.keys.ctrl,
    shortcut.alt && words.keys.alt,
    shortcut.shift && words.keys.shift,
    names[shortcut.key] ?? shortcut.key.toUpperCase(),
  ]
    .filter(Boolean)
    .join("+");
}
