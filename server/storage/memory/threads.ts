/** Comment threads in memory. */
import type { CommentId, DatasetId, ThreadId } from "#shared/model/ids.ts";
import type { Comments, StoredComment, Threads, ThreadWithComments } from "../review.ts";

export function createMemoryThreads(): { threads: Threads; comments: Comments } {
  const kept = new Map<ThreadId, ThreadWithComments>();
  const oldestFirst = () => [...kept.values()].sort((a, b) => a.openedAt - b.openedAt || (a.id < b.id ? -1 : 1));
  const update = (id: CommentId, change: (comment: StoredComment) => StoredComment) => {
    for (const thread of kept.values()) {
      const comments = thread.comments.map((comment) => (comment.id === id ? change(comment) : comment));
      kept.set(thread.id, { ...thread, comments });
    }
  };
  const threads: Threads = {
    open: async (thread, first) => void kept.set(thread.id, { ...thread, comments: [first] }),
    find: async (id) => kept.get(id) ?? null,
    of: async (dataset) => oldestFirst().filter((thread) => thread.dataset === dataset),
    places: async (dataset) =>
      oldestFirst()
        .filter((thread) => thread.dataset === dataset)
        .map(({ id, row, column, keptRow }) => ({ id, row, column, keptRow })),
    questions: async (datasets) =>
      oldestFirst().filter((thread) => thread.kind === "question" && datasets.includes(thread.dataset)),
    change: async (id, change) => {
      const thread = kept.get(id);
      if (thread) kept.set(id, { ...thread, ...change });
    },
    decide: async (id, decision) => {
      const thread = kept.get(id);
      if (thread === undefined || thread.outcome !== null) return false;
      kept.set(id, { ...thread, ...decision });
      return true;
    },
    remove: async (id) => void kept.delete(id),
    count: async (dataset) => oldestFirst().filter((thread) => thread.dataset === dataset).length,
    countOpen: async (datasets) => {
      const open = new Map<DatasetId, number>();
      for (const thread of kept.values()) {
        if (!thread.resolved && datasets.includes(thread.dataset)) {
          open.set(thread.dataset, (open.get(thread.dataset) ?? 0) + 1);
        }
      }
      return open;
    },
  };
  const comments: Comments = {
    add: async (comment) => {
      const thread = kept.get(comment.thread);
      if (!thread) throw new Error(`there is no thread ${comment.thread}`);
      kept.set(thread.id, { ...thread, comments: [...thread.comments, comment].sort((a, b) => a.at - b.at) });
    },
    rewrite: async (id, written) => update(id, (comment) => ({ ...comment, ...written })),
    erase: async (id, at) =>
      update(id, (comment) => ({ ...comment, text: "", mentions: [], reactions: [], deletedAt: at })),
    react: async (id, reaction, on) =>
      update(id, (comment) => {
        const isIt = ({ user, emoji }: typeof reaction) => user === reaction.user && emoji === reaction.emoji;
        if (on)
          return comment.reactions.some(isIt) ? comment : { ...comment, reactions: [...comment.reactions, reaction] };
        return { ...comment, reactions: comment.reactions.filter((one) => !isIt(one)) };
      }),
  };
  return { threads, comments };
}
