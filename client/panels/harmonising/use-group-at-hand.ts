/** The group that one looks at: it stays while others write, and one goes from it to the next. */
import { useMemo, useRef, useState } from "react";
import type { RowHandle, Table } from "#shared/document/table.ts";

type Group = readonly RowHandle[];
const NONE: Group = [];

export interface GroupAtHand {
  /** none: there is no group to look at */
  readonly rows: Group;
  /** its place among the groups; null: its rows are like no others any more */
  readonly at: number | null;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** to the next one whose rows are there still, or the one before */
  go(step: 1 | -1): void;
  /** this one is settled: to the next one, or else one before, or else none */
  leave(): void;
  /** these rows, whatever they are like */
  show(rows: Group): void;
  /** begins with the first one again */
  forget(): void;
}

/** `onOther` is called when one looks at another. */
export function useGroupAtHand(table: Table, groups: readonly Group[], onOther: () => void): GroupAtHand {
  const [chosen, setChosen] = useState<Group | null>(null);
  const last = useRef(0);
  const isThere = (group: Group) => group.filter((row) => !table.isDeleted(row)).length > 1;
  const rows = chosen ?? groups.find(isThere) ?? NONE;
  const at = useMemo(() => {
    const among = new Set(rows);
    const found = groups.findIndex((group) => group.some((row) => among.has(row)));
    return found === -1 ? null : found;
  }, [groups, rows]);
  if (at !== null) last.current = at;
  const from = at ?? last.current;
  const nextOf = () => groups.find((group, place) => place >= (at === null ? from : from + 1) && isThere(group));
  const previousOf = () => groups.findLast((group, place) => place < from && isThere(group));

  function look(group: Group | null) {
    setChosen(group);
    onOther();
  }
  return {
    rows:
      at === null
        ? rows.filter((row) => !table.isDeleted(row))
        : (groups[at] ?? []).filter((row) => !table.isDeleted(row)),
    at,
    hasNext: nextOf() !== undefined,
    hasPrevious: previousOf() !== undefined,
    go(step) {
      const next = step === 1 ? nextOf() : previousOf();
      if (next !== undefined) look(next);
    },
    leave: () => look(nextOf() ?? previousOf() ?? null),
    show: look,
    forget: () => look(null),
  };
}
