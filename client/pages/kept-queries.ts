/** The questions to the API whose last answer this computer keeps: with it the pages open without network. */
import { fetchDataset } from "#client/api/datasets.ts";
import { fetchMe } from "#client/api/people.ts";
import { fetchSpace } from "#client/api/spaces.ts";
import { fetchThreads } from "#client/api/threads.ts";
import { createKeptAnswers } from "#client/collab/kept-answers.ts";
import { useStore } from "#client/collab/use-store.ts";
import { listWithPut } from "#client/panels/comments/thread-cache.ts";
import type { DatasetId, SpaceId } from "#shared/model/ids.ts";
import { Thread } from "#shared/wire/comments.ts";
import { Dataset, Space } from "#shared/wire/http.ts";
import { KEYS } from "./queries.ts";

/** how often the server is asked again while what is shown comes from this computer, in ms */
const AGAIN = 5_000;

export const keptAnswers = createKeptAnswers({
  // looked up at each use: browsers that keep nothing throw here
  getItem: (name) => window.localStorage.getItem(name),
  setItem: (name, value) => window.localStorage.setItem(name, value),
});

export const meQuery = {
  queryKey: KEYS.me,
  queryFn: () => keptAnswers.me(fetchMe),
};

export function datasetQuery(id: DatasetId) {
  const name = nameOf(KEYS.dataset(id));
  return {
    queryKey: KEYS.dataset(id),
    queryFn: () => keptAnswers.answer(name, Dataset, () => fetchDataset(id)),
    refetchInterval: () => whileFromHere(name),
  };
}

export function spaceQuery(id: SpaceId) {
  const name = nameOf(KEYS.space(id));
  return { queryKey: KEYS.space(id), queryFn: () => keptAnswers.answer(name, Space, () => fetchSpace(id)) };
}

export function threadsQuery(id: DatasetId) {
  const name = nameOf(KEYS.threads(id));
  return {
    queryKey: KEYS.threads(id),
    queryFn: () => listWithPut(id, () => keptAnswers.answer(name, Thread.array(), () => fetchThreads(id))),
    refetchInterval: () => whileFromHere(name),
  };
}

/** True while what is shown for this question is what was answered last time. */
export function useIsFromHere(queryKey: readonly string[]): boolean {
  return useStore(keptAnswers.fromHere).has(nameOf(queryKey));
}

/** True when this dataset was opened on this computer by who is here. */
export function wasOpenedHere(id: DatasetId): boolean {
  return keptAnswers.has(nameOf(KEYS.dataset(id)));
}

function nameOf(queryKey: readonly string[]): string {
  return queryKey.join(":");
}

function whileFromHere(name: string): number | false {
  return keptAnswers.fromHere.get().has(name) ? AGAIN : false;
}
