/** The failed checks of a dataset, in pages that belong together although people go on typing. */
import { randomUUID } from "node:crypto";
import type { StoredDataset } from "#server/storage/datasets.ts";
import type { JudgedDataset } from "#server/sync/live-datasets.ts";
import type { Issue, IssueGroup } from "#shared/checks/issue.ts";
import type { Warning } from "#shared/checks/warnings.ts";
import type { IssuePage } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { DatasetsParts } from "./parts.ts";

const PAGE = 5_000;
/** how long the rest of a list is kept for whoever began to read it, in ms */
const KEPT = 60_000;
/** lists kept at once; beyond, the oldest goes */
const LISTS = 100;

interface List {
  readonly revision: number;
  readonly issues: readonly Issue[];
  readonly groups: readonly IssueGroup[];
  readonly warnings: readonly Warning[];
}

type OfDataset = Pick<StoredDataset, "id" | "incarnation">;

interface Rest {
  readonly dataset: OfDataset;
  readonly list: List;
  readonly from: number;
  readonly until: number;
}

export interface IssuePages {
  /** the first page, of the list as it is now */
  first(dataset: OfDataset): Promise<IssuePage>;
  /** the page a former one announced, of that same list; throws "page-expired" when it is no longer kept */
  next(dataset: OfDataset, cursor: string): IssuePage;
}

export function createIssuePages({ live, now }: Pick<DatasetsParts, "live" | "now">): IssuePages {
  const rests = new Map<string, Rest>();

  const pageOf = (dataset: OfDataset, list: List, from: number): IssuePage => {
    const to = from + PAGE;
    const { revision, issues, groups, warnings } = list;
    const page = {
      ...{ revision, total: issues.length, groups: [...groups], warnings: [...warnings] },
      issues: issues.slice(from, to),
    };
    if (to >= issues.length) return { ...page, next: null };
    for (const [cursor, rest] of rests) if (rest.until <= now() || rests.size >= LISTS) rests.delete(cursor);
    const cursor = randomUUID();
    rests.set(cursor, { dataset, list, from: to, until: now() + KEPT });
    return { ...page, next: cursor };
  };

  return {
    first: async (dataset) => pageOf(dataset, await live.judged(dataset.id, listOf), 0),
    next: (dataset, cursor) => {
      const rest = rests.get(cursor);
      // the cursor stays valid: an answer that got lost is asked for again
      const isOfIt = rest?.dataset.id === dataset.id && rest.dataset.incarnation === dataset.incarnation;
      if (rest === undefined || !isOfIt || rest.until <= now()) throw new ProblemError("page-expired");
      return pageOf(dataset, rest.list, rest.from);
    },
  };
}

/** The very lists: a change makes others, and leaves these as they are. */
function listOf({ issues: found }: JudgedDataset): List {
  return {
    revision: found.revision,
    issues: found.list(),
    groups: found.groups(),
    warnings: found.outsideWarnings(),
  };
}
