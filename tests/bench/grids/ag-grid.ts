/**
 * The peer: AG Grid Community over the rows of a dropped CSV. Pasting a block is part of its paid edition: what is measured is its redraw
 * after the texts were put in the rows it holds.
 */
import { AllCommunityModule, type CellFocusedEvent, createGrid, ModuleRegistry } from "ag-grid-community";
import { onDroppedLines, rootElement, tell } from "./dropped-lines.ts";

ModuleRegistry.registerModules([AllCommunityModule]);

onDroppedLines((titles, lines) => {
  let focused = { row: 0, column: 0 };
  const api = createGrid<string[]>(rootElement(), {
    rowData: lines,
    rowHeight: 32,
    columnDefs: titles.map((title, at) => ({
      colId: String(at),
      headerName: title,
      width: 150,
      editable: true,
      valueGetter: ({ data }) => data?.[at] ?? "",
      valueSetter: ({ data, newValue }) => {
        data[at] = newValue;
        return true;
      },
    })),
    onFirstDataRendered: () => tell("drawn"),
    onCellFocused: ({ rowIndex, column }: CellFocusedEvent) => {
      if (rowIndex !== null && column !== null && typeof column !== "string")
        focused = { row: rowIndex, column: Number(column.getColId()) };
    },
  });
  document.addEventListener("paste", (event) => {
    for (const [down, texts] of (event.clipboardData?.getData("text/plain") ?? "").split("\n").entries()) {
      const line = lines[focused.row + down];
      if (line === undefined) continue;
      for (const [right, text] of texts.split("\t").entries()) line[focused.column + right] = text;
    }
    api.refreshCells({ force: true });
    tell("pasted");
  });
});
