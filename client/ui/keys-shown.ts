/** Keys as the keyboard of this computer has them written. */

/** Also true on an iPad or iPhone, whose keyboards are the same. */
function isMac(): boolean {
  return typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
}

/** `Ctrl+Maj+Z` as `⌘⇧Z` on a Mac. */
export function keysShown(keys: string): string {
  if (!isMac()) return keys;
  return keys
    .replaceAll("Ctrl+", "⌘")
    .replaceAll("Alt+", "⌥")
    .replace(/(?:Maj|Shift)\+/g, "⇧");
}
