/** A row's point that is to be elsewhere: asked first, written as one gesture over what the row holds then. */
import { useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useWords } from "#client/ui/words.tsx";
import { setCells } from "#shared/document/edits/set-cells.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { Point } from "#shared/french/gps.ts";
import type { PointColumns } from "#shared/geo/point-columns.ts";
import { pointCells } from "#shared/geo/write-point.ts";

export interface Move {
  readonly asked: { readonly row: RowHandle; readonly point: Point } | null;
  ask(row: RowHandle, point: Point): void;
  confirm(): void;
  cancel(): void;
}

export function useMove(collaboration: Collaboration, columns: PointColumns | null, say: (text: string) => void): Move {
  const { geo, grid } = useWords();
  const words = geo.move;
  const [asked, setAsked] = useState<Move["asked"]>(null);
  const { table, origin } = collaboration;
  return {
    asked,
    ask: (row, point) => setAsked({ row, point }),
    cancel: () => setAsked(null),
    confirm() {
      setAsked(null);
      if (asked === null || columns === null || table.isDeleted(asked.row)) return;
      if (!collaboration.mayEdit) return say(grid.readOnly);
      const cells = pointCells(table, columns, asked.row, asked.point);
      if (cells.some(({ column }) => collaboration.lockOn(column) !== null)) return say(words.locked);
      setCells(
        table,
        cells.map((cell) => ({ ...cell, row: asked.row })),
        origin,
      );
      say(words.done(table.positionOf(asked.row) + 1));
    },
  };
}
