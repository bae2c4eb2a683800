/** What the name of a column says of it, whatever its case, its accents and how its words are joined. */
import { foldText } from "#shared/model/fold-text.ts";

/** Names of what identifies: unique where every value is another. */
const IDENTIFIES =
  /\b(id|ids|identifiant|identifier|code|cod|numero|num|no|n|ref|reference|cle|key|uai|rne|siret|siren|rna|insee|uuid|guid)\b/;

/** What tells of one person, or leads to them. */
const OF_A_PERSON = new RegExp(
  [
    "nir|secu|iban|rib|bic|naissance|age|familiale|nationalite|religion|syndicat|sante|handicap|domicile|signature|matricule",
    "salaire|remuneration|plaque|immatriculation|noms?|prenoms?|patronyme|identite|civilite|sexe|responsables?|referente?s?",
    "contacts?|gestionnaires?|principale?|directeur|directrice|presidente?|maire|elue?s?|titulaires?|agents?|usagers?|auteurs?",
    "proprietaires?|locataires?|signataires?|representante?s?|interlocuteurs?|adresses?|domicile|portable|mobile|telephone|tel",
    "phone|fax|e ?mail|mail|courriel|mel",
  ]
    .map((words) => `\\b(${words})\\b`)
    .join("|"),
);

/** Things that have a name and an address too. */
const OF_A_THING =
  /\b(etablissement|commune|ville|equipement|lieu|station|voie|rue|quartier|departement|region|college|lycee|ecole|enseigne|collectivite|coll|organisme|association|structure|site|service|produit|fichier|officiel)\b/;
const THINGS_HAVE = /\b(noms?|adresses?)\b/g;

export interface Header {
  /** as written, but for spaces around */
  readonly name: string;
  /** its words in lower case, without accents, a space between them */
  readonly words: string;
  readonly identifies: boolean;
  readonly isPersonal: boolean;
}

/** `codePostal`, `CODE_POSTAL` and `Code postal` have the same words. */
export function readHeader(name: string): Header {
  const words = foldText(name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2"))
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const ofPeople = OF_A_THING.test(words) ? words.replace(THINGS_HAVE, "") : words;
  return { name: name.trim(), words, identifies: IDENTIFIES.test(words), isPersonal: OF_A_PERSON.test(ofPeople) };
}

/** `code_postal` is shown as `Code postal`; a name that was written to be read stays as it is. */
export function titleOf(name: string): string {
  const spaced = name.trim().replace(/_+/g, " ").trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}
