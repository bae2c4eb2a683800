/**
 * Answers of the API Recherche d’entreprises. Source: recherche-entreprises.api.gouv.fr/docs, `/search`: `results` with `siege` and
 * `matching_etablissements`. What someone asked not to be told reads `[NON-DIFFUSIBLE]` there.
 */
import { z } from "zod";
import { Company } from "#shared/cleaning/registers/company.ts";

const Told = z.union([z.string(), z.number()]).nullish().catch(null);

const Place = z.object({
  siret: Told,
  adresse: Told,
  code_postal: Told,
  /** a code of Insee */
  commune: Told,
  libelle_commune: Told,
  activite_principale: Told,
  etat_administratif: Told,
  statut_diffusion_etablissement: Told,
  latitude: Told,
  longitude: Told,
});

const Unit = z.object({
  siren: z.string(),
  nom_complet: Told,
  activite_principale: Told,
  nature_juridique: Told,
  etat_administratif: Told,
  statut_diffusion: Told,
  siege: Place.nullish().catch(null),
  matching_etablissements: z.array(Place).nullish().catch(null),
});

const HIDDEN = "[NON-DIFFUSIBLE]";

/** `number`: a SIREN or a SIRET. null: it has none of that number; undefined: it is no answer. */
export function readCompany(text: string, number: string): Company | null | undefined {
  const answer = z.object({ results: z.array(z.unknown()) }).safeParse(jsonOf(text));
  if (!answer.success) return undefined;
  const units = answer.data.results.flatMap((one) => {
    const unit = Unit.safeParse(one);
    return unit.success ? [unit.data] : [];
  });
  if (units.length === 0 && answer.data.results.length > 0) return undefined;
  const unit = units.find(({ siren }) => siren === number.slice(0, 9));
  if (unit === undefined) return null;
  const places = [...(unit.siege == null ? [] : [unit.siege]), ...(unit.matching_etablissements ?? [])];
  const ofPlace = number.length === 14;
  const place = ofPlace ? places.find(({ siret }) => siret === number) : unit.siege;
  if (ofPlace && place === undefined) return null;
  const state = ofPlace ? place?.etat_administratif : unit.etat_administratif;
  const told = {
    name: unit.nom_complet,
    address: place?.adresse,
    postcode: place?.code_postal,
    citycode: place?.commune,
    city: place?.libelle_commune,
    activity: (ofPlace ? place?.activite_principale : null) ?? unit.activite_principale,
    form: unit.nature_juridique,
    latitude: place?.latitude,
    longitude: place?.longitude,
  };
  const isAll = [unit.statut_diffusion, place?.statut_diffusion_etablissement].every(
    (one) => one == null || one === "O",
  );
  const company = Company.safeParse({
    siren: unit.siren,
    siret: plain(place?.siret),
    ...Object.fromEntries(Object.entries(told).map(([part, one]) => [part, plain(one)])),
    isActive: state === "A" ? true : state === "C" || state === "F" ? false : null,
    isHidden: !isAll || Object.values(told).some((one) => one === HIDDEN),
  });
  return company.success ? company.data : undefined;
}

const LONGEST = 500;

function plain(told: string | number | null | undefined): string {
  return String(told ?? "")
    .replaceAll(HIDDEN, "")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, LONGEST);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // what is no JSON is no answer: whoever asked says so
    return null;
  }
}
