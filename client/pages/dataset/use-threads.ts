/** The threads of a dataset, live: one that the server says has changed is asked for anew, and the marks of the grid follow. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { codeOf } from "#client/api/request.ts";
import { fetchThread } from "#client/api/threads.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import { whenBack } from "#client/collab/when-back.ts";
import type { CommentMarks } from "#client/grid/grid-props.ts";
import { putThread } from "#client/panels/comments/thread-cache.ts";
import type { DatasetId, RowId, ThreadId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";
import { threadsQuery } from "../kept-queries.ts";
import { KEYS } from "../queries.ts";
import { marksOf, openThreadsByRow } from "./comment-marks.ts";

/** ms in which changes are gathered, and how many of them are fetched one by one: of more, the whole list is */
const GATHER = 120;
const ONE_BY_ONE = 8;

interface Threads {
  readonly threads: readonly Thread[] | undefined;
  readonly error: unknown;
  /** number of open threads of each row that has some, for the marks of the grid */
  readonly commentedRows: Store<ReadonlyMap<RowId, number>>;
  readonly commentMarks: Store<CommentMarks>;
}

export function useThreads(dataset: DatasetId, collaboration: Collaboration): Threads {
  const queries = useQueryClient();
  const query = useQuery(threadsQuery(dataset));
  const [commentedRows] = useState(() => createValue<ReadonlyMap<RowId, number>>(new Map()));
  const [commentMarks] = useState(() => createValue<CommentMarks>(marksOf([])));
  useEffect(() => {
    commentedRows.set(openThreadsByRow(query.data ?? []));
    commentMarks.set(marksOf(query.data ?? []));
  }, [query.data, commentedRows, commentMarks]);
  useEffect(() => {
    const changed = new Set<ThreadId>();
    let due: ReturnType<typeof setTimeout> | undefined;
    const askAll = () => queries.invalidateQueries({ queryKey: KEYS.threads(dataset) });
    /** of answers that overtake one another, the one that was asked for last holds */
    const asked = new Map<ThreadId, symbol>();
    const ask = async (id: ThreadId) => {
      const question = Symbol(id);
      asked.set(id, question);
      const put = (thread: Thread | null) => {
        if (asked.get(id) === question) putThread(queries, dataset, id, thread);
      };
      try {
        put(await fetchThread(dataset, id));
      } catch (error) {
        if (codeOf(error) === "thread-not-found") put(null);
        else await askAll();
      }
    };
    const catchUp = async () => {
      due = undefined;
      const ids = [...changed];
      changed.clear();
      if (ids.length > ONE_BY_ONE) await askAll();
      else await Promise.all(ids.map(ask));
    };
    const stop = collaboration.onNotice((_, notice) => {
      if (notice.kind === "dataset") {
        queries.invalidateQueries({ queryKey: KEYS.dataset(dataset) }).catch(console.error);
      }
      if (notice.kind !== "thread") return;
      changed.add(notice.thread);
      due ??= setTimeout(() => void catchUp().catch(console.error), GATHER);
    });
    const stopListening = whenBack(collaboration, () => void askAll().catch(console.error));
    return () => {
      clearTimeout(due);
      stopListening();
      stop();
    };
  }, [collaboration, dataset, queries]);
  return { threads: query.data, error: query.error, commentedRows, commentMarks };
}
