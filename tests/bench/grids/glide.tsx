/** The peer: Glide Data Grid over the rows of a dropped CSV. */
import "@glideapps/glide-data-grid/dist/index.css";
import { DataEditor, type EditableGridCell, type GridCell, GridCellKind, type Item } from "@glideapps/glide-data-grid";
import { useCallback, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { onDroppedLines, rootElement, tell } from "./dropped-lines.ts";

interface Rows {
  readonly titles: readonly string[];
  readonly lines: string[][];
}

function Page() {
  const [rows, setRows] = useState<Rows | null>(null);
  useEffect(() => onDroppedLines((titles, lines) => setRows({ titles, lines })), []);
  const cell = useCallback(
    ([column, row]: Item): GridCell => {
      const text = rows?.lines[row]?.[column] ?? "";
      return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: true };
    },
    [rows],
  );
  if (!rows) return null;
  function edit(edits: readonly { location: Item; value: EditableGridCell }[]): boolean {
    for (const { location, value } of edits) {
      const line = rows?.lines[location[1]];
      if (line !== undefined) line[location[0]] = String(value.data);
    }
    tell("pasted");
    return true;
  }
  return (
    <DataEditor
      width="100%"
      height="100%"
      rowHeight={32}
      columns={rows.titles.map((title) => ({ title, id: title, width: 150 }))}
      rows={rows.lines.length}
      getCellContent={cell}
      getCellsForSelection
      onPaste
      onCellsEdited={edit}
      rowMarkers="number"
      onVisibleRegionChanged={() => tell("drawn")}
    />
  );
}

createRoot(rootElement()).render(<Page />);
