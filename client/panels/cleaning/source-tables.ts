/** Other tables that parameters of operations name, opened for whoever looks at what an operation would do. */
import { createContext } from "react";
import type { Store } from "#client/collab/store.ts";
import { createValue } from "#client/collab/value.ts";
import type { Target } from "#shared/cleaning/operations/operation.ts";

export interface SourceTables {
  readonly sourceOf: Target["sourceOf"];
  /** moves when a table comes, goes or changes */
  readonly revision: Store<number>;
}

const NONE: SourceTables = { sourceOf: () => null, revision: createValue(0) };

export const SourceTablesContext = createContext<SourceTables>(NONE);
