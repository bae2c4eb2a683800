/** The values of a column as they are proposed: counted when one begins to type there, and again once the table has changed. */
import { useEffect, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { inSlices } from "#client/views/slices.ts";
import type { Table } from "#shared/document/table.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { type KnownValue, knownValuesInSlices, suggestionsFor } from "#shared/views/suggestions.ts";

interface Counted {
  readonly values: readonly KnownValue[];
  /** of the table they were counted in */
  readonly version: number;
}

const NONE: Counted = { values: [], version: Number.NaN };
const counted = new WeakMap<Table, Map<ColumnId, Counted>>();

/** no longer than one sees at a glance */
const SUGGESTIONS = 8;

/** Values of the column that what is typed may become; none before anything is typed. `before`: what the cell held then. */
export function useSuggestions(
  collaboration: Pick<Collaboration, "table" | "tableVersion">,
  column: ColumnId,
  draft: string,
  before: string,
): readonly KnownValue[] {
  const values = useKnownValues(collaboration, column);
  const isTyped = draft !== before && !draft.includes("\n");
  return useMemo(() => (isTyped ? suggestionsFor(values, draft, SUGGESTIONS) : []), [values, draft, isTyped]);
}

/** Those known from before stand until they are counted anew. */
function useKnownValues(
  { table, tableVersion }: Pick<Collaboration, "table" | "tableVersion">,
  column: ColumnId,
): readonly KnownValue[] {
  const [found, setFound] = useState<Counted>(() => knownIn(table, column));
  useEffect(() => {
    const version = tableVersion.get();
    if (knownIn(table, column).version === version) return;
    return inSlices(knownValuesInSlices(table, column), table.rowCount, (values) => {
      const now = { values, version };
      const ofTable = counted.get(table) ?? new Map<ColumnId, Counted>();
      counted.set(table, ofTable.set(column, now));
      setFound(now);
    });
  }, [table, tableVersion, column]);
  return found.values;
}

function knownIn(table: Table, column: ColumnId): Counted {
  return counted.get(table)?.get(column) ?? NONE;
}
