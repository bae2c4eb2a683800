/** What the steps of a recipe act on here: the table, its schema, communes and other tables where a step needs them. */
import { useContext, useEffect, useMemo, useState } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useCommunes } from "#client/collab/use-communes.ts";
import { useStore } from "#client/collab/use-store.ts";
import { targetOf } from "#client/views/operations.ts";
import type { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import { SourceTablesContext } from "../cleaning/source-tables.ts";
import { OF_EPCIS, useSchemaOf } from "../cleaning/use-target.ts";
import { useEpcis } from "../territory/use-epcis.ts";
import type { ReplayBase } from "./replays.ts";

/** families that ask where communes are */
const OF_PLACES = /^(?:kinds|values|compile)\./;

/** Null while what it needs is on its way. */
export function useReplayBase(collaboration: Collaboration, { steps }: Recipe): ReplayBase | null {
  const { sourceOf } = useContext(SourceTablesContext);
  const schema = useSchemaOf(collaboration.table);
  const wanted = steps.some(({ operation }) => OF_PLACES.test(operation));
  const found = useCommunes(wanted);
  const communes = found === "unreachable" ? null : found;
  const waits = useOpening(steps);
  const groups = steps.some(({ operation }) => operation === OF_EPCIS);
  const { epcis, error } = useEpcis(groups);
  const ready = (!wanted || found !== null) && (!groups || epcis !== null || error !== null) && !waits;
  return useMemo(
    () => (ready ? targetOf(collaboration, null, schema, communes, sourceOf, epcis) : null),
    [ready, collaboration, schema, communes, sourceOf, epcis],
  );
}

/** True while other tables that steps name are on their way, for a moment at most: one that does not come is told of in its step. */
function useOpening(steps: Recipe["steps"]): boolean {
  const { sourceOf, revision } = useContext(SourceTablesContext);
  useStore(revision);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE);
    return () => clearTimeout(timer);
  }, []);
  const missing = steps.filter(({ on, params }) => on && params.source != null && sourceOf(params.source) === null);
  return missing.length > 0 && !late;
}

/** ms */
const LATE = 4_000;
