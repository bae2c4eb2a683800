/**
 * Keeps an issue list equal to the server's: pages the whole list over HTTP, then applies the deltas that the socket brings.
 * Deltas that arrive while pages are being read wait for them. They follow one another by number: when one is missing (it was a reset,
 * or came while the line was cut), the list is read anew.
 */
import type { Warning } from "#shared/checks/warnings.ts";
import type { IssuePage } from "#shared/wire/http.ts";
import type { IssuesMessage } from "#shared/wire/sync-messages.ts";
import type { IssueList } from "./issue-list.ts";

/** Reads one page of the server's list; `cursor` null: the first. The pages that follow a first one are of its revision. */
export type ReadIssuePage = (cursor: string | null) => Promise<IssuePage>;

type Delta = Extract<IssuesMessage, { kind: "delta" }>;

export interface IssueFeed {
  /** reads the whole list anew (after a reconnection, or when the server says so) */
  refresh(): Promise<void>;
  receive(message: IssuesMessage): void;
  /** true once the whole list was read: before that, an empty list says nothing */
  readonly known: boolean;
  /** those that came with the list */
  readonly warnings: readonly Warning[];
  close(): void;
}

/** `changed` is called after each change of the list; `failed` when it could not be read. */
export function createIssueFeed(
  list: IssueList,
  readPage: ReadIssuePage,
  changed: () => void,
  failed: (error: unknown) => void,
): IssueFeed {
  let revision = -1;
  let reading: Promise<void> | null = null;
  let again = false;
  let closed = false;
  let early: Delta[] = [];
  let warnings: readonly Warning[] = [];

  /** true: one before it never came, and it cannot be applied */
  function misses(delta: Delta): boolean {
    if (delta.revision <= revision) return false;
    if (delta.revision > revision + 1) return true;
    list.apply(delta.gone, delta.appeared);
    revision = delta.revision;
    return false;
  }

  async function readAll(): Promise<void> {
    // what came before the list is asked for is in it
    early = [];
    const first = await readPage(null);
    if (closed) return;
    if (first.revision !== revision) {
      const issues = [...first.issues];
      for (let cursor = first.next; cursor !== null; ) {
        const page = await readPage(cursor);
        if (closed) return;
        issues.push(...page.issues);
        cursor = page.next;
      }
      list.replaceAll(issues);
      revision = first.revision;
    }
    warnings = first.warnings;
    if (early.some(misses)) {
      revision = -1;
      again = true;
    }
    changed();
  }

  /** Whoever asks while it is read waits for the same, and a failure is told once. */
  function refresh(): Promise<void> {
    if (reading === null) reading = readUntilCalm();
    else again = true;
    return reading;
  }

  async function readUntilCalm(): Promise<void> {
    try {
      do {
        again = false;
        await readAll();
      } while (again && !closed);
    } catch (error) {
      if (!closed) failed(error);
    } finally {
      reading = null;
    }
  }

  /** What is shown stays until the new list is here. */
  function readAnew() {
    revision = -1;
    void refresh();
  }

  return {
    get known() {
      return revision >= 0;
    },
    get warnings() {
      return warnings;
    },
    refresh,
    receive(message) {
      if (message.kind === "reset") {
        readAnew();
      } else if (reading !== null) {
        early.push(message);
      } else if (revision >= 0) {
        if (misses(message)) readAnew();
        else changed();
      }
    },
    close() {
      closed = true;
    },
  };
}
