/** Rows that are like others, as the screen follows them, without those that were said to be different. */
import { useEffect, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { watchAtLeisure } from "#client/views/leisurely-watch.ts";
import { type RowGroups, type RowLikeness, rowGroupsInSlices } from "#shared/cleaning/clusters/row-groups.ts";
import { notToldApart, type ToldApart } from "#shared/cleaning/clusters/told-apart.ts";
import type { RowHandle } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";

export interface RowGroupsHere {
  /** null: not known yet */
  readonly found: RowGroups | null;
  /** 0 to 99; null: nothing is being sought */
  readonly percent: number | null;
}

const NOTHING: RowGroupsHere = { found: null, percent: null };

export function useRowGroups(
  { table }: Pick<Collaboration, "table">,
  columns: readonly ColumnId[],
  likeness: RowLikeness,
  among: Uint32Array | null,
): RowGroupsHere {
  const [here, setHere] = useState(NOTHING);
  useEffect(() => {
    setHere(NOTHING);
    if (columns.length === 0) return;
    const watch = watchAtLeisure(
      table,
      (told) => rowGroupsInSlices(table, columns, likeness, among, told),
      (change) =>
        change.appeared.length + change.vanished.length > 0 || columns.some((column) => change.cells.has(column)),
      (found) => setHere((now) => ({ ...now, found })),
    );
    const stop = watch.percent.subscribe(() => setHere((now) => ({ ...now, percent: watch.percent.get() })));
    watch.now();
    return () => {
      stop();
      watch.close();
    };
  }, [table, columns, likeness, among]);
  return here;
}

/** `apart`: sets of ids of rows. */
export function useStandingGroups(
  { table }: Pick<Collaboration, "table">,
  found: RowGroups | null,
  apart: ToldApart,
): readonly (readonly RowHandle[])[] {
  return useMemo(() => {
    if (found === null) return [];
    if (apart.length === 0) return found.groups;
    const named = found.groups.map((rows) => ({
      rows,
      values: rows.map((row) => ({ text: table.idOf(row), count: 1 })),
    }));
    return notToldApart(named, apart).map(({ rows }) => rows);
  }, [table, found, apart]);
}
