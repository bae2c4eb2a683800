/** Threads of a space that change, told in bursts: what is known of its questions is asked for again once for each. */
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { noticeFeed } from "#client/collab/notice-feed.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import { KEYS } from "../queries.ts";

/** ms after a change before it is asked again */
const SOON = 300;

export function useThreadEvents(space: SpaceId, what: "questions" | "questionCount"): void {
  const queries = useQueryClient();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = noticeFeed.listen((event) => {
      if (event.kind !== "thread" || event.space !== space) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        queries.invalidateQueries({ queryKey: KEYS[what](space) }).catch(console.error);
      }, SOON);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [queries, space, what]);
}
