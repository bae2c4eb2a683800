/** Arrows within a list of buttons of which one is reached by Tab. */

/** Focuses the one that `key` leads to from the one at `at`; false when the key leads nowhere. */
export function moveAmong(buttons: ArrayLike<HTMLElement> | undefined, at: number, key: string): boolean {
  const last = (buttons?.length ?? 0) - 1;
  const to = destination(at, last, key);
  if (to === null) return false;
  buttons?.[Math.max(0, Math.min(last, to))]?.focus();
  return true;
}

function destination(at: number, last: number, key: string): number | null {
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return at + 1;
    case "ArrowUp":
    case "ArrowLeft":
      return at - 1;
    case "PageDown":
      return at + 10;
    case "PageUp":
      return at - 10;
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
