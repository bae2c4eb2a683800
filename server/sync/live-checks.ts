/** The issues of one live table, kept up to date behind the edits, never in front of them. */
import { type Issue, type IssueDelta, type IssueGroup, type IssueKey, keyOfIssue } from "#shared/checks/issue.ts";
import type { Warning } from "#shared/checks/warnings.ts";
import type { Table } from "#shared/document/table.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { IssuesMessage } from "#shared/wire/sync-messages.ts";
import { createJudging, type LookOutside } from "./judging.ts";
import type { Logger } from "./logger.ts";
import type { Slices } from "./slices.ts";

/** What is wrong with the table, exactly as it is on disk at this moment. */
export interface Issues {
  readonly revision: number;
  /** null when nothing is checked */
  readonly count: number | null;
  list(): readonly Issue[];
  groups(): readonly IssueGroup[];
  /** of keys that cannot be checked, for what they point to in other tables */
  outsideWarnings(): readonly Warning[];
}

export interface LiveChecks {
  readonly behind: boolean;
  /** judges what changed since the last time, little by little, and tells what appeared and went */
  catchUp(): void;
  /**
   * Runs `read` once everything that is on disk was judged. Rejects with "storage-refused" when the table is closed before, and with what
   * went wrong when it cannot be judged.
   */
  judged<T>(read: (issues: Issues) => T): Promise<T>;
  close(): void;
}

interface Waiting {
  run(): void;
  refuse(error: unknown): void;
}

export function createLiveChecks(room: {
  readonly dataset: DatasetId;
  readonly table: Table;
  /** null: nothing is checked */
  schemaNow(): TableSchema | null;
  readonly lookOutside: LookOutside | undefined;
  /** revisions count up from here: above those of an earlier life of the room */
  readonly revision: number;
  /** a delta with more issues than this is told as a reset */
  readonly issuesPerDelta: number;
  readonly slices: Slices;
  readonly logger: Logger;
  /** runs when the document holds nothing that is not on disk: issues quote the table */
  recorded<T>(run: () => T): Promise<T>;
  tell(message: IssuesMessage): void;
}): LiveChecks {
  let revision = room.revision;
  let untold: IssueDelta | "all" = NOTHING;
  let waiting: Waiting[] = [];
  /** being worked on, or waiting for the disk */
  let busy = false;
  /** why nothing is judged any more: the table is closed */
  let ended: { readonly error: unknown } | null = null;
  const judging = createJudging({
    table: room.table,
    schemaNow: room.schemaNow,
    lookOutside: room.lookOutside,
    told(delta) {
      if (untold === "all" || delta === "all" || sizeOf(untold) + sizeOf(delta) > room.issuesPerDelta) untold = "all";
      else untold = merge(untold, delta);
    },
    woken() {
      if (!busy && ended === null) begin();
    },
  });

  const tell = () => {
    const delta = untold;
    untold = NOTHING;
    if (delta !== "all" && sizeOf(delta) === 0) return;
    revision++;
    if (delta === "all") room.tell({ kind: "reset", revision });
    else room.tell({ kind: "delta", revision, appeared: [...delta.appeared], gone: [...delta.gone] });
  };
  const refuse = (error: unknown) => {
    const refused = waiting;
    waiting = [];
    for (const one of refused) one.refuse(error);
  };
  const work = (over: () => boolean): boolean => {
    try {
      return ended === null && judging.work(over);
    } catch (error) {
      const { dataset, logger } = room;
      logger.error({ err: error, dataset }, "a table cannot be judged: it goes on without, until its schema changes");
      return false;
    }
  };
  /** nearly everything is judged: the rest, once it is on disk */
  const finish = () => {
    const done = room.recorded(() => {
      if (ended !== null) return;
      if (room.slices.once(work)) return begin();
      busy = false;
      if (judging.failed !== null) return refuse(judging.failed.error);
      if (judging.waits) return;
      tell();
      const ready = waiting;
      waiting = [];
      for (const one of ready) one.run();
    });
    done.catch((error: unknown) => {
      room.logger.warn({ err: error, dataset: room.dataset }, "checks fell behind");
      busy = false;
      refuse(error);
    });
  };
  const begin = () => {
    busy = true;
    room.slices.run((over) => {
      if (work(over)) return true;
      finish();
      return false;
    });
  };
  const issues: Issues = {
    get revision() {
      return revision;
    },
    get count() {
      return judging.checker?.count ?? null;
    },
    list: () => judging.checker?.issues() ?? [],
    outsideWarnings: () => judging.checker?.outsideWarnings() ?? [],
    groups: () => judging.checker?.groups() ?? [],
  };

  return {
    get behind() {
      return judging.behind;
    },
    catchUp() {
      if (!busy && ended === null && judging.behind) begin();
    },
    judged<T>(read: (issues: Issues) => T): Promise<T> {
      if (ended !== null) return Promise.reject(ended.error);
      return new Promise<T>((resolve, reject) => {
        const run = () => {
          try {
            resolve(read(issues));
          } catch (error) {
            reject(error);
          }
        };
        waiting.push({ run, refuse: reject });
        if (busy) return;
        busy = true;
        if (judging.behind) begin();
        else finish();
      });
    },
    close() {
      ended ??= { error: new ProblemError("storage-refused", { place: "this table was closed" }) };
      judging.close();
      refuse(ended.error);
    },
  };
}

const NOTHING: IssueDelta = { appeared: [], gone: [] };

function sizeOf({ appeared, gone }: IssueDelta): number {
  return appeared.length + gone.length;
}

/** What two deltas, one after the other, come to. */
function merge(first: IssueDelta, second: IssueDelta): IssueDelta {
  if (sizeOf(first) === 0) return second;
  const appeared = new Map<IssueKey, Issue>(first.appeared.map((issue) => [keyOfIssue(issue), issue]));
  const gone = new Set(first.gone);
  for (const key of second.gone) {
    appeared.delete(key);
    gone.add(key);
  }
  for (const issue of second.appeared) appeared.set(keyOfIssue(issue), issue);
  return { appeared: [...appeared.values()], gone: [...gone] };
}
