/** All the starting points, by title. */
import { ProblemError } from "#shared/wire/problem.ts";
import { ACTIONS_ENGAGEES } from "./actions-engagees.ts";
import { ANNUAIRE_EDUCATION } from "./annuaire-education.ts";
import { EFFECTIFS_SCOLAIRES } from "./effectifs-scolaires.ts";
import { HORAIRES_ADMINISTRATIONS } from "./horaires-administrations.ts";
import { LISTE_PRINCIPAUX } from "./liste-principaux.ts";
import { PROJECTION_EFFECTIFS } from "./projection-effectifs.ts";
import type { StartingPoint } from "./starting-point.ts";

export const STARTING_POINTS: readonly StartingPoint[] = [
  ACTIONS_ENGAGEES,
  ANNUAIRE_EDUCATION,
  HORAIRES_ADMINISTRATIONS,
  EFFECTIFS_SCOLAIRES,
  LISTE_PRINCIPAUX,
  PROJECTION_EFFECTIFS,
];

/** The JSON text of one. Throws "catalogue-entry-not-found". */
export function startingPointText(name: string): { text: string; version: string } {
  const found = STARTING_POINTS.find((one) => one.name === name);
  if (found === undefined) throw new ProblemError("catalogue-entry-not-found", { args: { name } });
  const descriptor = { $schema: "https://frictionlessdata.io/schemas/table-schema.json", ...found };
  return { text: `${JSON.stringify(descriptor, null, 2)}\n`, version: found.version };
}
