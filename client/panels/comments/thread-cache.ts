/** The threads on screen, as the server last said: one thread that changed takes its place among the others, the list is not asked again. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { DatasetId, ThreadId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";

/** what was put while a list is on its way: the list may have been made before it */
const putMeanwhile = new Map<DatasetId, Map<ThreadId, Thread | null>>();

/** `thread` null: it is gone. */
export function putThread(queries: QueryClient, dataset: DatasetId, id: ThreadId, thread: Thread | null): void {
  putMeanwhile.get(dataset)?.set(id, thread);
  queries.setQueryData<readonly Thread[]>(["threads", dataset], (before) => before && withThread(before, id, thread));
}

/** The list that `ask` gives, with what was put since it was asked for. */
export async function listWithPut(
  dataset: DatasetId,
  ask: () => Promise<readonly Thread[]>,
): Promise<readonly Thread[]> {
  const put = new Map<ThreadId, Thread | null>();
  putMeanwhile.set(dataset, put);
  try {
    const list = await ask();
    return [...put].reduce((all, [id, thread]) => withThread(all, id, thread), list);
  } finally {
    if (putMeanwhile.get(dataset) === put) putMeanwhile.delete(dataset);
  }
}

function withThread(list: readonly Thread[], id: ThreadId, thread: Thread | null): readonly Thread[] {
  if (thread === null) return list.filter((one) => one.id !== id);
  return list.some((one) => one.id === id) ? list.map((one) => (one.id === id ? thread : one)) : [...list, thread];
}

export function usePutThread(dataset: DatasetId): (id: ThreadId, thread: Thread | null) => void {
  const queries = useQueryClient();
  return useCallback((id, thread) => putThread(queries, dataset, id, thread), [queries, dataset]);
}
