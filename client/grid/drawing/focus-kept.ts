/** Where what had the focus in an editor is gone, its editor has it still; where the editor is gone, the text of the cell. */
import { type RefObject, useLayoutEffect } from "react";
import type { GridModel } from "../interaction/grid-model.ts";

export function useFocusKept(model: GridModel, frame: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    let isInside = element.contains(document.activeElement);
    const onFocusIn = ({ target }: FocusEvent) => {
      isInside = target instanceof Node && element.contains(target);
    };
    const changes = new MutationObserver(() => {
      if (!isInside || document.activeElement !== document.body) return;
      const enter = model.panel.hands.get()?.enter;
      if (enter) enter();
      else model.focus();
    });
    changes.observe(element, { childList: true, subtree: true });
    document.addEventListener("focusin", onFocusIn);
    return () => {
      changes.disconnect();
      document.removeEventListener("focusin", onFocusIn);
      if (element.contains(document.activeElement)) model.focus();
    };
  }, [model, frame]);
}
