/** A column titled « nom » alone: whether it names things (places, bodies, facilities) or people, by what its texts say and what stands beside it. */
import { titleWords } from "./title-words.ts";

/** what begins, or stands in, the name of a thing */
const NOUNS = new Set([
  ...["mairie", "ecole", "college", "lycee", "creche", "halte", "garderie", "universite", "campus", "internat"],
  ...["gymnase", "stade", "piscine", "salle", "parc", "square", "jardin", "terrain", "complexe", "boulodrome", "city"],
  ...[
    "bibliotheque",
    "mediatheque",
    "ludotheque",
    "musee",
    "theatre",
    "cinema",
    "archives",
    "conservatoire",
    "galerie",
  ],
  ...["eglise", "chapelle", "cimetiere", "temple", "chateau", "manoir", "moulin", "lavoir", "pont", "tour", "fontaine"],
  ...["gare", "arret", "station", "aire", "parking", "place", "rue", "avenue", "boulevard", "chemin", "route", "quai"],
  ...["hopital", "clinique", "pharmacie", "ehpad", "residence", "foyer", "maison", "centre", "pole", "espace", "point"],
  ...["association", "comite", "club", "amicale", "union", "federation", "syndicat", "societe", "entreprise", "agence"],
  ...["communaute", "commune", "departement", "region", "canton", "quartier", "secteur", "zone", "hameau", "site"],
  ...["service", "direction", "office", "bureau", "caserne", "gendarmerie", "commissariat", "poste", "dechetterie"],
  ...["hotel", "restaurant", "boulangerie", "camping", "gite", "ferme", "marche", "halle", "port", "plage", "etang"],
  ...["sarl", "sas", "sa", "eurl", "sci", "scop", "asso", "batiment", "bloc", "local", "equipement", "aerodrome"],
]);
/** between the words of a thing's name, hardly of a person's */
const BETWEEN = /(?:^|\s)(?:du|des|aux|au|et|sur|sous|en|pour|par|à|&)\s/iu;
/** beside these a name is somebody's */
const OF_PEOPLE = new Set([
  ...[
    "prenom",
    "prenoms",
    "civilite",
    "sexe",
    "genre",
    "naissance",
    "naiss",
    "age",
    "nationalite",
    "fonction",
    "mandat",
  ],
  ...["profession", "qualite", "grade", "domicile", "matricule", "portable", "mobile", "salaire"],
]);
/** longer ones are sentences */
const LONGEST = 120;

/** `beside`: the words of the other titles of the table. */
export function mayNameThings(title: string, beside: ReadonlySet<string>): boolean {
  const [only, ...more] = titleWords(title);
  return (only === "nom" || only === "noms") && more.length === 0 && ![...OF_PEOPLE].some((word) => beside.has(word));
}

export function isNameOfThing(text: string): boolean {
  const plain = text.trim();
  if (plain.length > LONGEST) return false;
  return (
    /\d/.test(plain) ||
    BETWEEN.test(plain) ||
    titleWords(plain).some((word) => NOUNS.has(word) || NOUNS.has(word.replace(/s$/, "")))
  );
}
