/** The values of a column as they are proposed: counted when one begins to type there, and again once the table has changed. */
import { useEffect, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { inSlices } from "#client/views/slices.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { type KnownValue, knownValuesInSlices } from "#shared/views/suggestions.ts";

interface Counted {
  readonly values: readonly KnownValue[];
  /** of the table they were counted in */
  readonly version: number;
}

const NONE: Counted = { values: [], version: Number.NaN };
const counted = new WeakMap<Table, Map<ColumnId, Counted>>();

/** `column`: null where nothing is proposed. Those known from before stand until they are counted anew. */
export function useKnownValues(
  { table, tableVersion }: Pick<Collaboration, "table" | "tableVersion">,
  column: ColumnId | null,
): readonly KnownValue[] {
  const [found, setFound] = useState<Counted>(() => knownIn(table, column));
  useEffect(() => {
    const version = tableVersion.get();
    if (column === null || knownIn(table, column).version === version) return;
    return inSlices(knownValuesInSlices(table, column), table.rowCount, (values) => {
      const now = { values, version };
      const ofTable = counted.get(table) ?? new Map<ColumnId, Counted>();
      counted.set(table, ofTable.set(column, now));
      setFound(now);
    });
  }, [table, tableVersion, column]);
  return found.values;
}

function knownIn(table: Table, column: ColumnId | null): Counted {
  return (column === null ? undefined : counted.get(table)?.get(column)) ?? NONE;
}
