/**
 * Keeps an issue list equal to the server's: pages the whole list over HTTP, then applies the deltas that the socket brings.
 * Deltas that arrive while pages are being read wait for them.
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

  function apply(delta: Delta) {
    if (delta.revision <= revision) return;
    list.apply(delta.gone, delta.appeared);
    revision = delta.revision;
  }

  async function readAll(): Promise<void> {
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
    for (const delta of early) apply(delta);
    early = [];
    changed();
  }

  async function refresh(): Promise<void> {
    if (reading !== null) {
      again = true;
      return reading;
    }
    reading = (async () => {
      do {
        again = false;
        await readAll();
      } while (again && !closed);
    })();
    try {
      await reading;
    } catch (error) {
      if (!closed) failed(error);
    } finally {
      reading = null;
    }
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
        // what is shown stays until the new list is here
        revision = -1;
        refresh().catch(failed);
        return;
      }
      if (reading !== null) {
        early.push(message);
        return;
      }
      apply(message);
      changed();
    },
    close() {
      closed = true;
    },
  };
}
