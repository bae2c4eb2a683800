/** Cells of lists that are made to be opened in a spreadsheet. Never used on the cells of a dataset: those are written as they are. */

/** `text`, after an apostrophe when a spreadsheet would take it for a formula (OWASP, CSV injection). */
export function plainCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
