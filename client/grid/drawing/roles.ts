/**
 * ARIA roles of the grid's elements. The elements of `<table>` cannot stand where a virtual row stands (their layout is the browser's),
 * so plain elements carry the roles; none takes the focus, which stays with the text area that names the active cell.
 */
export const roles = {
  grid: (table: { rows: number; columns: number; label: string; readOnly: boolean }) =>
    ({
      role: "grid",
      "aria-label": table.label,
      "aria-rowcount": table.rows + 1,
      "aria-colcount": table.columns + (table.readOnly ? 1 : 2),
      "aria-multiselectable": true,
      "aria-readonly": table.readOnly,
    }) as const,
  rowgroup: { role: "rowgroup" },
  /** `position` -1: the header */
  row: (position: number) => ({ role: "row", "aria-rowindex": position + 2 }) as const,
  /** `column` -1: the gutter */
  cell: (column: number, selected: boolean) =>
    ({ role: "gridcell", "aria-colindex": column + 2, "aria-selected": selected }) as const,
  rowHeader: { role: "rowheader", "aria-colindex": 1 },
  columnHeader: (column: number, sort?: "ascending" | "descending") =>
    ({ role: "columnheader", "aria-colindex": column + 2, "aria-sort": sort }) as const,
  status: { role: "status", "aria-live": "polite" },
  image: (label: string) => ({ role: "img", "aria-label": label }) as const,
} as const;
