/** Other tables that operations of compiling read, for as long as this one is on screen. */
import { type ReactNode, useEffect, useState } from "react";
import { createSources } from "#client/collab/source-tables.ts";
import { SourceTablesContext } from "#client/panels/cleaning/source-tables.ts";
import { OpenSourcesContext } from "#client/panels/joining/sources-context.ts";
import { syncAddress } from "./sync-address.ts";

export function SourceTablesProvider({ children }: { readonly children: ReactNode }) {
  const [sources] = useState(() => createSources(syncAddress()));
  useEffect(() => () => sources.close(), [sources]);
  return (
    <SourceTablesContext.Provider value={sources}>
      <OpenSourcesContext.Provider value={sources}>{children}</OpenSourcesContext.Provider>
    </SourceTablesContext.Provider>
  );
}
