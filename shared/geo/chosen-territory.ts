/** The territory of a table, as people choose it: communes, groups of communes (EPCI) or départements, by code and name. */
import { z } from "zod";
import { ANYWHERE, type Territory } from "./territory.ts";

/** communes of one territory that are chosen one by one, groups, and départements */
export const CHOSEN_COMMUNES = 30;
export const CHOSEN_GROUPS = 5;
/** of the largest group there are under 200 */
const COMMUNES_OF_GROUP = 400;

export const CommuneCode = z.string().regex(/^\d[\dAB]\d{3}$/);
/** a SIREN */
export const EpciCode = z.string().regex(/^\d{9}$/);
export const DepartementCode = z.string().regex(/^(?:\d[\dAB]|97\d)$/);
const name = z.string().min(1).max(200);

export const ChosenTerritory = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("communes"),
    places: z
      .array(z.object({ code: CommuneCode, name }))
      .min(1)
      .max(CHOSEN_COMMUNES),
  }),
  z.object({
    kind: z.literal("epcis"),
    places: z
      .array(z.object({ code: EpciCode, name, communes: z.array(CommuneCode).min(1).max(COMMUNES_OF_GROUP) }))
      .min(1)
      .max(CHOSEN_GROUPS),
  }),
  z.object({
    kind: z.literal("departements"),
    places: z
      .array(z.object({ code: DepartementCode, name }))
      .min(1)
      .max(CHOSEN_GROUPS),
  }),
]);
export type ChosenTerritory = z.infer<typeof ChosenTerritory>;
export type TerritoryKind = ChosenTerritory["kind"];

/** As answers of a geocoder are judged by it. */
export function territoryOfChosen(chosen: ChosenTerritory | null): Territory {
  if (chosen === null) return ANYWHERE;
  switch (chosen.kind) {
    case "communes":
      return { kind: "communes", codes: chosen.places.map(({ code }) => code) };
    case "epcis":
      return { kind: "communes", codes: [...new Set(chosen.places.flatMap(({ communes }) => communes))] };
    case "departements":
      return { kind: "departements", codes: chosen.places.map(({ code }) => code) };
  }
}
