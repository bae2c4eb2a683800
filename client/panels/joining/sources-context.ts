/** The other tables that are open beside this one, for whoever compiles with them. */
import { createContext } from "react";
import type { OpenSources } from "#client/collab/source-tables.ts";

/** null: none can be opened here */
export const OpenSourcesContext = createContext<OpenSources | null>(null);
