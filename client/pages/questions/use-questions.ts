/** The questions of a space, asked again whenever the server says that a thread changed in it. */
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { fetchQuestions } from "#client/api/questions.ts";
import { noticeFeed } from "#client/collab/notice-feed.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import { KEYS } from "../queries.ts";

/** ms after a change before the list is asked for: once for a burst */
const SOON = 300;

export function useQuestions(space: SpaceId, state: "open" | "all") {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = noticeFeed.listen((event) => {
      if (event.kind !== "thread" || event.space !== space) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        queries.invalidateQueries({ queryKey: KEYS.questions(space) }).catch(console.error);
      }, SOON);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries, space]);
  return useQuery({
    queryKey: [...KEYS.questions(space), state],
    queryFn: () => fetchQuestions(space, state),
    placeholderData: (before) => before,
    staleTime: 0,
  });
}
