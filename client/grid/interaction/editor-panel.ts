/** The editor that stands beside the cell being edited: whether it is seen, and what it does with the keys of the text. */
import { createValue, type Value } from "#client/collab/value.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface AlsoWritten {
  readonly column: ColumnId;
  readonly text: string;
  /** also where the cell is not blank */
  readonly over?: boolean;
}

/** What a panel answers to the text area, which keeps every key. */
export interface EditorHands {
  /** a key of the text, before anything else has it; true when the panel used it */
  onKey?(event: KeyboardEvent): boolean;
  /** gives the focus to what is in the panel */
  enter?(): void;
  /** The text to write for the draft: a value chosen, a date read. `key`: by Enter or Tab; `leaving`: one goes elsewhere. */
  settle?(draft: string, by: "key" | "leaving"): string;
  /** Other cells of the row, to be written with this one in one gesture: where they are open, and blank unless said. Asked after `settle`. */
  also?(by: "key" | "leaving"): readonly AlsoWritten[];
  /** the list that the arrows move in, and the place reached (ids of elements), for screen readers */
  readonly list?: { readonly id: string; readonly option: string | undefined };
}

export interface EditorPanel {
  /** entered: seen, and asked to take the focus as it comes */
  readonly state: Value<"closed" | "shown" | "entered">;
  /** null when no panel is on screen */
  readonly hands: Value<EditorHands | null>;
  /** the text that Enter would write for the draft; null when no panel is on screen, and it is the draft itself */
  readonly meant: Value<string | null>;
}

export function createEditorPanel(): EditorPanel {
  return {
    state: createValue<"closed" | "shown" | "entered">("shown"),
    hands: createValue<EditorHands | null>(null),
    meant: createValue<string | null>(null),
  };
}

/** Escape closes the panel before the cell; F4 and Alt with an arrow open it, go in, and close it. True when the key is used. */
export function keyOfPanel({ state, hands }: EditorPanel, event: KeyboardEvent): boolean {
  const held = hands.get();
  const asks = event.key === "F4" || (event.key === "ArrowDown" && event.altKey);
  if (held === null) {
    if (!asks) return false;
    state.set("entered");
    return true;
  }
  if (asks && held.enter) {
    held.enter();
    return true;
  }
  if (event.key === "Escape" || (event.key === "ArrowUp" && event.altKey)) {
    state.set("closed");
    return true;
  }
  return held.onKey?.(event) ?? false;
}
