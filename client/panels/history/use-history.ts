/** The history as far as it was fetched: older pages as one scrolls, newer gestures when the table changes. */
import { useEffect, useRef, useState } from "react";
import { fetchHistoryPage, type HistoryFilter } from "#client/api/history.ts";
import { Unreachable } from "#client/api/request.ts";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { HistoryEntry, HistoryPage } from "#shared/wire/history.ts";

/** ms after a change before the newest gestures are asked for: once for a burst, when they are stored */
const SOON = 700;
/** ms after which no answer is tried again */
const AGAIN = 3_000;

export interface History {
  readonly entries: readonly HistoryEntry[];
  readonly state: "loading" | "ready" | "offline" | "failed";
  readonly error: unknown;
  /** whether there are older gestures */
  readonly more: boolean;
  fetchMore(): void;
}

interface Fetched {
  readonly entries: readonly HistoryEntry[];
  readonly next: string | null;
  /** whether a first page has come */
  readonly begun: boolean;
}

const NOTHING: Fetched = { entries: [], next: null, begun: false };

/** `filter` null: nothing is asked for. A filter that says the same is the same. */
export function useHistory(dataset: DatasetId, filter: HistoryFilter | null, collaboration: Collaboration): History {
  const key = JSON.stringify(filter);
  const [fetched, setFetched] = useState(NOTHING);
  const [asked, setAsked] = useState(key);
  const [failure, setFailure] = useState<unknown>(null);
  const reader = useRef<{ more(): void } | null>(null);
  if (asked !== key) {
    setAsked(key);
    setFetched(NOTHING);
    setFailure(null);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the filter
  useEffect(() => {
    if (filter === null) return;
    const reading = readHistory((cursor) => fetchHistoryPage(dataset, filter, cursor), {
      onFetched: setFetched,
      onFailure: setFailure,
    });
    reader.current = reading;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        reading.refresh();
      }, SOON);
    };
    const leave = [
      collaboration.tableVersion.subscribe(soon),
      collaboration.saving.subscribe(soon),
      // the file of a gesture is noted after the gesture
      collaboration.onNotice((_, notice) => notice.kind === "doubts" && notice.change === undefined && soon()),
    ];
    return () => {
      clearTimeout(timer);
      for (const stop of leave) stop();
      reading.close();
      reader.current = null;
    };
  }, [dataset, key, collaboration]);

  const state = failure instanceof Unreachable ? "offline" : failure !== null ? "failed" : "ready";
  return {
    entries: fetched.entries,
    state: state === "ready" && !fetched.begun ? "loading" : state,
    error: failure,
    more: fetched.next !== null,
    fetchMore: () => reader.current?.more(),
  };
}

interface Listeners {
  onFetched(fetched: Fetched): void;
  onFailure(error: unknown): void;
}

/** One question at a time; silence is asked again. Starts at once. */
function readHistory(fetchPage: (cursor: string | null) => Promise<HistoryPage>, tell: Listeners) {
  let fetched = NOTHING;
  let busy = false;
  let closed = false;
  /** asked for while another question was under way */
  const due = new Set<"refresh" | "more">();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const ask = async (what: "refresh" | "more") => {
    if (closed) return;
    if (busy) {
      due.add(what);
      return;
    }
    busy = true;
    clearTimeout(timer);
    try {
      const page = await fetchPage(what === "more" ? fetched.next : null);
      if (closed) return;
      fetched = what === "more" ? withOlder(fetched, page) : withNewer(fetched, page);
      tell.onFailure(null);
      tell.onFetched(fetched);
    } catch (error) {
      if (closed) return;
      tell.onFailure(error);
      if (error instanceof Unreachable) timer = setTimeout(() => void ask(what), AGAIN);
    } finally {
      busy = false;
    }
    const [next] = due;
    if (next === undefined) return;
    due.delete(next);
    void ask(next);
  };
  void ask("refresh");

  return {
    refresh: () => void ask("refresh"),
    more: () => {
      if (fetched.next !== null) void ask("more");
    },
    close() {
      closed = true;
      clearTimeout(timer);
    },
  };
}

export function withOlder(known: Fetched, page: HistoryPage): Fetched {
  const ids = new Set(known.entries.map(({ id }) => id));
  const older = page.entries.filter(({ id }) => !ids.has(id));
  return { entries: [...known.entries, ...older], next: page.next, begun: true };
}

/** A first page put over what is known; known entries stay the same objects, but those whose file is known by now. More is new than a page holds: what is known begins anew. */
export function withNewer(known: Fetched, page: HistoryPage): Fetched {
  const ids = new Set(known.entries.map(({ id }) => id));
  const fresh = page.entries.filter(({ id }) => !ids.has(id));
  if (!known.begun || (fresh.length === page.entries.length && page.next !== null))
    return { entries: page.entries, next: page.next, begun: true };
  const named = new Map(
    page.entries.flatMap((entry) => (entry.file === undefined ? [] : [[entry.id, entry] as const])),
  );
  const isNamedNow = (entry: HistoryEntry) => entry.file === undefined && named.has(entry.id);
  if (fresh.length === 0 && !known.entries.some(isNamedNow)) return known;
  const older = known.entries.map((entry) => (isNamedNow(entry) ? (named.get(entry.id) ?? entry) : entry));
  return { ...known, entries: [...fresh, ...older] };
}
