/** All the starting points, by title. */
import { ProblemError } from "#shared/wire/problem.ts";
import { EFFECTIFS_SCOLAIRES } from "./effectifs-scolaires.ts";
import type { StartingPoint } from "./starting-point.ts";

export const STARTING_POINTS: readonly StartingPoint[] = [EFFECTIFS_SCOLAIRES];

/** The JSON text of one. Throws "catalogue-entry-not-found". */
export function startingPointText(name: string): { text: string; version: string } {
  const found = STARTING_POINTS.find((one) => one.name === name);
  if (found === undefined) throw new ProblemError("catalogue-entry-not-found", { args: { name } });
  const descriptor = { $schema: "https://frictionlessdata.io/schemas/table-schema.json", ...found };
  return { text: `${JSON.stringify(descriptor, null, 2)}\n`, version: found.version };
}
