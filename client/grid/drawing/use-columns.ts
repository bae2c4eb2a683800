/** The columns and their widths. TanStack Table holds them; rows never go through it: the table is read where it is painted. */
import { columnResizingFeature, columnSizingFeature, tableFeatures, useTable } from "@tanstack/react-table";
import { useEffect, useMemo, useRef, useState } from "react";
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
  /** gives the column, and those chosen with it, the width their texts ask for */
  fit(column: ColumnId): void;
}

/**
 * `remember`: name under which this computer keeps the widths; undefined: only while the page is open. `together`: columns that take the
 * width of that one when it is resized, itself included.
 */
export function useColumns(
  table: Table,
  columns: readonly Column[],
  remember: string | undefined,
  together: (column: ColumnId) => readonly ColumnId[],
): Columns {
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

  const resized = useRef<string | false>(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each column that was resized, when it is let go
  useEffect(() => {
    const last = resized.current;
    resized.current = resizing;
    if (last === false || resizing !== false) return;
    const others = together(last as ColumnId);
    const width = sizing[last];
    if (others.length < 2 || width === undefined) return;
    view.setColumnSizing((sizes) => ({ ...sizes, ...Object.fromEntries(others.map((id) => [id, width])) }));
  }, [resizing]);

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
    const giveNatural = (ids: readonly ColumnId[]) => {
      const widths = columns.filter(({ id }) => ids.includes(id)).map((column) => [column.id, natural(table, column)]);
      view.setColumnSizing((sizes) => ({ ...sizes, ...Object.fromEntries(widths) }));
    };
    return {
      tracks,
      layout: layColumns(tracks.map((track) => ({ id: track.column.id, width: track.width }))),
      fit: (id) => giveNatural(together(id)),
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
