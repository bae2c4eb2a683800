/**
 * Titles of columns about people: what each lets expect. Own work, since no open French list was found; on what the law protects (code des
 * relations entre le public et l’administration, L. 311-6 and L. 312-1-2; CNIL, advice to authorities).
 */
import { holdsPhrase, titleWords } from "./title-words.ts";

/** red: to be taken out; orange: a person decides, and says why; green: it looks personal and is not */
export type PrivacyLevel = "red" | "orange" | "green";

export interface TitleSign {
  readonly level: PrivacyLevel;
  /** the words that say so, as they are listed here */
  readonly phrase: string;
}

const RED = [
  ...["nir", "secu", "securite sociale", "numero secu", "iban", "rib", "bic"],
  ...[
    "naissance",
    "naiss",
    "nais",
    "datnais",
    "ddn",
    "ne le",
    "nee le",
    "age",
    "situation familiale",
    "situation matrimoniale",
    "nationalite",
  ],
  ...["religion", "syndicat", "appartenance syndicale", "opinion", "sante", "maladie", "handicap", "taux invalidite"],
  ...[
    "adresse perso",
    "adresse personnel",
    "adresse personnelle",
    "domicile",
    "adresse domicile",
    "portable",
    "mobile",
  ],
  ...["telephone perso", "telephone personnel", "tel perso", "mail perso", "mail personnel", "email perso"],
  ...["signature", "matricule", "salaire", "remuneration", "revenu", "quotient familial"],
  ...["plaque", "immatriculation"],
];

const ORANGE = [
  ...["nom", "prenom", "civilite", "sexe", "genre", "responsable", "referent", "contact", "gestionnaire", "principal"],
  ...["proviseur", "directeur", "directrice", "president", "presidente", "elu", "maire", "agent", "interlocuteur"],
  ...["email", "mail", "courriel", "telephone", "tel"],
];

const GREEN = [
  "telephone accueil",
  "tel accueil",
  "telephone standard",
  "mail contact",
  "courriel contact",
  "mail accueil",
];

/** what has a name, a mail or an age too, and is no person */
const THINGS = [
  ...[
    "etablissement",
    "commune",
    "equipement",
    "lieu",
    "station",
    "voie",
    "rue",
    "ecole",
    "college",
    "lycee",
    "creche",
  ],
  ...["structure", "organisme", "organisation", "association", "entreprise", "societe", "service", "collectivite"],
  ...["departement", "region", "academie", "pays", "site", "marche", "projet", "programme", "parc", "ligne", "arret"],
  ...["schema", "fichier", "variete", "espece", "produit", "usage", "complet", "court", "officiel", "epci", "quartier"],
  ...["batiment", "bibliotheque", "mairie", "musee", "salle", "gare", "parking", "acheteur", "maison", "dispositif"],
];

/** with these words beside them, the words of RED say something else */
const OTHERWISE: Readonly<Record<string, readonly string[]>> = {
  handicap: [
    "acces",
    "accessibilite",
    "accessible",
    "place",
    "parking",
    "stationnement",
    "moteur",
    "nombre",
    "nb",
    "pmr",
  ],
  sante: ["etablissement", "maison", "centre", "service", "equipement", "pole"],
  signature: ["date", "marche", "convention", "contrat"],
  syndicat: ["nom", "intercommunal", "mixte", "eaux", "nombre"],
  mobile: ["application", "antenne", "operateur", "reseau"],
  plaque: ["adresse", "voie", "rue"],
  age: ["tranche", "classe", "structure", "groupe", "batiment", "minimum", "maximum", "min", "max"],
  naissance: ["nombre", "nb", "taux"],
  naiss: ["nombre", "nb", "taux"],
  nais: ["nombre", "nb", "taux"],
  revenu: ["median", "moyen", "total", "fiscal", "commune"],
  remuneration: ["total", "somme", "nombre", "moyenne"],
  principal: ["activite", "usage", "langue", "adresse", "categorie", "type"],
  genre: ["espece", "arbre", "litteraire", "musical", "film", "document"],
};

/** What a title says; null: nothing about people. `beside`: the words of the other titles of the table. */
export function titleSign(title: string, beside: ReadonlySet<string> = new Set()): TitleSign | null {
  const words = titleWords(title);
  const green = GREEN.find((phrase) => holdsPhrase(words, phrase));
  if (green !== undefined) return { level: "green", phrase: green };
  const means = (phrase: string) =>
    holdsPhrase(words, phrase) && !(OTHERWISE[phrase] ?? []).some((other) => holdsPhrase(words, other));
  const red = RED.find(means);
  // a count of births, or of children of a first name, is about nobody
  if (red !== undefined) return { level: "red", phrase: red };
  const isThing = THINGS.some((thing) => holdsPhrase(words, thing));
  const orange = ORANGE.filter(means);
  const [first] = orange;
  if (first === undefined) return null;
  // trees have a genus beside their species; first names are counted
  if (first === "genre" && beside.has("espece")) return null;
  if ((first === "prenom" || first === "sexe") && (beside.has("occurrences") || beside.has("nombre"))) return null;
  if (isThing && orange.every((phrase) => OF_THINGS.has(phrase))) return { level: "green", phrase: first };
  // a lone « nom » may be anything’s
  return { level: "orange", phrase: first };
}

/** what a thing may have as a person does */
const OF_THINGS = new Set(["nom", "email", "mail", "courriel", "telephone", "tel", "contact"]);
