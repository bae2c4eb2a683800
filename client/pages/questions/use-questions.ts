/** The questions of a space, asked again whenever the server says that a thread changed in it. */
import { useQuery } from "@tanstack/react-query";
import { fetchQuestions } from "#client/api/questions.ts";
import type { SpaceId } from "#shared/model/ids.ts";
import { KEYS } from "../queries.ts";
import { useThreadEvents } from "./use-thread-events.ts";

export function useQuestions(space: SpaceId, state: "open" | "all") {
  useThreadEvents(space, "questions");
  return useQuery({
    queryKey: [...KEYS.questions(space), state],
    queryFn: () => fetchQuestions(space, state),
    placeholderData: (before) => before,
    staleTime: 0,
  });
}
