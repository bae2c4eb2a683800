/** The points of a table as it is now, read in slices; read again, at leisure, when it changes. */
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { SeenTable } from "#client/views/seen-table.ts";
import { inTurns } from "#client/views/slices.ts";
import type { TableChange } from "#shared/document/table.ts";
import type { Area } from "#shared/geo/area.ts";
import type { PointColumns } from "#shared/geo/point-columns.ts";
import { type Oddness, oddPoints, readPoints, type TablePoints } from "#shared/geo/read-points.ts";
import type { InSlices } from "#shared/model/in-slices.ts";
import { type PointFeatures, pointFeatures } from "./point-features.ts";

export interface PointsRead {
  readonly points: TablePoints;
  /** by their place in `points.rows` */
  readonly odd: ReadonlyMap<number, Oddness>;
  /** of the rows that are seen */
  readonly features: PointFeatures;
}

/** ms between a change and the next reading; that many times as long as one takes is left between two */
const AGAIN = 400;
const REST = 8;

function concerns({ cells, appeared, vanished }: TableChange, columns: PointColumns): boolean {
  const read = columns.in === "one" ? [columns.point] : [columns.latitude, columns.longitude];
  return appeared.length > 0 || vanished.length > 0 || read.some((column) => cells.has(column));
}

/** null: they are being read for the first time, or no column has any. `area`: where they are expected; null: it is not known. */
export function usePoints(
  { table }: Collaboration,
  seen: SeenTable,
  columns: PointColumns | null,
  area: Area | null,
): PointsRead | null {
  const [read, setRead] = useState<PointsRead | null>(null);
  const key = columns === null ? "" : JSON.stringify(columns);
  useEffect(() => {
    if (key === "") {
      setRead(null);
      return;
    }
    const of = JSON.parse(key) as PointColumns;
    let stop: () => void = () => undefined;
    let due: ReturnType<typeof setTimeout> | undefined;
    let took = 0;
    function* whole(): InSlices<PointsRead> {
      const points = yield* readPoints(table, of);
      const odd = yield* oddPoints(points, area);
      const shows = seen.allRows ? null : (row: number) => seen.positionOf(row as never) !== -1;
      return { points, odd, features: yield* pointFeatures(points, odd, shows) };
    }
    function begin() {
      due = undefined;
      const began = performance.now();
      stop = inTurns(whole(), (result) => {
        took = performance.now() - began;
        setRead(result);
      });
    }
    begin();
    const leave = seen.subscribe((change) => {
      if (due !== undefined || (change !== null && !concerns(change, of))) return;
      due = setTimeout(
        () => {
          stop();
          begin();
        },
        Math.max(AGAIN, REST * took),
      );
    });
    return () => {
      leave();
      stop();
      clearTimeout(due);
    };
  }, [table, seen, key, area]);
  return read;
}
