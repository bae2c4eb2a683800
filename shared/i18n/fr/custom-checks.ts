/** What the checks that a schema asks for by name say, in French: what is wrong, then what to do, with an example of the right form. */
import type { AboutCustomCheck, CustomChecksWords, WarningWords } from "../custom-checks-words.ts";

const quoted = (text: string) => `« ${text} »`;
const value = ({ text }: AboutCustomCheck) => (text === null ? "Cette valeur" : quoted(text));
const list = (names: readonly string[], last = "et") =>
  names.length < 2
    ? names.map(quoted).join("")
    : `${names.slice(0, -1).map(quoted).join(", ")} ${last} ${names.slice(-1).map(quoted).join("")}`;
const digits = ({ digits: count }: AboutCustomCheck) => (count === null ? "" : ` (il y en a ${count})`);
const ANNUAIRE = "Retrouvez-le sur annuaire-entreprises.data.gouv.fr";

const OPERATORS: Readonly<Record<string, string>> = {
  ">": "supérieure à",
  ">=": "supérieure ou égale à",
  "==": "égale à",
  "<=": "inférieure ou égale à",
  "<": "inférieure à",
};

export const customChecks: CustomChecksWords = {
  sentences: {
    "one-of-required": ({ fields, missing }) =>
      missing.length > 0
        ? `Ni ${list(fields, "ni")} n’est dans ce tableau, or il faut au moins l’une de ces colonnes : ajoutez celle que vous pouvez remplir.`
        : `${list(fields)} sont vides ou illisibles sur cette ligne, or il faut remplir au moins l’une des deux colonnes.`,
    "cohesive-columns-value": ({ fields, empty, missing }) =>
      missing.length > 0
        ? `Les colonnes ${list(fields)} vont ensemble, or il manque ${list(missing)} : ajoutez ce qui manque, ou retirez les autres.`
        : `Les colonnes ${list(fields)} se remplissent ensemble, or ${list(empty)} ${empty.length > 1 ? "sont vides ou illisibles" : "est vide ou illisible"} : remplissez ce qui manque, ou videz les autres.`,
    "compare-columns-value": (about) =>
      about.reason === "not-comparable"
        ? `${value(about)} ne peut pas être comparé à ${quoted(about.otherText)}, la valeur de ${list(about.fields.slice(1))} : écrivez les deux de la même façon, deux nombres ou deux dates.`
        : `${value(about)} devrait être une valeur ${OPERATORS[about.operator] ?? "égale à"} celle de ${list(about.fields.slice(1))}, qui est ${quoted(about.otherText)} : corrigez l’une des deux.`,
    "sum-columns-value": (about) =>
      `${value(about)} n’est pas la somme de ${list(about.fields.slice(1))}, qui donne ${about.sum} : corrigez ce total ou l’un de ces nombres.`,
    "year-interval-value": (about) =>
      about.reason === "order"
        ? `${value(about)} : la deuxième année doit venir après la première, comme dans « 2019/2021 ».`
        : `${value(about)} n’est pas une période : écrivez deux années séparées par une barre, comme « 2019/2021 »${about.yearAlone ? ", ou une seule année, comme « 2021 »" : ""}.`,
    "phone-number-value": (about) =>
      about.reason === "unreadable"
        ? `${value(about)} n’est pas un numéro de téléphone : écrivez un seul numéro, en chiffres, comme « 01 99 00 27 37 » ou « +33 1 99 00 27 37 ».`
        : `${value(about)} n’est pas un numéro de téléphone qui existe${about.digits === null ? "" : ` (${about.digits} chiffres)`} : vérifiez ses chiffres. Un numéro français en a 10, comme « 01 99 00 27 37 » ; un numéro d’outre-mer ou de l’étranger commence par « + » et son indicatif, comme « +590 ».`,
    "opening-hours-value": (about) =>
      `${value(about)} n’est pas un horaire d’ouverture au format OpenStreetMap${about.rest === null ? "" : `, à partir de ${quoted(about.rest)}`} : écrivez-le comme « Mo-Fr 09:00-12:00,14:00-17:30; Sa 09:00-12:00; PH off », les jours en anglais abrégé, « PH » pour les jours fériés.`,
    "french-gps-coordinates": (about) =>
      `${value(about)} n’est pas un point en France : écrivez la longitude puis la latitude en degrés décimaux, comme « 2.35,48.85 », sans oublier le signe « - » des longitudes à l’ouest.`,
    "reversed-french-gps-coordinates": (about) =>
      `${value(about)} tombe hors de France parce que la latitude vient en premier : échangez les deux nombres, la longitude d’abord, comme « 2.35,48.85 ».`,
  },
  titles: {
    "one-of-required": "Ni l’une ni l’autre des deux valeurs",
    "cohesive-columns-value": "Colonnes à remplir ensemble",
    "compare-columns-value": "Comparaison de colonnes non respectée",
    "sum-columns-value": "Total inexact",
    "year-interval-value": "Période mal écrite",
    "phone-number-value": "Numéro de téléphone incorrect",
    "opening-hours-value": "Horaires d’ouverture mal écrits",
    "french-gps-coordinates": "Coordonnées hors de France",
    "reversed-french-gps-coordinates": "Latitude et longitude inversées",
  },
  formats: {
    siret: (about) => {
      if (about.reason === "key")
        return `${value(about)} a bien 14 chiffres, mais aucun numéro SIRET ne s’écrit ainsi : un chiffre est faux, ou deux sont inversés. ${ANNUAIRE}.`;
      if (about.reason === "length")
        return `${value(about)} n’a pas les 14 chiffres d’un numéro SIRET${digits(about)} : ${about.digits === 9 ? "c’est sans doute un SIREN, ajoutez les 5 chiffres de l’établissement" : "écrivez-le en entier, comme « 732 829 320 00074 »"}. ${ANNUAIRE}.`;
      return `${value(about)} n’est pas un numéro SIRET : écrivez ses 14 chiffres, comme « 732 829 320 00074 », sans lettre ni autre signe.`;
    },
    siren: (about) => {
      if (about.reason === "key")
        return `${value(about)} a bien 9 chiffres, mais aucun numéro SIREN ne s’écrit ainsi : un chiffre est faux, ou deux sont inversés. ${ANNUAIRE}.`;
      if (about.reason === "length")
        return `${value(about)} n’a pas les 9 chiffres d’un numéro SIREN${digits(about)} : ${about.digits === 14 ? "c’est sans doute un SIRET, dont le SIREN est le début" : "écrivez-le en entier, comme « 732 829 320 »"}. ${ANNUAIRE}.`;
      return `${value(about)} n’est pas un numéro SIREN : écrivez ses 9 chiffres, comme « 732 829 320 », sans lettre ni autre signe.`;
    },
    "nomenclature-acte": (about) => {
      if (about.reason === "slash")
        return `${value(about)} n’a pas la barre « / » qui suit la rubrique de la nomenclature Actes : écrivez par exemple « Finances locales/Subventions ».`;
      if (about.reason === "space")
        return `${value(about)} a une espace à côté de la barre « / » : retirez-la, comme dans « Finances locales/Subventions ».`;
      return `${value(about)} ne commence pas par une rubrique de la nomenclature Actes : écrivez l’une des neuf (« Commande publique », « Urbanisme », « Finances locales »…), une barre, puis la suite.`;
    },
    "code-rna": (about) =>
      `${value(about)} n’est pas un numéro RNA d’association : écrivez « W » et 9 chiffres, comme « W751515517 ».`,
    "code-postal": (about) =>
      about.reason === "not-in-use"
        ? `${value(about)} n’est le code postal d’aucune commune : vérifiez ses chiffres ; celui d’un CEDEX ne convient pas.`
        : `${value(about)} n’est pas un code postal : il a 5 chiffres, zéro de tête compris, comme « 01000 ».`,
    "code-commune-insee": (about) =>
      about.reason === "not-in-use"
        ? `${value(about)} n’est le code Insee d’aucune commune de 2026 : vérifiez-le, ce n’est pas toujours le code postal ; si la commune a fusionné, prenez le code de la nouvelle.`
        : `${value(about)} n’est pas le code Insee d’une commune : il a 5 caractères, zéro de tête compris, comme « 01053 » ou « 2A004 », et ce n’est pas toujours le code postal.`,
    "code-departement": (about) =>
      `${value(about)} n’est pas le code d’un département : écrivez « 01 » à « 95 » (« 2A » et « 2B » pour la Corse), « 971 » à « 974 » ou « 976 ».`,
    departement: (about) =>
      `${value(about)} n’est pas le nom d’un département : écrivez-le avec ses majuscules, ses accents et ses traits d’union, comme « Côtes-d'Armor ».`,
    "code-region": (about) =>
      `${value(about)} n’est pas le code d’une région : il a 2 chiffres, comme « 53 » pour la Bretagne ou « 04 » pour La Réunion.`,
    region: (about) =>
      `${value(about)} n’est pas le nom d’une région d’aujourd’hui : écrivez-le avec ses majuscules, ses accents et ses traits d’union, comme « Hauts-de-France ».`,
    "code-pays-iso2": (about) =>
      `${value(about)} n’est pas un code de pays à deux lettres : écrivez-le en majuscules, comme « FR ».`,
    "code-pays-iso3": (about) =>
      `${value(about)} n’est pas un code de pays à trois lettres : écrivez-le en majuscules, comme « FRA ».`,
    "code-fantoir": (about) =>
      `${value(about)} n’est pas un code FANTOIR de voie : il a 4 caractères et une lettre de contrôle, comme « 7755A ».`,
    "id-rnb": (about) =>
      `${value(about)} n’est pas un identifiant de bâtiment du RNB : il a 12 chiffres et lettres majuscules, sans tiret, comme « FT4RKBXBVH9S ».`,
    "longitude-l93": (about) =>
      `${value(about)} n’est pas une abscisse X en Lambert 93 : c’est un nombre de mètres entre -357823 et 1313633.`,
    "latitude-l93": (about) =>
      `${value(about)} n’est pas une ordonnée Y en Lambert 93 : c’est un nombre de mètres entre 6037008 et 7230728.`,
    "coordonnees-gps-francaises": (about) =>
      about.reason === "swapped"
        ? `${value(about)} n’est en France que si l’on échange ses deux nombres : écrivez la longitude d’abord, comme « 2.35,48.85 ».`
        : `${value(about)} n’a pas les coordonnées d’un lieu de France : écrivez la longitude puis la latitude en degrés décimaux, comme « 2.35,48.85 ».`,
    commune: (about) =>
      about.reason === "not-in-use"
        ? `${value(about)} n’est le nom d’aucune commune de 2026 : vérifiez-le, avec ses majuscules, ses accents et ses traits d’union, comme « Saint-Denis » ; si la commune a fusionné, prenez le nom de la nouvelle.`
        : `${value(about)} n’est pas le nom d’une commune : écrivez son nom seul, sans code ni département, comme « Saint-Denis ».`,
    pays: (about) =>
      `${value(about)} n’est pas le nom d’un pays en français : écrivez-le avec ses majuscules et ses accents, comme « Belgique » ou « États-Unis ».`,
    other: (about) => `${value(about)} n’a pas la forme que demande le modèle : vérifiez cette valeur.`,
  },
  formatTitles: {
    siret: "Numéro SIRET incorrect",
    siren: "Numéro SIREN incorrect",
    "nomenclature-acte": "Rubrique d’acte incorrecte",
    "code-rna": "Numéro RNA incorrect",
    "code-postal": "Code postal incorrect",
    "code-commune-insee": "Code de commune incorrect",
    "code-departement": "Code de département incorrect",
    departement: "Nom de département inconnu",
    "code-region": "Code de région incorrect",
    region: "Nom de région inconnu",
    "code-pays-iso2": "Code de pays incorrect",
    "code-pays-iso3": "Code de pays incorrect",
    "code-fantoir": "Code FANTOIR incorrect",
    "id-rnb": "Identifiant de bâtiment incorrect",
    "longitude-l93": "Coordonnée Lambert 93 incorrecte",
    "latitude-l93": "Coordonnée Lambert 93 incorrecte",
    "coordonnees-gps-francaises": "Coordonnées hors de France",
    commune: "Nom de commune inconnu",
    pays: "Nom de pays inconnu",
    other: "Format incorrect",
  },
};

