/** The files on their way into a space, and what happens once the last is done with. */
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useLayoutEffect, useRef, useState } from "react";
import type { SpaceId } from "#shared/model/ids.ts";
import type { UploadPreview } from "#shared/wire/imports.ts";
import { KEYS } from "../queries.ts";
import { type Made, NO_IMPORTS, placeIn, withFiles, withoutFirst, withReceived } from "./import-queue.ts";

export function useImports(space: SpaceId) {
  const [queue, setQueue] = useState(NO_IMPORTS);
  const navigate = useNavigate();
  const queries = useQueryClient();

  // others may be dropped while a table is made: what was asked before them is finished after
  const latest = useRef(queue);
  useLayoutEffect(() => {
    latest.current = queue;
  }, [queue]);

  async function finishFirst(made: readonly Made[]) {
    // the list of the space is for later: nobody waits for it
    if (made.length > 0) void queries.invalidateQueries({ queryKey: KEYS.space(space) });
    const next = withoutFirst(latest.current, made);
    const [only] = next.made;
    // one table is opened; several are in the list
    if (next.waiting.length === 0 && next.made.length === 1 && only !== undefined) {
      await navigate({ to: "/d/$datasetId", params: { datasetId: only.dataset } });
      return;
    }
    setQueue(next);
  }

  return {
    /** on screen; undefined: nothing comes in */
    current: queue.waiting[0],
    place: placeIn(queue),
    /** of the files that are done with */
    made: queue.made,
    take: (files: readonly File[]) => setQueue((before) => withFiles(before, files)),
    receive: (preview: UploadPreview) => setQueue((before) => withReceived(before, preview)),
    finishFirst,
    skip: () => finishFirst([]),
    giveUp: () => setQueue((before) => ({ ...before, waiting: [] })),
  };
}
