/** As much of a text as an issue carries: issues are sent to everyone, and a cell may hold a page. */

/** At most `length` code units from `at` on; no character is cut in two. */
export function beginningOf(text: string, length: number, at = 0): string {
  return text.slice(at, at + length).replace(/[\ud800-\udbff]$/, "");
}
