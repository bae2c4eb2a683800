import { type KeyboardEvent, useRef } from "react";

/** Escape closes the list that is open, and not the panel around it. */
export function useEscapeClosesList() {
  const isOpen = useRef(false);
  return {
    onDropdownOpen() {
      isOpen.current = true;
    },
    onDropdownClose() {
      isOpen.current = false;
    },
    onKeyDownCapture(event: KeyboardEvent) {
      if (event.key === "Escape" && isOpen.current) event.preventDefault();
    },
  };
}