/** Ce qu’une clé compare. */
const keyOf = (fields: unknown) =>
  Array.isArray(fields) && fields.length > 1
    ? `L’ensemble de ${list(fields)}`
    : `La valeur de ${list(Array.isArray(fields) ? fields : [])}`;

export const warnings: WarningWords = {
  "column-missing": ({ name }) =>
    `La colonne facultative ${quoted(String(name))} n’est pas dans ce tableau : ajoutez-la si vous avez de quoi la remplir.`,
  "column-extra": ({ name }) =>
    `La colonne ${quoted(String(name))} n’est pas dans le modèle, et rien n’y est vérifié : retirez-la, ou donnez-lui un nom du modèle.`,
  "columns-unordered": ({ fields }) =>
    `Les colonnes ne sont pas dans l’ordre du modèle : remettez-les dans l’ordre ${list(Array.isArray(fields) ? fields : [])}.`,
  "check-unnamed": ({ position }) =>
    `La vérification n° ${position} que demande le modèle n’a pas de nom (« name ») : elle n’est pas faite. Signalez-le à son auteur.`,
  "check-unknown": ({ check, near }) =>
    `Le modèle demande une vérification inconnue, ${quoted(String(check))} : elle n’est pas faite.${near === undefined ? "" : ` Son auteur a sans doute voulu écrire ${quoted(String(near))}.`} Signalez-le-lui.`,
  "check-parameter-missing": ({ check, parameter }) =>
    `Le modèle ne donne pas le paramètre ${quoted(String(parameter))} de la vérification ${quoted(String(check))} : elle n’est pas faite. Signalez-le à son auteur.`,
  "check-parameter-wrong": ({ check, parameter }) =>
    `Le modèle donne au paramètre ${quoted(String(parameter))} de la vérification ${quoted(String(check))} une valeur qui n’a pas de sens : elle n’est pas faite. Signalez-le à son auteur.`,
  "check-columns-not-numbers": ({ check, parameter }) =>
    `La vérification ${quoted(String(check))} fait une somme, or le modèle ne dit pas que ${quoted(String(parameter))} contient des nombres : elle n’est pas faite. Signalez-le à son auteur.`,
  "check-column-unknown": ({ check, name }) =>
    `La vérification ${quoted(String(check))} porte sur la colonne ${quoted(String(name))}, qui n’est ni dans le modèle ni dans ce tableau : elle n’est pas faite. Signalez-le à l’auteur du modèle.`,
  "structure-unchecked": ({ name, fields }) =>
    `La structure que demande le modèle pour la colonne ${quoted(String(name))} emploie ${list(Array.isArray(fields) ? fields : [])}, ce qui n’est pas vérifié ici\u00a0: le reste l’est.`,
  "required-unavailable": ({ name, count }) =>
    Number(count) === 1
      ? `Colonne ${quoted(String(name))}\u00a0: une valeur obligatoire est marquée non disponible. Sa cellule est vide dans le fichier exporté\u00a0: un validateur y verra un oubli. Dites-le en publiant.`
      : `Colonne ${quoted(String(name))}\u00a0: ${Number(count).toLocaleString("fr-FR")} valeurs obligatoires sont marquées non disponibles. Leurs cellules sont vides dans le fichier exporté\u00a0: un validateur y verra des oublis. Dites-le en publiant.`,
  "table-not-found": ({ table, fields }) =>
    `${keyOf(fields)} doit exister dans le jeu de données ${quoted(String(table))}, qui n’est pas dans cet espace\u00a0: ce n’est pas vérifié. Importez-le sous ce nom, ou renommez celui qui en tient lieu.`,
  "table-in-trash": ({ table, fields }) =>
    `${keyOf(fields)} doit exister dans le jeu de données ${quoted(String(table))}, qui est dans la corbeille\u00a0: ce n’est pas vérifié. Restaurez-le, ou importez-en un sous ce nom.`,
  "table-ambiguous": ({ table, fields }) =>
    `${keyOf(fields)} doit exister dans le jeu de données ${quoted(String(table))}, mais plusieurs jeux de données de cet espace portent ce nom\u00a0: ce n’est pas vérifié. Renommez ceux qui ne sont pas le bon.`,
  "table-without-columns": ({ table, fields, missing }) =>
    `${keyOf(fields)} doit exister dans le jeu de données ${quoted(String(table))}, où il manque ${list(Array.isArray(missing) ? missing : [])}\u00a0: ce n’est pas vérifié. Ajoutez-y ce qui manque, ou redonnez ce nom à la colonne qui convient.`,
  "table-not-readable": ({ table, fields }) =>
    `${keyOf(fields)} doit exister dans le jeu de données ${quoted(String(table))}, qui ne peut pas être lu pour le moment\u00a0: ce n’est pas vérifié. Rouvrez ce tableau plus tard.`,
  "tables-too-many": ({ table, fields }) =>
    `${keyOf(fields)} doit exister dans le jeu de données ${quoted(String(table))}, mais le modèle renvoie à trop de jeux de données à la fois\u00a0: ce n’est pas vérifié. Vérifiez ces valeurs vous-même.`,
  "check-unavailable": ({ check }) =>
    `La vérification ${quoted(String(check))} demande une liste qui n’est pas disponible ici : elle n’est pas faite. Relisez vous-même ces valeurs.`,
};
