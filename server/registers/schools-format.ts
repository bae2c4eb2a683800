/**
 * Answers of the directory of schools. Source: Opendatasoft, Explore API v2.1, `/catalog/datasets/{dataset}/exports/json` (a list of records, none
 * left out) and ODSQL; the fields of `fr-en-annuaire-education` on data.education.gouv.fr.
 */
import { z } from "zod";
import { School } from "#shared/cleaning/registers/school.ts";
import { MOST_SCHOOLS } from "#shared/wire/registers.ts";

/** of the directory: what is asked for, and what it is here */
const FIELDS = {
  identifiant_de_l_etablissement: "uai",
  nom_etablissement: "name",
  type_etablissement: "type",
  statut_public_prive: "status",
  adresse_1: "address",
  code_postal: "postcode",
  code_commune: "citycode",
  nom_commune: "city",
  code_departement: "departement",
  latitude: "latitude",
  longitude: "longitude",
  etat: "state",
} as const satisfies Record<string, keyof School>;

/** `departement`: a code, nothing to be escaped. Of one département, as the directory numbers them: three signs. */
export function schoolsQuery(departement: string): string {
  const where = `code_departement="${departement.padStart(3, "0")}"`;
  return new URLSearchParams({ where, select: Object.keys(FIELDS).join(",") }).toString();
}

const Told = z.union([z.string(), z.number()]).nullish();

/** Each once, by UAI. A record that is none does not take the others with it; null: no list of records, or nothing of it is one. */
export function readSchools(text: string): readonly School[] | null {
  const list = z.array(z.record(z.string(), z.unknown())).max(MOST_SCHOOLS).safeParse(jsonOf(text));
  if (!list.success) return null;
  const schools = new Map<string, School>();
  for (const record of list.data) {
    const parts = Object.entries(FIELDS).map(([field, part]) => {
      const told = Told.safeParse(record[field]);
      return [part, told.success ? plain(String(told.data ?? "")) : ""] as const;
    });
    const school = School.safeParse(Object.fromEntries(parts));
    if (school.success) schools.set(school.data.uai, school.data);
  }
  return schools.size === 0 && list.data.length > 0 ? null : [...schools.values()];
}

const LONGEST = 500;

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().slice(0, LONGEST);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // what is no JSON is no answer: whoever asked says so
    return null;
  }
}
