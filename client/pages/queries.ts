/** What the API said, kept while it is shown. One key for each thing. */
import { QueryClient } from "@tanstack/react-query";
import { Unreachable } from "#client/api/request.ts";
import type { Language } from "#shared/i18n/words.ts";
import type { DatasetId, SpaceId } from "#shared/model/ids.ts";

export const KEYS = {
  me: ["me"],
  overview: ["overview"],
  space: (space: SpaceId) => ["space", space],
  // under the space: what changes one of them changes what the others say
  members: (space: SpaceId) => ["space", space, "members"],
  invitations: (space: SpaceId) => ["space", space, "invitations"],
  tokens: (space: SpaceId) => ["space", space, "tokens"],
  audit: (space: SpaceId) => ["space", space, "audit"],
  trash: (space: SpaceId) => ["trash", space],
  dataset: (dataset: DatasetId) => ["dataset", dataset],
  threads: (dataset: DatasetId) => ["threads", dataset],
  notices: ["notices"],
  noticeChoices: ["notice-choices"],
  questions: (space: SpaceId) => ["questions", space],
  questionCount: (space: SpaceId) => ["question-count", space],
  invitation: (token: string) => ["invitation", token],
  guide: (language: Language) => ["guide", language],
  schemas: (search: string) => ["schemas", search],
} as const;

export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        // an answer of the server is final; only silence is asked again
        retry: (failures, error) => error instanceof Unreachable && failures < 20,
        // not in step with all the others that one restart cut off
        retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 5000) * (0.5 + Math.random() / 2),
        staleTime: 10_000,
        networkMode: "always",
      },
      mutations: { networkMode: "always" },
    },
  });
}
