/** What the checks say, in French: what is wrong, then what to do, with an example of the right form. */
import type { AboutCell, AboutConstraint, AboutIssue, AboutStructure, ChecksWords } from "../checks-words.ts";
import { customChecks, warnings } from "./custom-checks.ts";

const quoted = (text: string) => `« ${text} »`;
/** What the sentence is about: the text of the cell, when it is known. */
const value = ({ text }: AboutCell) => (text === null ? "Cette valeur" : quoted(text));
const write = ({ suggestion }: AboutCell, otherwise: string) =>
  suggestion === null ? otherwise : `écrivez ${quoted(suggestion)}`;
/** The right text, or one like it. */
const form = ({ suggestion, form }: AboutCell) => (suggestion === null ? `comme ${quoted(form)}` : quoted(suggestion));
const list = (values: readonly string[], last = "ou") =>
  values.length < 2
    ? values.map(quoted).join("")
    : `${values.slice(0, -1).map(quoted).join(", ")} ${last} ${values.slice(-1).map(quoted).join("")}`;
const plural = (count: number, one: string, many: string) => `${count} ${count < 2 ? one : many}`;
const column = ({ name }: AboutIssue) => (name === null ? "cette colonne" : `la colonne ${quoted(name)}`);

const string = (about: AboutCell): string => {
  switch (about.format) {
    case "email":
      return `${value(about)} n’est pas une adresse électronique : écrivez une seule adresse complète, comme « accueil@ville.fr ».`;
    case "uri":
      return `${value(about)} n’est pas une adresse web complète : ${write(about, "elle commence par « https:// », comme « https://www.ville.fr »")}.`;
    case "uuid":
      return `${value(about)} n’est pas un identifiant UUID : il compte 32 chiffres ou lettres de a à f, comme « 123e4567-e89b-12d3-a456-426614174000 ».`;
    case "binary":
      return `${value(about)} n’est pas un contenu codé en base64 : codez-le à nouveau, sans rien couper.`;
    case "wkt":
      return `${value(about)} n’est pas une géométrie WKT : écrivez-la comme « POINT (2.35 48.85) », longitude d’abord.`;
    default:
      return `${value(about)} n’est pas un texte : écrivez-le entre guillemets.`;
  }
};

const counted = ({ bound, ofItems }: AboutConstraint): string =>
  ofItems ? plural(Number(bound), "élément", "éléments") : plural(Number(bound), "caractère", "caractères");
const length = (about: AboutConstraint): string => (about.length === null ? "" : ` au lieu de ${about.length}`);
const valuesOf = (about: AboutConstraint): string => {
  const more = about.count - about.values.length;
  if (about.count === 1) return `La seule valeur acceptée est ${list(about.values)}`;
  if (more > 0)
    return `Les ${about.count} valeurs acceptées sont ${about.values.map(quoted).join(", ")} et ${plural(more, "autre", "autres")}, données par le modèle`;
  return `Les valeurs acceptées sont ${list(about.values, "et")}`;
};

const KINDS: Readonly<Record<string, string>> = {
  object: "un objet entre accolades",
  array: "une liste entre crochets",
  string: "un texte entre guillemets",
  number: "un nombre",
  integer: "un nombre entier",
  boolean: "true ou false",
  null: "null",
};
const structure = ({ place, keyword, expected }: AboutStructure): string =>
  `${place === "" ? "" : `, à l’endroit ${quoted(place)}`} : ${structureAsked(keyword, expected)}`;
