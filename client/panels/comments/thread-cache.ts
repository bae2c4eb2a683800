/** The threads on screen, as the server last said: one thread that changed takes its place among the others, the list is not asked again. */
import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { DatasetId, ThreadId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";

/** `thread` null: it is gone. Does nothing before the list is there. */
export function putThread(queries: QueryClient, dataset: DatasetId, id: ThreadId, thread: Thread | null): void {
  queries.setQueryData<readonly Thread[]>(["threads", dataset], (before) => {
    if (before === undefined) return undefined;
    if (thread === null) return before.filter((one) => one.id !== id);
    return before.some((one) => one.id === id)
      ? before.map((one) => (one.id === id ? thread : one))
      : [...before, thread];
  });
}

export function usePutThread(dataset: DatasetId): (id: ThreadId, thread: Thread | null) => void {
  const queries = useQueryClient();
  return useCallback((id, thread) => putThread(queries, dataset, id, thread), [queries, dataset]);
}
