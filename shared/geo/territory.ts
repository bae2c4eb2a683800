/** Where the rows of a table are expected to be: what a geocoder finds elsewhere is for a person to look at. */
import { z } from "zod";
import type { Point } from "#shared/french/gps.ts";

const degrees = (most: number) => z.number().min(-most).max(most);

export const Territory = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("anywhere") }),
  /** codes of Insee: of a commune, or of all those of a group of communes */
  z.object({
    kind: z.literal("communes"),
    codes: z
      .array(z.string().regex(/^\d[\dAB]\d{3}$/))
      .min(1)
      .max(2_000),
  }),
  z.object({
    kind: z.literal("departements"),
    codes: z
      .array(z.string().regex(/^(?:\d[\dAB]|97\d)$/))
      .min(1)
      .max(110),
  }),
  z.object({ kind: z.literal("box"), west: degrees(180), south: degrees(90), east: degrees(180), north: degrees(90) }),
]);
export type Territory = z.infer<typeof Territory>;

export const ANYWHERE: Territory = { kind: "anywhere" };

/** `citycode`: of Insee, blank where nothing says it: nothing then tells that it is elsewhere. */
export function isInTerritory(
  territory: Territory,
  { citycode, ...point }: Point & { readonly citycode: string },
): boolean {
  switch (territory.kind) {
    case "anywhere":
      return true;
    case "communes":
      return [citycode, wholeCity(citycode)].some((code) => code === "" || territory.codes.includes(code));
    case "departements":
      return citycode === "" || territory.codes.includes(departementOfCommune(citycode));
    case "box":
      return isInBox(territory, point);
  }
}

/** A geocoder names the arrondissement of Paris, Lyon and Marseille; people choose the commune. */
function wholeCity(citycode: string): string {
  if (/^751[0-2]\d$/.test(citycode)) return "75056";
  if (/^6938\d$/.test(citycode)) return "69123";
  return /^132[01]\d$/.test(citycode) ? "13055" : citycode;
}

export type Box = Extract<Territory, { kind: "box" }>;

export function isInBox({ west, south, east, north }: Omit<Box, "kind">, { longitude, latitude }: Point): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}

/** Of the code of a commune; overseas, three figures. */
export function departementOfCommune(code: string): string {
  return code.startsWith("97") || code.startsWith("98") ? code.slice(0, 3) : code.slice(0, 2);
}
