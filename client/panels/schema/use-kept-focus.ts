/** Where what had the focus is gone, its panel takes it: the keys of the panel still work, and Tab goes on from there. */
import { type RefObject, useEffect, useRef } from "react";

export function useKeptFocus(panel: RefObject<HTMLElement | null>): void {
  const inside = useRef(false);
  useEffect(() => {
    const look = () => {
      const now = document.activeElement;
      // nothing has the focus where what had it was removed
      if (now !== null && now !== document.body) inside.current = panel.current?.contains(now) === true;
    };
    const elsewhere = ({ target }: PointerEvent) => {
      if (target instanceof Node && panel.current?.contains(target) !== true) inside.current = false;
    };
    document.addEventListener("focusin", look);
    document.addEventListener("pointerdown", elsewhere);
    return () => {
      document.removeEventListener("focusin", look);
      document.removeEventListener("pointerdown", elsewhere);
    };
  }, [panel]);
  // after each drawing: what was just removed is not there any more
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  });
}
