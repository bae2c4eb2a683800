/** The issues of one live table, kept up to date behind the edits, never in front of them. */

import { type Checker, createChecker, needsNewChecker } from "#shared/checks/checker.ts";
import { type Issue, type IssueDelta, type IssueGroup, type IssueKey, keyOfIssue } from "#shared/checks/issue.ts";
import type { Table, TableChange } from "#shared/document/table.ts";
import { placesOf2026 } from "#shared/french/places-of-2026.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { IssuesMessage } from "#shared/wire/sync-messages.ts";
import type { Logger } from "./logger.ts";

export interface LiveChecks {
  readonly revision: number;
  readonly behind: boolean;
  issues(): readonly Issue[];
  groups(): readonly IssueGroup[];
  /** judges what changed since the last time, and tells what appeared and went */
  catchUp(): void;
  close(): void;
}

export function createLiveChecks(room: {
  readonly table: Table;
  /** revisions count up from here: above those of an earlier life of the room */
  readonly revision: number;
  /** a delta with more issues than this is told as a reset */
  readonly issuesPerDelta: number;
  readonly logger: Logger;
  tell(message: IssuesMessage): void;
}): LiveChecks {
  const { table, logger } = room;
  let revision = room.revision;
  let checker: Checker | null = null;
  let stale = table.schema !== null;
  let changes: TableChange[] = [];

  const unsubscribe = table.subscribe((change) => {
    if (needsNewChecker(change)) stale ||= change.schema || checker !== null;
    else if (checker !== null) changes.push(change);
  });

  const rebuild = () => {
    stale = false;
    changes = [];
    checker = build(table, logger);
    revision++;
    room.tell({ kind: "reset", revision });
  };

  const catchUp = () => {
    if (stale) return rebuild();
    if (checker === null || changes.length === 0) return;
    const judge = checker;
    const work = changes;
    changes = [];
    const delta = merge(work.map((change) => judge.apply(change)));
    if (delta.appeared.length + delta.gone.length === 0) return;
    revision++;
    const many = delta.appeared.length + delta.gone.length > room.issuesPerDelta;
    room.tell(many ? { kind: "reset", revision } : { kind: "delta", revision, ...copy(delta) });
  };

  return {
    get revision() {
      return revision;
    },
    get behind() {
      return stale || changes.length > 0;
    },
    issues() {
      catchUp();
      return checker?.issues() ?? [];
    },
    groups() {
      catchUp();
      return checker?.groups() ?? [];
    },
    catchUp,
    close: unsubscribe,
  };
}

function build(table: Table, logger: Logger): Checker | null {
  if (table.schema === null) return null;
  const parsed = parseTableSchema(table.schema.descriptor);
  if (parsed.ok) return createChecker(table, parsed.schema, placesOf2026);
  logger.warn({ schema: table.schema.reference.name, errors: parsed.errors }, "this schema cannot be checked");
  return null;
}

/** What several deltas, one after the other, come to. */
function merge(deltas: readonly IssueDelta[]): IssueDelta {
  const appeared = new Map<IssueKey, Issue>();
  const gone = new Set<IssueKey>();
  for (const delta of deltas) {
    for (const key of delta.gone) {
      appeared.delete(key);
      gone.add(key);
    }
    for (const issue of delta.appeared) appeared.set(keyOfIssue(issue), issue);
  }
  return { appeared: [...appeared.values()], gone: [...gone] };
}

function copy(delta: IssueDelta): { appeared: Issue[]; gone: string[] } {
  return { appeared: [...delta.appeared], gone: [...delta.gone] };
}
