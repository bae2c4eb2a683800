/** The peer: Glide Data Grid over the rows of a dropped CSV, parsed in the page. Nothing is kept, checked or shared. */
import "@glideapps/glide-data-grid/dist/index.css";
import { DataEditor, type GridCell, GridCellKind, type Item } from "@glideapps/glide-data-grid";
import Papa from "papaparse";
import { useCallback, useEffect, useState } from "react";
import { createRoot } from "react-dom/client";

function Page() {
  const [lines, setLines] = useState<string[][] | null>(null);
  useEffect(() => {
    const over = (event: Event) => event.preventDefault();
    const drop = async (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) setLines(Papa.parse<string[]>((await file.text()).trimEnd()).data);
    };
    document.addEventListener("dragover", over);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("dragover", over);
      document.removeEventListener("drop", drop);
    };
  }, []);
  const cell = useCallback(
    ([column, row]: Item): GridCell => {
      const text = lines?.[row + 1]?.[column] ?? "";
      return { kind: GridCellKind.Text, data: text, displayData: text, allowOverlay: true };
    },
    [lines],
  );
  if (!lines) return null;
  return (
    <DataEditor
      width="100%"
      height="100%"
      rowHeight={32}
      columns={(lines[0] ?? []).map((title) => ({ title, id: title, width: 150 }))}
      rows={lines.length - 1}
      getCellContent={cell}
      rowMarkers="number"
      onVisibleRegionChanged={() => {
        document.body.dataset.drawn = "yes";
      }}
    />
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<Page />);
