/** What of the table is about people, looked for at leisure as others write, beside what was decided of it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { fetchDecidedColumns } from "#client/api/private-data.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { whenBack } from "#client/collab/when-back.ts";
import { watchAtLeisure } from "#client/views/leisurely-watch.ts";
import type { Column } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { type ColumnLook, lookForPeople } from "#shared/privacy/look-for-people.ts";
import type { DecidedColumn } from "#shared/wire/private-data.ts";

export interface PrivateColumn {
  readonly column: Column;
  readonly look: ColumnLook;
  /** undefined: nobody decided */
  readonly decided: DecidedColumn | undefined;
}

export interface PrivateDataKnown {
  /** in the order of the table; null until they were looked at */
  readonly columns: readonly PrivateColumn[] | null;
  /** those that seem to be about people, that would go out, and that nobody decided on: the worst first; none until all is known */
  readonly undecided: readonly PrivateColumn[];
  readonly error: unknown;
  ask(): Promise<void>;
}

export function usePrivateData(dataset: DatasetId, collaboration: Collaboration): PrivateDataKnown {
  const { table } = collaboration;
  const queries = useQueryClient();
  const { data, error } = useQuery({
    queryKey: ["private-data", dataset],
    queryFn: () => fetchDecidedColumns(dataset),
  });
  useStore(collaboration.tableVersion);
  const [looks, setLooks] = useState<readonly ColumnLook[] | null>(null);
  useEffect(() => {
    const watch = watchAtLeisure(
      table,
      () => lookForPeople(table),
      ({ cells, columns, appeared, vanished }) => cells.size + appeared.length + vanished.length > 0 || columns,
      setLooks,
    );
    watch.now();
    return watch.close;
  }, [table]);
  const ask = () => queries.invalidateQueries({ queryKey: ["private-data", dataset] });
  useEffect(() => {
    const again = () => queries.invalidateQueries({ queryKey: ["private-data", dataset] }).catch(console.error);
    const stop = collaboration.onNotice((kind) => kind === "private-data" && void again());
    const stopListening = whenBack(collaboration, () => void again());
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, dataset, queries]);
  const titles = table.columns;
  const columns = useMemo(() => {
    if (looks === null) return null;
    const known = new Map(looks.map((look) => [look.column, look]));
    const decisions = new Map((data ?? []).map((decided) => [decided.column, decided]));
    return titles.flatMap((column): PrivateColumn[] => {
      const look = known.get(column.id);
      return look === undefined ? [] : [{ column, look, decided: decisions.get(column.id) }];
    });
  }, [looks, data, titles]);
  const undecided = useMemo(() => {
    if (columns === null || data === undefined) return [];
    const open = columns.filter(
      ({ look, decided, column }) =>
        decided === undefined && column.isPrivate !== true && (look.level === "red" || look.level === "orange"),
    );
    return [...open.filter(({ look }) => look.level === "red"), ...open.filter(({ look }) => look.level === "orange")];
  }, [columns, data]);
  return { columns, undecided, error, ask };
}
