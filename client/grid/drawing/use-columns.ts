/** The columns and their widths. TanStack Table holds them; rows never go through it: the table is read where it is painted. */
import { columnResizingFeature, columnSizingFeature, tableFeatures, useTable } from "@tanstack/react-table";
import { useEffect, useMemo, useState } from "react";
import type { Column, Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { type ColumnLayout, fittingWidth, LEAST_WIDTH, layColumns, MOST_WIDTH } from "../interaction/column-layout.ts";
import { readWidths, rememberWidths } from "./remembered-widths.ts";

const features = tableFeatures({ columnSizingFeature, columnResizingFeature });
/** what TanStack calls data: nothing of ours needs its row models */
const NO_ROWS: readonly [] = [];
const SAMPLE = 60;

export interface ColumnTrack {
  readonly column: Column;
  readonly width: number;
  readonly isResizing: boolean;
  /** for mousedown and touchstart on the right edge of the header */
  startResize(event: unknown): void;
}

export interface Columns {
  readonly tracks: readonly ColumnTrack[];
  readonly layout: ColumnLayout;
  /** gives the column the width its texts ask for */
  fit(column: ColumnId): void;
}

/** `remember`: name under which this computer keeps the widths; undefined: only while the page is open. */
export function useColumns(table: Table, columns: readonly Column[], remember: string | undefined): Columns {
  const [remembered] = useState(() => readWidths(remember));
  // once found, a width stays: nothing jumps because someone renames a column
  const [found] = useState(() => new Map<ColumnId, number>());
  const definitions = useMemo(
    () =>
      columns.map((column) => ({
        id: column.id,
        header: column.name,
        size: firstWidth(found, table, column),
        minSize: LEAST_WIDTH,
        maxSize: MOST_WIDTH,
      })),
    [table, columns, found],
  );
  const view = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    columnResizeMode: "onChange",
    initialState: { columnSizing: remembered },
  });
  const sizing = view.state.columnSizing;
  const resizing = view.state.columnResizing.isResizingColumn;
  useEffect(() => {
    if (remember !== undefined && resizing === false) rememberWidths(remember, sizing);
  }, [remember, sizing, resizing]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: headers read the sizes and definitions that TanStack holds
  return useMemo(() => {
    const headers = new Map((view.getHeaderGroups()[0]?.headers ?? []).map((header) => [header.id, header]));
    const tracks = columns.map((column): ColumnTrack => {
      const header = headers.get(column.id);
      return {
        column,
        width: header?.getSize() ?? LEAST_WIDTH,
        isResizing: resizing === column.id,
        startResize: header?.getResizeHandler() ?? (() => undefined),
      };
    });
    return {
      tracks,
      layout: layColumns(tracks.map((track) => ({ id: track.column.id, width: track.width }))),
      fit(id) {
        const column = columns.find((candidate) => candidate.id === id);
        if (column) view.setColumnSizing((sizes) => ({ ...sizes, [id]: natural(table, column) }));
      },
    };
  }, [columns, definitions, sizing, resizing]);
}

function firstWidth(found: Map<ColumnId, number>, table: Table, column: Column): number {
  const width = found.get(column.id) ?? natural(table, column);
  if (table.rowCount > 0) found.set(column.id, width);
  return width;
}

/** From the title and the first rows: enough to read most cells whole. */
function natural(table: Table, column: Column): number {
  const texts = Array.from({ length: Math.min(SAMPLE, table.rowCount) }, (_, i) =>
    table.text(table.handleAt(i), column.id),
  );
  return fittingWidth(column.name, texts);
}
