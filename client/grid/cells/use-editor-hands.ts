/** How an editor answers the keys of the text, for as long as it is on screen. */
import { useEffect, useLayoutEffect } from "react";
import type { EditorHands } from "../interaction/editor-panel.ts";
import type { CellEditorProps } from "./cell-editor.ts";

export function useEditorHands({ hold, entered }: Pick<CellEditorProps, "hold" | "entered">, hands: EditorHands): void {
  useLayoutEffect(() => hold(hands));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes on screen
  useEffect(() => {
    if (entered) hands.enter?.();
    return () => hold(null);
  }, []);
}
