/** The clusters of a column as the screen follows them, and what the model and the register say of their forms. */
import { useEffect, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useCommunes } from "#client/collab/use-communes.ts";
import type { LiveRowFacts } from "#client/views/live-row-facts.ts";
import { type SuggestForm, suggestedForms, wantsCommuneNames } from "#shared/cleaning/clusters/accepted-form.ts";
import type { ClusterMethod } from "#shared/cleaning/clusters/find-clusters.ts";
import type { ColumnId } from "#shared/model/ids.ts";
import { parseTableSchema } from "#shared/schema/parse-schema.ts";
import type { Scope } from "./scope.ts";
import { type ClustersKnown, type ClusterWatch, watchClusters } from "./watch-clusters.ts";

export interface ClustersHere {
  readonly watch: ClusterWatch | null;
  /** null: not known yet */
  readonly known: ClustersKnown | null;
  /** null: nothing is being sought */
  readonly percent: number | null;
}

export function useClusters(
  collaboration: Collaboration,
  facts: LiveRowFacts,
  column: ColumnId | null,
  method: ClusterMethod,
  scope: Scope,
): ClustersHere {
  const [here, setHere] = useState<ClustersHere>({ watch: null, known: null, percent: null });
  useEffect(() => {
    if (column === null) return;
    const watch = watchClusters(collaboration, facts, column, method, scope);
    const tell = () => setHere({ watch, known: watch.known.get(), percent: watch.percent.get() });
    tell();
    const stops = [watch.known.subscribe(tell), watch.percent.subscribe(tell)];
    return () => {
      for (const stop of stops) stop();
      watch.close();
      setHere({ watch: null, known: null, percent: null });
    };
  }, [collaboration, facts, column, method, scope]);
  return here;
}

export function useSuggestedForms({ table }: Collaboration, column: ColumnId | null): SuggestForm {
  const { columns, schema } = table;
  const descriptor = schema?.descriptor;
  const parsed = useMemo(() => (descriptor === undefined ? null : parseTableSchema(descriptor)), [descriptor]);
  const name = columns.find(({ id }) => id === column)?.name ?? "";
  const communes = useCommunes(wantsCommuneNames({ name }));
  return useMemo(
    () =>
      suggestedForms(
        { columns },
        column ?? ("" as ColumnId),
        parsed?.ok === true ? parsed.schema : null,
        communes === "unreachable" ? null : communes,
      ),
    [columns, column, parsed, communes],
  );
}
