/** What hands wrote in this table as corrections for a recipe: read when one is named, told apart by the columns one chooses. */
import { useQuery } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { fetchHandEdits } from "#client/api/history.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { inTurns } from "#client/views/slices.ts";
import {
  type CorrectionsKept,
  correctionsKept,
  type RowKeys,
  rowKeysOf,
} from "#shared/cleaning/recipes/corrections-kept.ts";
import { proposeRowKey } from "#shared/cleaning/recipes/propose-row-key.ts";
import type { ColumnId, DatasetId } from "#shared/model/ids.ts";
import type { HandEdits } from "#shared/wire/history.ts";
import { useSchemaOf } from "../cleaning/use-target.ts";

export interface HandEditsKnown {
  /** undefined until they are known */
  readonly edits: HandEdits | undefined;
  readonly error: unknown;
  /** a recipe named now might lack some */
  readonly isBusy: boolean;
  /** they are to be kept */
  readonly wanted: boolean;
  want(is: boolean): void;
  /** columns that tell rows apart; null until some are proposed */
  readonly columns: readonly ColumnId[] | null;
  choose(columns: readonly ColumnId[]): void;
  /** null while rows are told apart, or no column is chosen */
  readonly keys: RowKeys | null;
  /** null: they are not wanted, or not known yet */
  readonly kept: CorrectionsKept | null;
}

/** `chosen`: steps that become a recipe, by their entries, oldest first; `asked`: somebody is about to name it. */
export function useHandEdits(
  dataset: DatasetId,
  { table }: Collaboration,
  chosen: readonly string[],
  asked: boolean,
): HandEditsKnown {
  // what was typed since is asked for each time
  const { data: edits, error } = useQuery({
    queryKey: ["hand-edits", dataset],
    queryFn: () => fetchHandEdits(dataset),
    enabled: asked,
    staleTime: 0,
    gcTime: 0,
  });
  const schema = useSchemaOf(table);
  const [wanted, setWanted] = useState(true);
  const [columns, setColumns] = useState<readonly ColumnId[] | null>(null);
  const [keys, setKeys] = useState<RowKeys | null>(null);
  const hasSome = edits !== undefined && edits.edits.length > 0;
  useEffect(() => {
    if (!asked) return setColumns(null);
    if (!hasSome || columns !== null) return;
    return inTurns(proposeRowKey(table, schema), (found) => setColumns(found));
  }, [asked, hasSome, columns, table, schema]);
  useEffect(() => {
    setKeys(null);
    if (columns === null || columns.length === 0) return;
    return inTurns(rowKeysOf(table, columns), setKeys);
  }, [columns, table]);
  const places = chosen.join(" ");
  const kept = useMemo(() => {
    if (!wanted || keys === null || edits === undefined) return null;
    const steps = places === "" ? [] : places.split(" ");
    return correctionsKept(edits.edits, new Set(steps), steps, keys, { id: dataset, columns: table.columns });
  }, [wanted, keys, edits, places, dataset, table]);
  const isChoosing = columns === null || (columns.length > 0 && keys === null);
  const isBusy = error === null && (edits === undefined || (wanted && hasSome && isChoosing));
  return { edits, error, isBusy, wanted, want: setWanted, columns, choose: setColumns, keys, kept };
}
