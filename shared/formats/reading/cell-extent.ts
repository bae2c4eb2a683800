/** What counts as empty in a file. */

export function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}

/** Number of cells up to the last one that is not blank. */
export function extentOf(cells: readonly string[]): number {
  let extent = cells.length;
  while (extent > 0 && isBlank(cells[extent - 1] ?? "")) extent--;
  return extent;
}
