/** What the API says of the review of a dataset, asked again whenever the server says that it is another. */

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useState } from "react";
import { fetchMarks, fetchReview } from "#client/api/approval.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useStore } from "#client/collab/use-store.ts";
import { whenBack } from "#client/collab/when-back.ts";
import { sealOfTable } from "#shared/document/seals.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Marks } from "#shared/wire/marks.ts";
import type { Review } from "#shared/wire/review.ts";
import { changedMarks } from "./changed-marks.ts";
import { type GivenMarks, givenMarks, NO_MARKS, type ShownMarks, watchMarks } from "./shown-marks.ts";

export const REVIEW_KEYS = {
  review: (dataset: DatasetId) => ["review", dataset] as const,
  marks: (dataset: DatasetId) => ["marks", dataset] as const,
  spotChecks: (dataset: DatasetId) => ["spot-checks", dataset] as const,
};

/** what a notice about it makes old */
const KEY_OF = { state: "review", marks: "marks", "spot-checks": "spotChecks" } as const;

export interface ReviewKnown {
  /** undefined until it is known */
  readonly review: Review | undefined;
  readonly error: unknown;
  /** what is on the screen is not what was approved */
  readonly modified: boolean;
  readonly given: GivenMarks;
  /** null before the first effect */
  readonly shown: ShownMarks | null;
}

export function useReview(dataset: DatasetId, collaboration: Collaboration): ReviewKnown {
  const queries = useQueryClient();
  const review = useQuery({ queryKey: REVIEW_KEYS.review(dataset), queryFn: () => fetchReview(dataset) });
  const marks = useQuery({ queryKey: REVIEW_KEYS.marks(dataset), queryFn: () => fetchMarks(dataset) });
  useEffect(() => {
    const ask = (key: readonly string[]) => queries.invalidateQueries({ queryKey: key }).catch(console.error);
    const askAll = () => {
      for (const key of Object.values(REVIEW_KEYS)) void ask(key(dataset));
    };
    const stop = collaboration.onNotice((_, notice) => {
      if (notice.kind !== "review") return;
      const key = REVIEW_KEYS[KEY_OF[notice.about]](dataset);
      const { marks: change } = notice;
      const known = queries.getQueryData<Marks>(key);
      // what is on its way may be older than the change
      if (change === undefined || known === undefined || queries.isFetching({ queryKey: key }) > 0) void ask(key);
      else queries.setQueryData(key, changedMarks(known, change));
    });
    const stopListening = whenBack(collaboration, askAll);
    return () => {
      stop();
      stopListening();
    };
  }, [collaboration, dataset, queries]);
  const given = useMemo(() => (marks.data === undefined ? NO_MARKS : givenMarks(marks.data)), [marks.data]);
  const [shown, setShown] = useState<ShownMarks | null>(null);
  useEffect(() => {
    const watched = watchMarks(collaboration.table);
    setShown(watched);
    return () => watched.close();
  }, [collaboration]);
  useEffect(() => shown?.give(given), [shown, given]);
  return {
    review: review.data,
    error: review.data === undefined ? (review.error ?? review.failureReason) : null,
    modified: useIsModified(collaboration, review.data?.approved?.seal ?? null),
    given,
    shown,
  };
}

/** ms without a change before the table is compared with its seal again */
const CALM = 400;

function useIsModified(collaboration: Collaboration, seal: string | null): boolean {
  const ready = useStore(collaboration.ready);
  const [modified, setModified] = useState(false);
  useEffect(() => {
    if (seal === null || !ready) return setModified(false);
    const look = () => setModified(sealOfTable(collaboration.table) !== seal);
    let timer = setTimeout(look);
    const leave = collaboration.tableVersion.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(look, CALM);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [collaboration, seal, ready]);
  return modified;
}
