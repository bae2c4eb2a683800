/** Tells somebody that others have just given them a part, once, while their table is open. */
import { useEffect, useRef } from "react";
import type { UserId } from "#shared/model/ids.ts";
import { countPackedRows } from "#shared/model/packed-rows.ts";
import type { AssignmentList } from "#shared/wire/assignments.ts";

/** `by`: the first name of who gave it */
type Tell = (by: string, rows: number, columns: number) => void;

export function usePartGiven(list: AssignmentList | undefined, me: UserId, tell: Tell): void {
  const before = useRef<AssignmentList | undefined>(undefined);
  const telling = useRef(tell);
  telling.current = tell;
  useEffect(() => {
    const known = before.current;
    before.current = list;
    if (known === undefined || list === undefined) return;
    const had = new Map(known.assignments.map((one) => [one.id, partOf(one, me)]));
    // of several gestures the last one is told
    for (const one of [...list.assignments].reverse()) {
      const [rows, columns] = partOf(one, me);
      const [rowsHad, columnsHad] = had.get(one.id) ?? [0, 0];
      if (one.by === me || (rows <= rowsHad && columns <= columnsHad)) continue;
      const by = list.people.find(({ id }) => id === one.by)?.name;
      if (by !== undefined) telling.current(by, Math.max(0, rows - rowsHad), Math.max(0, columns - columnsHad));
      return;
    }
  }, [list, me]);
}

function partOf(
  { parts }: AssignmentList["assignments"][number],
  me: UserId,
): readonly [rows: number, columns: number] {
  const mine = parts.filter(({ to }) => to === me);
  return [
    mine.reduce((sum, { rows }) => sum + (countPackedRows(rows) ?? 0), 0),
    mine.reduce((sum, { columns }) => sum + columns.length, 0),
  ];
}