const structureAsked = (keyword: string, expected: string): string => {
  switch (keyword) {
    case "type":
      return `il faut ${expected
        .split(", ")
        .map((kind) => KINDS[kind] ?? kind)
        .join(" ou ")}`;
    case "required":
      return `ajoutez ${quoted(expected)}, qui manque`;
    case "additionalProperties":
      return `retirez ${quoted(expected)}, qui n’y est pas attendu`;
    case "enum":
      return `les valeurs acceptées sont ${expected}`;
    case "minimum":
      return `la valeur doit être au moins ${expected}`;
    case "maximum":
      return `la valeur doit être au plus ${expected}`;
    case "exclusiveMinimum":
      return `la valeur doit être au-dessus de ${expected}`;
    case "exclusiveMaximum":
      return `la valeur doit être en dessous de ${expected}`;
    case "multipleOf":
      return `la valeur doit être un multiple de ${expected}`;
    case "minLength":
      return `il faut au moins ${plural(Number(expected), "caractère", "caractères")}`;
    case "maxLength":
      return `il faut au plus ${plural(Number(expected), "caractère", "caractères")}`;
    case "minItems":
    case "minProperties":
      return `il faut au moins ${plural(Number(expected), "élément", "éléments")}`;
    case "maxItems":
    case "maxProperties":
      return `il faut au plus ${plural(Number(expected), "élément", "éléments")}`;
    case "uniqueItems":
      return "retirez les éléments en double";
    default:
      return "regardez dans le modèle ce que dit la description de la colonne";
  }
};

