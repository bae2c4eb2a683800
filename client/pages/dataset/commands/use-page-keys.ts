/** The keys of the page itself: they answer wherever the focus is, but in a dialog. */
import { useEffect, useRef } from "react";
import { matches } from "#client/grid/commands/command.ts";
import { openCleaning } from "./cleaning.ts";
import type { PageHands } from "./page-hands.ts";
import { toolCommands } from "./tools.ts";

/** `hands`: null while there is nothing to act on. */
export function usePageKeys(hands: PageHands | null): void {
  const now = useRef(hands);
  useEffect(() => {
    now.current = hands;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || now.current === null) return;
      const { target } = event;
      if (!(target instanceof Element) || target.closest("[role=dialog]") !== null) return;
      const isPlain = event.key === "?" && !event.ctrlKey && !event.metaKey && !event.altKey;
      // in a field it is a question mark, and so it is in the grid, whose own field takes every key
      const asksForKeys = isPlain && target.closest("input, textarea, select, [contenteditable]") === null;
      const command = [...toolCommands(now.current), openCleaning(now.current)].find(
        ({ id, keys }) => keys?.some((key) => matches(key, event)) || (asksForKeys && id === "open-keys"),
      );
      // asked for once more from our own bar, the browser's search takes over
      if (command === undefined || (command.id === "open-find" && target.closest("search") !== null)) return;
      event.preventDefault();
      if (command.why === null) command.run();
    }
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
}
