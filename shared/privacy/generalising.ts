/** What may be said less exactly: ages and dates of birth, codes of places, counts of few people. By the title of a column, and how its texts look. */
import { holdsPhrase, titleWords } from "./title-words.ts";

/** Operations of cleaning that make a column say less. */
export type Generaliser = "columns.age-bands" | "columns.generalise-postal-code" | "columns.small-counts";

/** How a column's texts look, in cells. */
export interface Shapes {
  readonly filled: number;
  /** `25-39`, `60 et plus` */
  readonly bands: number;
  /** an age, a year or a day: also those that only a title tells from other numbers */
  readonly births: number;
  /** five figures, or one less: codes of places */
  readonly places: number;
  /** whole numbers */
  readonly counts: number;
  /** those of 1 to 4 */
  readonly few: number;
}

export type Shape = Exclude<keyof Shapes, "filled">;

const BAND = /^\d{1,3}\s?(?:-|–|à|a|\/)\s?\d{1,3}(?:\s?ans)?$|^\d{1,3}(?:\s?ans)?\s?(?:et plus|ou plus|\+)$/i;
const BIRTH = /^\d{1,3}(?:[.,]\d+)?(?:\s?ans?)?$|^(?:19|20)\d{2}$|^\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}(?:[T ]|$)/i;
const PLACE = /^(?:\d{2}\s?\d{3}|\d{4}|2[AB]\d{3})$/i;
const COUNT = /^\d+(?:[\s\u00a0\u202f]\d{3})*(?:[.,]0+)?$/;
const FEW = /^[1-4](?:[.,]0+)?$/;

const LONGEST = 40;

export function shapesOf(text: string): readonly Shape[] {
  const plain = text.trim();
  if (plain.length > LONGEST) return [];
  const shapes: Shape[] = [];
  if (BAND.test(plain)) shapes.push("bands");
  if (BIRTH.test(plain)) shapes.push("births");
  if (PLACE.test(plain)) shapes.push("places");
  if (COUNT.test(plain)) shapes.push("counts");
  if (FEW.test(plain)) shapes.push("few");
  return shapes;
}

/** phrases of red titles that bands answer */
const OF_AGE: ReadonlySet<string> = new Set(["age", "naissance", "naiss", "nais", "datnais", "ddn", "ne le", "nee le"]);

export function isOfAge(phrase: string): boolean {
  return OF_AGE.has(phrase);
}

const PLACES = ["postal", "cp", "insee", "code commune", "domicile", "adresse perso", "adresse personnelle"];
const PEOPLE = [
  ...["effectif", "eleve", "beneficiaire", "allocataire", "demandeur", "chomeur", "patient", "malade", "deces"],
  ...["habitant", "menage", "famille", "personne", "enfant", "salarie", "femme", "homme", "fille", "garcon"],
  ...["etudiant", "collegien", "lyceen", "apprenti", "boursier", "resident", "usager", "adherent", "licencie"],
  ...["mineur", "victime", "inscrit", "candidat", "nombre naissance", "nb naissance", "detenu", "retraite"],
];
/** with these words beside them, no people are counted */
const NO_COUNT = [
  ...["place", "capacite", "taux", "part", "pourcentage", "moyen", "moyenne", "prix", "tarif", "code", "id", "numero"],
  ...["date", "type", "nom", "niveau", "mail", "telephone", "adresse", "logement", "equivalent", "annee", "rang"],
];
/** what people are counted by, of which few may be left */
const CROSSED = [
  ...["commune", "ville", "insee", "quartier", "iris", "age", "tranche", "sexe", "genre", "nationalite", "canton"],
  ...["csp", "profession", "etablissement", "college", "ecole", "lycee"],
];

/** The title is that of a count of people. */
export function isCountOfPeople(title: string): boolean {
  const words = titleWords(title);
  return PEOPLE.some((phrase) => holdsPhrase(words, phrase)) && !NO_COUNT.some((word) => holdsPhrase(words, word));
}

/** One of these titles says of whom the people are counted. */
export function crossesPeople(titles: readonly string[]): boolean {
  return titles.some((title) => {
    const words = titleWords(title);
    return CROSSED.some((word) => holdsPhrase(words, word));
  });
}

/** null: nothing here is to be said less exactly */
export function generaliserOf(
  title: string,
  phrase: string | null,
  shapes: Shapes,
  isSmall: boolean,
): Generaliser | null {
  if (isSmall) return "columns.small-counts";
  const most = (cells: number) => shapes.filled > 0 && cells / shapes.filled >= MOST;
  if (phrase !== null && isOfAge(phrase))
    return shapes.births > 0 && most(shapes.births + shapes.bands) ? "columns.age-bands" : null;
  const words = titleWords(title);
  return PLACES.some((place) => holdsPhrase(words, place)) && most(shapes.places)
    ? "columns.generalise-postal-code"
    : null;
}

/** the share that says what a column holds */
export const MOST = 0.8;
