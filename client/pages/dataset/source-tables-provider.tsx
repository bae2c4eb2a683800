/** Other tables that operations of compiling read, for as long as this one is on screen. */
import { type ReactNode, useEffect, useState } from "react";
import { createSources } from "#client/collab/source-tables.ts";
import { SourceTablesContext } from "#client/panels/cleaning/source-tables.ts";
import { OpenSourcesContext } from "#client/panels/joining/sources-context.ts";
import type { DatasetId } from "#shared/model/ids.ts";
import { syncAddress } from "./sync-address.ts";

interface Props {
  readonly dataset: DatasetId;
  readonly children: ReactNode;
}

export function SourceTablesProvider({ dataset, children }: Props) {
  const [sources] = useState(() =>
    createSources(syncAddress(), async (departements, signal) => {
      // few tables are compiled with one
      const { askSchools } = await import("#client/panels/joining/register/ask-register.ts");
      return (await askSchools(dataset, departements, () => undefined, signal)).update;
    }),
  );
  useEffect(() => () => sources.close(), [sources]);
  return (
    <SourceTablesContext.Provider value={sources}>
      <OpenSourcesContext.Provider value={sources}>{children}</OpenSourcesContext.Provider>
    </SourceTablesContext.Provider>
  );
}
