/** The territory of a table, the outlines of its communes, and the groups of communes of France. */
import { z } from "zod";
import { ChosenTerritory, CommuneCode, EpciCode } from "#shared/geo/chosen-territory.ts";
import { Person } from "./http.ts";

/** `PUT /datasets/{dataset}/territory`; null: none any more. */
export const ChooseTerritory = z.object({ territory: ChosenTerritory.nullable() });
export type ChooseTerritory = z.infer<typeof ChooseTerritory>;

/** `GET /datasets/{dataset}/territory`. */
export const TerritoryState = z.object({
  /** host that outlines and groups come from; null: there is none here */
  service: z.string().nullable(),
  /** `at`: ISO 8601 */
  chosen: z.object({ territory: ChosenTerritory, by: Person.nullable(), at: z.string() }).nullable(),
  /** what was chosen last for another table of the space; null: nothing */
  ofSpace: ChosenTerritory.nullable(),
});
export type TerritoryState = z.infer<typeof TerritoryState>;

/** `GET /datasets/{dataset}/territory/outlines`: rings as shared/geo/outline.ts says. */
export const TerritoryOutlines = z.object({
  outlines: z.array(z.object({ code: CommuneCode, name: z.string(), rings: z.array(z.array(z.number().int())) })),
  /** places of the territory whose outlines could not be had */
  missing: z.array(z.object({ code: z.string(), name: z.string() })),
});
export type TerritoryOutlines = z.infer<typeof TerritoryOutlines>;

/** `GET /epcis`: each group of communes (établissement public de coopération intercommunale à fiscalité propre), by name. */
export const EpciList = z.object({
  epcis: z.array(z.object({ code: EpciCode, name: z.string(), communes: z.array(CommuneCode) })),
});
export type EpciList = z.infer<typeof EpciList>;
