/** An organisation, or one of its places, as the register of Insee (Sirene) lets it be known, and as a line of the table that one compiles with. */
import { z } from "zod";
import { isSiren } from "#shared/french/siren.ts";
import { isSiret } from "#shared/french/siret.ts";
import { isDegrees } from "./degrees.ts";

const text = z.string().max(500);

/** A SIREN, or a SIRET: figures alone. */
export const CompanyNumber = z.string().regex(/^(?:\d{9}|\d{14})$/);

export const Company = z.object({
  siren: z.string().regex(/^\d{9}$/),
  /** of the place that was asked for, or of the head office; "" where it is not told */
  siret: z.union([z.literal(""), z.string().regex(/^\d{14}$/)]),
  name: text,
  address: text,
  postcode: text,
  citycode: text,
  city: text,
  /** a code of the NAF */
  activity: text,
  /** a code of Insee's legal forms */
  form: text,
  isActive: z.boolean().nullable(),
  /** whoever it is asked that some of this be told to nobody: it is blank */
  isHidden: z.boolean(),
  latitude: text,
  longitude: text,
});
export type Company = z.infer<typeof Company>;

/** Titles of the table; the number that was asked for first. */
export const COMPANY_TITLES = {
  asked: "numero",
  name: "denomination",
  siren: "siren",
  siret: "siret",
  address: "adresse",
  postcode: "code_postal",
  citycode: "code_commune",
  city: "nom_commune",
  activity: "activite_principale",
  form: "nature_juridique",
  state: "etat",
  shown: "diffusion",
  latitude: "latitude",
  longitude: "longitude",
} as const;

/** In the order of the titles. */
export function companyLine(asked: string, company: Company): readonly string[] {
  const { isActive, isHidden, latitude, longitude, ...texts } = company;
  const point = isDegrees(latitude, 90) && isDegrees(longitude, 180);
  const all: Record<keyof typeof COMPANY_TITLES, string> = {
    ...texts,
    asked,
    state: isActive === null ? "" : isActive ? "en activité" : asked.length === 9 ? "cessée" : "fermé",
    shown: isHidden ? "partielle" : "complète",
    latitude: point ? latitude : "",
    longitude: point ? longitude : "",
  };
  return (Object.keys(COMPANY_TITLES) as (keyof typeof COMPANY_TITLES)[]).map((part) => all[part]);
}

/** The number that a cell holds, its figures alone; null: it holds none, or one whose key is wrong. */
export function companyNumberIn(text: string): string | null {
  return isSiret(text) || isSiren(text) ? text.replace(/\D/g, "") : null;
}
