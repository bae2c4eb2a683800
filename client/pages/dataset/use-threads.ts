import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { DatasetId, RowId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";
import { threadsQuery } from "../kept-queries.ts";
import { KEYS } from "../queries.ts";

interface Threads {
  readonly threads: readonly Thread[] | undefined;
  readonly error: unknown;
  /** number of open threads of each row that has some, for the marks of the grid */
  readonly commentedRows: Store<ReadonlyMap<RowId, number>>;
}

/** The threads of a dataset, asked again whenever the server says that one changed. */
export function useThreads(dataset: DatasetId, collaboration: Collaboration): Threads {
  const queries = useQueryClient();
  const query = useQuery(threadsQuery(dataset));
  const [commentedRows] = useState(() => createValue<ReadonlyMap<RowId, number>>(new Map()));
  useEffect(() => commentedRows.set(openThreadsByRow(query.data ?? [])), [query.data, commentedRows]);
  useEffect(
    () =>
      collaboration.onNotice((kind) => {
        if (kind === "version" || kind === "review") return;
        const queryKey = kind === "thread" ? KEYS.threads(dataset) : KEYS.dataset(dataset);
        queries.invalidateQueries({ queryKey }).catch(console.error);
      }),
    [collaboration, dataset, queries],
  );
  return { threads: query.data, error: query.error, commentedRows };
}

function openThreadsByRow(threads: readonly Thread[]): ReadonlyMap<RowId, number> {
  const counts = new Map<RowId, number>();
  for (const { row, resolved } of threads) if (!resolved && row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
  return counts;
}