export const checks: ChecksWords = {
  types: {
    string,
    number: (about) =>
      `${value(about)} n’est pas un nombre : ${write(about, `écrivez des chiffres seuls, sans espace ni unité, avec « ${about.decimalChar} » pour les décimales, comme « 1234${about.decimalChar}5 »`)}.`,
    integer: (about) =>
      `${value(about)} n’est pas un nombre entier : ${write(about, "écrivez des chiffres seuls, sans espace, sans virgule et sans unité, comme « 1234 »")}.`,
    boolean: (about) =>
      `${value(about)} n’est pas accepté ici : écrivez ${list(about.trueValues)} pour vrai, ${list(about.falseValues)} pour faux.${about.suggestion === null ? "" : ` Ici, sans doute ${quoted(about.suggestion)}.`}`,
    object: (about) =>
      `${value(about)} n’est pas un objet JSON : écrivez-le entre accolades, comme « {"clé": "valeur"} ».`,
    array: (about) =>
      `${value(about)} n’est pas une liste JSON : ${write(about, 'écrivez-la entre crochets, chaque texte entre guillemets droits, comme « ["a", "b"] »')}.`,
    list: (about) =>
      `${value(about)} contient un élément qui n’est pas lisible : séparez les éléments par ${quoted(about.delimiter)} et vérifiez chacun d’eux.`,
    date: (about) =>
      about.impossible
        ? `${value(about)} n’existe pas au calendrier : corrigez le jour ou le mois.`
        : `${value(about)} : la date attendue s’écrit ${form(about)}${about.suggestion === null && about.format === null ? ", l’année, le mois puis le jour" : ""}.`,
    datetime: (about) =>
      about.format === "any"
        ? `${value(about)} n’est ni une date ni une heure : écrivez par exemple ${quoted(about.form)}.`
        : `${value(about)} : la date et l’heure attendues s’écrivent ${form(about)}.`,
    time: (about) =>
      `${value(about)} : l’heure attendue s’écrit ${form(about)}${about.format === null ? ", heures, minutes et secondes" : ""}.`,
    year: (about) =>
      `${value(about)} n’est pas une année : ${write(about, "écrivez quatre chiffres, comme « 2021 »")}.`,
    yearmonth: (about) =>
      `${value(about)} n’est pas un mois : ${write(about, "écrivez l’année puis le mois, comme « 2021-01 »")}.`,
    duration: (about) =>
      `${value(about)} n’est pas une durée : écrivez-la comme « P1Y2M10D » (un an, deux mois, dix jours) ou « PT2H30M » (deux heures trente).`,
    geopoint: (about) =>
      `${value(about)} n’est pas un point : ${write(about, `écrivez la longitude puis la latitude en degrés décimaux, comme ${quoted(about.form)}`)}.`,
    geojson: (about) =>
      about.format === "topojson"
        ? `${value(about)} n’est pas une géométrie TopoJSON : c’est un objet JSON qui dit son « type », comme « Topology ».`
        : `${value(about)} n’est pas une géométrie GeoJSON : écrivez par exemple « {"type": "Point", "coordinates": [2.35, 48.85]} ».`,
    any: (about) => `${value(about)} n’est pas lisible : corrigez cette cellule.`,
  },
  constraints: {
    required: ({ example }) =>
      `Cette cellule est vide, or une valeur est obligatoire : renseignez-la${example === null ? "" : `, sous la forme ${quoted(example)}`}.`,
    unique: (about) => `${value(about)} est déjà dans la colonne : chaque valeur ne doit y être qu’une fois.`,
    enum: (about) =>
      `${value(about)} n’est pas dans la liste. ${about.near === null ? `${valuesOf(about)}.` : `Écrivez ${quoted(about.near)}.`}`,
    pattern: (about) =>
      `${value(about)} n’a pas la forme demandée : ${about.example === null ? "regardez dans le modèle ce que dit la description de la colonne" : `écrivez-le comme ${quoted(about.example)}`}.`,
    jsonSchema: (about) =>
      `${value(about)} n’a pas la structure demandée${about.structure === null ? "" : structure(about.structure)}${about.example === null ? "" : `. Écrivez-le comme ${quoted(about.example)}`}.`,
    minLength: (about) => `${value(about)} est trop court : il faut au moins ${counted(about)}${length(about)}.`,
    maxLength: (about) => `${value(about)} est trop long : il faut au plus ${counted(about)}${length(about)}.`,
    minimum: (about) => `${value(about)} est en dessous du minimum : la valeur doit être au moins ${about.bound}.`,
    maximum: (about) => `${value(about)} est au-dessus du maximum : la valeur doit être au plus ${about.bound}.`,
    exclusiveMinimum: (about) => `${value(about)} est trop petit : la valeur doit être au-dessus de ${about.bound}.`,
    exclusiveMaximum: (about) => `${value(about)} est trop grand : la valeur doit être en dessous de ${about.bound}.`,
  },
  itemMissing: (items) =>
    `${items > 1 ? `${items} éléments de la liste sont vides` : "Un élément de la liste est vide"}, or chacun est obligatoire : ${items > 1 ? "renseignez-les, ou retirez-les" : "renseignez-le, ou retirez-le"} de la liste.`,
  item: (sentence, items) =>
    `${items > 1 ? `${items} éléments de la liste ne conviennent pas. Le premier` : "Un élément de la liste ne convient pas"} : ${sentence}`,
  rows: {
    unique: (about) =>
      `${about.text === null ? "Cette valeur" : quoted(about.text)} est déjà ${about.firstRow === null ? "sur une ligne plus haut" : `à la ligne ${about.firstRow}`} : chaque valeur de cette colonne doit être différente. Corrigez l’une des deux, ou supprimez la ligne en double.`,
    uniqueKeys: (about) =>
      `Les valeurs de ${quoted(about.name ?? "")} sont déjà toutes les mêmes ${about.firstRow === null ? "sur une ligne plus haut" : `à la ligne ${about.firstRow}`} : ensemble, elles doivent être différentes à chaque ligne.`,
    primaryKey: (about) =>
      `L’identifiant de cette ligne (${quoted(about.name ?? "")}) est déjà ${about.firstRow === null ? "celui d’une ligne plus haut" : `celui de la ligne ${about.firstRow}`} : donnez-lui un identifiant différent, ou supprimez la ligne en double.`,
    primaryKeyMissing: (about) => `Cette ligne n’a pas d’identifiant : renseignez ${quoted(about.name ?? "")}.`,
    foreignKey: (about) =>
      `${about.text === null ? "Cette valeur" : quoted(about.text)} n’existe pas dans ${list(about.fields, "et")}${about.table === null ? "" : ` du jeu de données ${quoted(about.table)}`} : reprenez une valeur qui s’y trouve, ou ajoutez-l’y.`,
    missingLabel: (about) =>
      `La colonne obligatoire ${quoted(about.name ?? "")} manque : ajoutez-la, ou donnez ce nom à la colonne qui la contient.`,
    missingKeyLabel: (about) =>
      `La colonne ${quoted(about.name ?? "")}, qui sert d’identifiant aux lignes, manque : ajoutez-la, ou donnez ce nom à la colonne qui la contient.`,
    missingFieldLabel: (about) =>
      `La colonne ${quoted(about.name ?? "")} manque, et le modèle demande toutes les siennes : ajoutez-la, même vide, ou donnez ce nom à la colonne qui la contient.`,
    extraLabel: (about) =>
      `La colonne ${quoted(about.name ?? "")} n’est pas dans le modèle, qui n’en admet pas d’autres que les siennes : retirez-la, ou donnez-lui un nom du modèle.`,
    incorrectLabel: (about) =>
      `Le modèle demande ses colonnes dans son ordre : mettez-les dans l’ordre ${list(about.fields, "puis")}.`,
    nothingInCommon: (about) =>
      `Aucune colonne du tableau n’est dans le modèle : donnez à l’une d’elles un nom du modèle, comme ${list(about.fields)}.`,
    blankLabel: (about) =>
      `La colonne ${about.position ?? ""} n’a pas de nom : donnez-lui un nom du modèle, ou supprimez-la.`,
    duplicateLabel: (about) =>
      `Deux colonnes s’appellent ${quoted(about.name ?? "")} : renommez ou supprimez l’une des deux. Seule la première est vérifiée.`,
    blankRow: () => "Cette ligne est vide : supprimez-la.",
  },
  titles: {
    type: {
      string: (format) =>
        format === "email"
          ? "Adresse électronique mal écrite"
          : format === "uri"
            ? "Adresse web incomplète"
            : format === "uuid"
              ? "Identifiant UUID mal écrit"
              : "Texte mal écrit",
      number: () => "Nombre mal écrit",
      integer: () => "Nombre entier mal écrit",
      boolean: () => "Ni vrai ni faux",
      object: () => "Objet JSON mal écrit",
      array: () => "Liste JSON mal écrite",
      list: () => "Liste mal écrite",
      date: () => "Date mal écrite",
      datetime: () => "Date et heure mal écrites",
      time: () => "Heure mal écrite",
      year: () => "Année mal écrite",
      yearmonth: () => "Mois mal écrit",
      duration: () => "Durée mal écrite",
      geopoint: () => "Coordonnées mal écrites",
      geojson: () => "Géométrie mal écrite",
      any: () => "Valeur illisible",
    },
    constraint: {
      required: "Cellule vide",
      unique: "Valeur en double",
      enum: "Valeur hors de la liste",
      pattern: "Forme incorrecte",
      jsonSchema: "Structure incorrecte",
      minLength: "Valeur trop courte",
      maxLength: "Valeur trop longue",
      minimum: "Valeur trop petite",
      maximum: "Valeur trop grande",
      exclusiveMinimum: "Valeur trop petite",
      exclusiveMaximum: "Valeur trop grande",
    },
    item: (title) => `${title}, dans une liste`,
    unique: "Valeur en double",
    uniqueKeys: "Lignes en double",
    primaryKey: "Identifiant en double",
    primaryKeyMissing: "Identifiant manquant",
    foreignKey: "Valeur sans correspondance",
    missingLabel: "Colonne obligatoire manquante",
    extraLabel: "Colonne que le modèle n’admet pas",
    incorrectLabel: "Colonnes qui ne sont pas celles du modèle",
    blankLabel: "Colonne sans nom",
    duplicateLabel: "Colonnes du même nom",
    blankRow: "Ligne vide",
    inColumn: (title, about) => `${title} dans ${column(about)}`,
  },
  custom: customChecks,
  warnings,
  schemaFaults: {
    "not-json": ({ line, column: at, mistake }) =>
      `Ce fichier n’est pas du JSON${line === undefined ? "" : ` (il cesse de l’être à la ligne ${line}, caractère ${at})`}\u00a0: ${JSON_MISTAKES[String(mistake)] ?? "choisissez le fichier «\u00a0schema.json\u00a0» d’un modèle Table Schema"}.`,
    "is-a-page": () =>
      "C’est une page web, pas un modèle\u00a0: sur le site, téléchargez le fichier lui-même (souvent «\u00a0Raw\u00a0» ou «\u00a0Télécharger\u00a0»), ou donnez son adresse.",
    "not-an-object": () =>
      "Ce JSON n’est pas un modèle : un modèle Table Schema est un objet entre accolades qui contient « fields ».",
    "is-list-of-fields": () =>
      "Ce JSON est une liste de colonnes, sans le modèle autour\u00a0: mettez-la dans un objet, sous le nom «\u00a0fields\u00a0».",
    "is-json-schema": () =>
      "C’est un schéma JSON Schema, fait pour des documents JSON : il faut un modèle Table Schema, fait pour des tableaux.",
    "is-data-package": ({ names }) =>
      `C’est un «\u00a0data package\u00a0», qui rassemble plusieurs modèles\u00a0: choisissez le modèle d’un seul de ses tableaux${names === undefined ? "" : ` (${names})`}.`,
    "is-data-resource": () =>
      "C’est la description d’un fichier de données\u00a0: le modèle est la partie qui s’appelle «\u00a0schema\u00a0». Enregistrez-la seule, puis choisissez ce fichier.",
    "is-catalogue": () =>
      "C’est un catalogue de modèles, et non un modèle\u00a0: cherchez dans la liste celui qu’il vous faut.",
    "is-geojson": () =>
      "C’est un fichier GeoJSON, fait de données à montrer sur une carte\u00a0: un modèle décrit des colonnes, il n’en contient pas les valeurs.",
    "too-deep": (a) =>
      `Ce modèle emboîte plus de ${a.levels} listes ou objets les uns dans les autres. Aucun modèle n’en a besoin d’autant.`,
    "no-fields": () =>
      "Ce JSON n’est pas un modèle Table Schema : il n’a pas de liste « fields » qui décrive les colonnes.",
    "fields-empty": () => "Ce modèle ne décrit aucune colonne : ajoutez au moins un élément à « fields ».",
    "too-many-fields": (a) =>
      `Ce modèle décrit ${a.number} colonnes, et ${a.most} au plus peuvent l’être. Vérifiez que c’est bien un modèle, et non des données.`,
    "field-not-an-object": () =>
      "Cet élément de « fields » n’est pas la description d’une colonne : écrivez-le entre accolades, avec au moins un « name ».",
    "field-without-name": () => "Cette colonne n’a pas de nom : donnez-lui un « name ».",
    "field-name-twice": ({ name }) =>
      `Deux colonnes du modèle s’appellent ${quoted(String(name))} : renommez l’une des deux.`,
    "type-unknown": ({ name, type }) =>
      `La colonne ${quoted(String(name))} a un type inconnu, ${quoted(String(type))} : choisissez « string », « integer », « number », « boolean », « date » ou un autre type de Table Schema.`,
    "constraint-not-allowed": ({ name, constraint, type }) =>
      `La colonne ${quoted(String(name))} ne peut pas avoir la contrainte ${quoted(String(constraint))}, qui n’existe pas pour le type ${quoted(String(type))} : retirez-la, ou changez le type.`,
    "constraint-not-readable": ({ name, constraint, written, type }) =>
      `La contrainte ${quoted(String(constraint))} de la colonne ${quoted(String(name))} vaut ${quoted(String(written))}, ce qui n’a pas de sens pour le type ${quoted(String(type))} : corrigez cette valeur.`,
    "example-not-valid": ({ name, example, type }) =>
      `L’exemple de la colonne ${quoted(String(name))}, ${quoted(String(example))}, n’est pas du type ${quoted(String(type))} : corrigez l’exemple ou le type.`,
    "list-expected": () => "Une liste entre crochets est attendue ici.",
    "key-of-unknown-field": ({ name }) =>
      `Une clé cite la colonne ${quoted(String(name))}, que le modèle ne décrit pas : corrigez ce nom.`,
    "too-many-keys": ({ count, most }) =>
      `Ce modèle a ${String(count)} clés (uniques ou étrangères), et ${String(most)} au plus sont vérifiées : retirez celles qui se répètent.`,
    "foreign-key-not-readable": () =>
      "Cette clé étrangère n’est pas lisible : elle a besoin de « fields » et de « reference », avec autant de colonnes des deux côtés.",
  },
};

/** What is nearly JSON, by what is wrong with it. */
const JSON_MISTAKES: Readonly<Record<string, string>> = {
  "cut-short": "la fin manque, il faut fermer ce qui est ouvert par une accolade ou un crochet",
  "comma-too-many": "la virgule juste avant est de trop, retirez-la",
  "comma-missing": "il manque une virgule juste avant",
  quotes: 'seuls les guillemets droits (") sont permis, remplacez celui-ci',
  comment: "un fichier JSON n’a pas de commentaires, retirez celui-ci",
};
