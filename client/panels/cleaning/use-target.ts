/** What an operation acts on here: the table, the rows asked for, the schema in force, communes and other tables where it needs them. */
import { useCallback, useContext, useMemo, useSyncExternalStore } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useCommunes } from "#client/collab/use-communes.ts";
import { useStore } from "#client/collab/use-store.ts";
import { type ChosenRows, targetOf } from "#client/views/operations.ts";
import type { SomeOperation } from "#shared/cleaning/operations/all.ts";
import type { OperationFamily, Target } from "#shared/cleaning/operations/operation.ts";
import type { Table } from "#shared/document/table.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { TableSchema } from "#shared/schema/table-schema.ts";
import { useEpcis } from "../territory/use-epcis.ts";
import { SourceTablesContext } from "./source-tables.ts";

/** families that ask where communes are */
const OF_PLACES: readonly OperationFamily[] = ["kinds", "values", "compile"];

/** asks which groups communes are in: of a service, so nothing else does */
export const OF_EPCIS = "compile.lookup-epci";

export function useTarget(collaboration: Collaboration, operation: SomeOperation, { handles }: ChosenRows): Target {
  const { sourceOf } = useContext(SourceTablesContext);
  const schema = useSchemaOf(collaboration.table);
  const locks = useStore(collaboration.locks);
  const found = useCommunes(OF_PLACES.includes(operation.family));
  const communes = found === "unreachable" ? null : found;
  const epcis = useEpcis(operation.id === OF_EPCIS).epcis;
  return useMemo(
    // another object when something is closed or opened: what is planned then is another plan
    () => locks && targetOf(collaboration, handles, schema, communes, sourceOf, epcis),
    [collaboration, handles, schema, communes, sourceOf, epcis, locks],
  );
}

/** The schema in force; null: none, or one that cannot be read. */
export function useSchemaOf(table: Table): TableSchema | null {
  const follow = useCallback((told: () => void) => table.subscribe(told), [table]);
  const layer = useSyncExternalStore(follow, () => table.schema);
  return useMemo(() => {
    const parsed = layer === null ? null : parseTableSchema(layer.descriptor);
    return parsed?.ok === true ? parsed.schema : null;
  }, [layer]);
}
