/** The table of a source, once it is there; drawn again as it changes. */
import { useContext } from "react";
import type { Store } from "#client/collab/store.ts";
import { useStore } from "#client/collab/use-store.ts";
import { createValue } from "#client/collab/value.ts";
import type { Source } from "#shared/cleaning/sources.ts";
import type { Table } from "#shared/document/table.ts";
import { OpenSourcesContext } from "./sources-context.ts";

const NEVER: Store<number> = createValue(0);

export function useSource(source: Source | null): { readonly table: Table | null; readonly revision: Store<number> } {
  const sources = useContext(OpenSourcesContext);
  const revision = sources?.revision ?? NEVER;
  useStore(revision);
  return { table: source === null ? null : (sources?.sourceOf(source) ?? null), revision };
}
