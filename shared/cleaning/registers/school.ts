/** A school as the directory of the Ministry of Education has it, and as a line of the table that one compiles with. */
import { z } from "zod";
import { isDegrees } from "./degrees.ts";

const text = z.string().max(500);

export const School = z.object({
  uai: z.string().regex(/^\d{7}[A-Z]$/),
  name: text,
  /** `Ecole`, `Collège`, `Lycée`… */
  type: text,
  /** `Public`, `Privé` */
  status: text,
  address: text,
  postcode: text,
  citycode: text,
  city: text,
  /** as the directory writes it: three signs, `062`, `02A` */
  departement: text,
  latitude: text,
  longitude: text,
  /** `OUVERT`, `A FERMER`… */
  state: text,
});
export type School = z.infer<typeof School>;

/** Titles of the table, those by which rows are found first. */
export const SCHOOL_TITLES = {
  uai: "uai",
  name: "nom_etablissement",
  /** without what it is: « Jean Jaurès » of « Collège Jean Jaurès » */
  bare: "nom_sans_type",
  type: "type_etablissement",
  status: "statut_public_prive",
  address: "adresse",
  postcode: "code_postal",
  citycode: "code_commune",
  city: "nom_commune",
  latitude: "latitude",
  longitude: "longitude",
  departement: "code_departement",
  state: "etat",
} as const;

/** In the order of the titles. */
export function schoolLine(school: School): readonly string[] {
  const point = isDegrees(school.latitude, 90) && isDegrees(school.longitude, 180);
  const all: Record<keyof typeof SCHOOL_TITLES, string> = {
    ...school,
    bare: bareName(school.name),
    latitude: point ? school.latitude : "",
    longitude: point ? school.longitude : "",
  };
  return (Object.keys(SCHOOL_TITLES) as (keyof typeof SCHOOL_TITLES)[]).map((part) => all[part]);
}

const KIND =
  /^(?:[ée]coles?|maternelles?|[ée]l[ée]mentaires?|primaires?|publi(?:c|que)s?|priv[ée]e?s?|intercommunale?s?|coll[èe]ges?|lyc[ée]es?|g[ée]n[ée]ral|technologique|polyvalent|professionnel|agricole|et|section|segpa|d['’ ]enseignement|des m[ée]tiers|groupe|scolaire)(?=[\s,]|$)[\s,]*/iu;

/** The whole of a name that says nothing else. */
function bareName(name: string): string {
  let rest = name.trim();
  for (let match = KIND.exec(rest); match !== null && rest !== ""; match = KIND.exec(rest))
    rest = rest.slice(match[0].length);
  return rest === "" ? name.trim() : rest;
}
