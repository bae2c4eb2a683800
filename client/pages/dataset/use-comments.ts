/** Comments on the table's screen: what is asked for in the grid, the way from one commented row to the next, the thread an address leads to. */
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { readNotices } from "#client/api/notices.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { noticeFeed } from "#client/collab/notice-feed.ts";
import type { CommentAsk, GridHandle } from "#client/grid/grid-props.ts";
import type { CommentsHere } from "#client/panels/comments/here.ts";
import { can } from "#shared/access/abilities.ts";
import type { RowId, ThreadId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";
import type { Dataset } from "#shared/wire/http.ts";
import { spaceQuery } from "../kept-queries.ts";

/** the panel covers the grid on screens that narrow */
const NARROW = "(max-width: 720px)";

export function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches;
}

interface Comments {
  readonly here: CommentsHere;
  readonly ask: CommentAsk | null;
  readonly sought: ThreadId | null;
  askFor(ask: CommentAsk): void;
  /** false: no row has an open comment */
  goToNext(step: 1 | -1): boolean;
  forgetSought(): void;
}

export function useComments(screen: {
  readonly dataset: Dataset;
  readonly collaboration: Collaboration;
  readonly threads: readonly Thread[] | undefined;
  readonly handle: { current: GridHandle | null };
  readonly ready: boolean;
  openPanel(): void;
  closePanel(): void;
}): Comments {
  const { dataset, collaboration, threads, handle, ready, openPanel, closePanel } = screen;
  const { table } = collaboration;
  const space = useQuery(spaceQuery(dataset.space.id));
  const { thread } = useSearch({ from: "/d/$datasetId" });
  const navigate = useNavigate();
  const [ask, setAsk] = useState<CommentAsk | null>(null);
  const [sought, setSought] = useState<ThreadId | null>(null);
  const [shown, setShown] = useState<ThreadId | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each thread an address leads to
  useEffect(() => {
    if (thread === undefined) return;
    setSought(thread);
    setShown(null);
    openPanel();
    // what was told of it is known now, by whichever link one came
    if (noticeFeed.unread.get() !== 0) readNotices({ thread }).catch(console.error);
    const without = ({ thread: _, ...rest }: { readonly thread?: ThreadId | undefined }) => rest;
    navigate({ to: ".", search: without, replace: true }).catch(console.error);
  }, [thread]);

  useEffect(() => {
    if (sought === null || sought === shown || !ready || threads === undefined) return;
    const place = threads.find(({ id }) => id === sought);
    // it may be so new that the list is still to bring it
    if (place === undefined) return;
    const column = place.column ?? table.columns[0]?.id;
    const { row } = place;
    if (row !== null && column !== undefined) handle.current?.goTo({ row, column });
    setShown(sought);
  }, [sought, shown, ready, threads, table, handle]);

  return {
    here: {
      dataset: dataset.id,
      collaboration,
      mayComment: can(dataset.role, "comment"),
      isOwner: dataset.role === "owner",
      members: space.data?.members ?? [],
      askMembers: () => {
        space.refetch().catch(console.error);
      },
      show(place) {
        handle.current?.goTo(place);
        if (isNarrow()) closePanel();
      },
    },
    ask,
    sought,
    askFor(next) {
      setAsk(next);
      openPanel();
    },
    goToNext(step) {
      const active = handle.current?.selected().active ?? null;
      const row = nextRow(threads ?? [], table, active?.row ?? null, step);
      const column = active?.column ?? table.columns[0]?.id;
      if (row === null || column === undefined) return false;
      handle.current?.goTo({ row, column });
      return true;
    },
    forgetSought: () => setSought(null),
  };
}

/** The commented row after (or before) this one, in the order of the table, from the other end after the last; null when there is none. */
export function nextRow(
  threads: readonly Pick<Thread, "row" | "resolved">[],
  table: Pick<Collaboration["table"], "handleOf" | "positionOf">,
  from: RowId | null,
  step: 1 | -1,
): RowId | null {
  const positionOf = (row: RowId | null) => {
    const handle = row === null ? undefined : table.handleOf(row);
    return handle === undefined ? -1 : table.positionOf(handle);
  };
  const here = positionOf(from);
  interface Placed {
    readonly row: RowId;
    readonly position: number;
  }
  let next: Placed | null = null;
  let first: Placed | null = null;
  for (const { row, resolved } of threads) {
    const position = positionOf(row);
    if (resolved || row === null || position === -1) continue;
    const isNearer = (than: Placed | null) => than === null || (position - than.position) * step < 0;
    if (isNearer(first)) first = { row, position };
    if ((position - here) * step > 0 && isNearer(next)) next = { row, position };
  }
  return (next ?? first)?.row ?? null;
}
