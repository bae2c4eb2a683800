/** Comment threads in memory. */
import type { DatasetId, ThreadId } from "#shared/model/ids.ts";
import type { Threads, ThreadWithComments } from "../review.ts";

export function createMemoryThreads(): Threads {
  const threads = new Map<ThreadId, ThreadWithComments>();
  return {
    open: async (thread, first) => void threads.set(thread.id, { ...thread, comments: [first] }),
    reply: async (comment) => {
      const thread = threads.get(comment.thread);
      if (!thread) throw new Error(`there is no thread ${comment.thread}`);
      threads.set(thread.id, { ...thread, comments: [...thread.comments, comment].sort((a, b) => a.at - b.at) });
    },
    find: async (id) => threads.get(id) ?? null,
    of: async (dataset) =>
      [...threads.values()]
        .filter((thread) => thread.dataset === dataset)
        .sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1)),
    setResolved: async (id, resolved) => {
      const thread = threads.get(id);
      if (thread) threads.set(id, { ...thread, resolved });
    },
    countOpen: async (datasets) => {
      const open = new Map<DatasetId, number>();
      for (const thread of threads.values()) {
        if (!thread.resolved && datasets.includes(thread.dataset)) {
          open.set(thread.dataset, (open.get(thread.dataset) ?? 0) + 1);
        }
      }
      return open;
    },
  };
}
