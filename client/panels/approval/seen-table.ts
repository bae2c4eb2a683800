/** The table as it was on the screen at a moment, set apart, and where the server has the same: what a decision is about. */
import { useEffect, useState } from "react";
import * as Y from "yjs";
import { fetchPresentPlace } from "#client/api/approval.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { openVersionCollaboration } from "#client/collab/version-collaboration.ts";
import { viewOf } from "#shared/document/open-table.ts";
import { sealOfTable } from "#shared/document/seals.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { PresentPlace } from "#shared/wire/approval.ts";

export interface SeenTable {
  /** nobody changes it any more */
  readonly collaboration: Collaboration;
  readonly seal: string;
  /** ms since 1970 */
  readonly at: number;
}

export type Matching =
  | { readonly is: "asking" }
  | { readonly is: "found"; readonly place: PresentPlace }
  /** the server's table is another: what was typed here is not there yet, or what others typed is not here */
  | { readonly is: "other" }
  | { readonly is: "failed"; readonly error: unknown };

export interface Seen {
  /** null before the first effect */
  readonly table: SeenTable | null;
  readonly matching: Matching;
  /** sets what is on the screen now apart, instead */
  takeNow(): void;
}

/** times the server is asked before we say that the screen is not up to date, and ms in between */
const ATTEMPTS = 8;
const PAUSE = 500;

export function useSeen(dataset: DatasetId, live: Collaboration): Seen {
  const [taken, setTaken] = useState(0);
  const [table, setTable] = useState<SeenTable | null>(null);
  const [matching, setMatching] = useState<Matching>({ is: "asking" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken again when asked to
  useEffect(() => {
    let closed = false;
    let opened: SeenTable | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    setMatching({ is: "asking" });
    const take = () => {
      opened?.collaboration.close();
      const collaboration = openVersionCollaboration(Y.encodeStateAsUpdate(viewOf(live.table).doc), live.me);
      opened = { collaboration, seal: sealOfTable(collaboration.table), at: Date.now() };
      setTable(opened);
      return opened.seal;
    };
    const ask = async (attempt: number) => {
      const seal = take();
      const place = await fetchPresentPlace(dataset);
      if (closed) return;
      if (place.seal === seal) setMatching({ is: "found", place });
      else if (attempt >= ATTEMPTS) setMatching({ is: "other" });
      else timer = setTimeout(() => start(attempt + 1), PAUSE);
    };
    const start = (attempt: number) => {
      ask(attempt).catch((error: unknown) => {
        if (!closed) setMatching({ is: "failed", error });
      });
    };
    start(1);
    return () => {
      closed = true;
      clearTimeout(timer);
      setTable(null);
      opened?.collaboration.close();
    };
  }, [dataset, live, taken]);
  return { table, matching, takeNow: () => setTaken(taken + 1) };
}
