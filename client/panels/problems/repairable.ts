/** Whether a group of problems can be repaired, and how much of it. */
import { useMemo } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import type { IssueGroup } from "#shared/checks/issue.ts";
import { orderFor, orderOf } from "#shared/checks/repairs/dates.ts";
import type { Repairs } from "#shared/checks/repairs/repairs-of.ts";
import { casesOf } from "./cells-of-group.ts";
import type { RepairsOfGroup } from "./use-repairs.ts";

/** Of a larger group only so many problems are looked at to know whether to offer a repair: the preview looks at all. */
const LOOKED_AT = 2_000;

export interface Repairable {
  readonly repairs: Repairs;
  /** of those looked at */
  readonly cells: number;
  /** all of the group was looked at */
  readonly all: boolean;
  /** day or month first: someone must say it, were it of one cell alone */
  readonly asksOrder: boolean;
}

/** null when nothing of the group can be repaired, or not by me. */
export function useRepairable(
  group: IssueGroup,
  repairsOf: RepairsOfGroup,
  collaboration: Collaboration,
): Repairable | null {
  const { column } = group;
  const closed = column === null || !collaboration.mayEdit || collaboration.lockOn(column) !== null;
  return useMemo(() => {
    const repairs = closed ? null : repairsOf(group);
    if (repairs === null) return null;
    const cases = casesOf([group], collaboration, repairs, LOOKED_AT);
    const asksOrder =
      repairs.asksOrder(cases.map(({ text }) => text)) || cases.some(({ text }) => orderOf(text) === "month-first");
    let cells = 0;
    for (const { text, count, others } of cases)
      if (repairs.repair(text, orderFor(text, "day-first"), others) !== null) cells += count;
    const choices = cases.some(({ text, others }) => repairs.choices(text, others).length > 0);
    return cells > 0 || asksOrder || choices ? { repairs, cells, all: group.count <= LOOKED_AT, asksOrder } : null;
  }, [group, repairsOf, collaboration, closed]);
}
