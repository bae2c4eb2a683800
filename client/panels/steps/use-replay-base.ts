/** What the steps of a recipe act on here: the table, its schema, communes and other tables where a step needs them. */
import { useContext, useMemo } from "react";
import type { Collaboration } from "#client/collab/collaboration.ts";
import { useCommunes } from "#client/collab/use-communes.ts";
import { targetOf } from "#client/views/operations.ts";
import type { Recipe } from "#shared/cleaning/recipes/recipe.ts";
import { SourceTablesContext } from "../cleaning/source-tables.ts";
import { useSchemaOf } from "../cleaning/use-target.ts";
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
  const ready = !wanted || found !== null;
  return useMemo(
    () => (ready ? targetOf(collaboration, null, schema, communes, sourceOf) : null),
    [ready, collaboration, schema, communes, sourceOf],
  );
}
