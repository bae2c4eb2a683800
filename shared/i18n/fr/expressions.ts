/** Words of formulas: what each function does, what is wrong with one and where. */

import type { FaultArgs, FormulaFault } from "#shared/cleaning/expressions/formula-fault.ts";
import type { Failed } from "#shared/cleaning/expressions/value.ts";
import { find } from "./find.ts";

const quoted = (text = "") => `«\u00a0${text}\u00a0»`;
const things = (n = 0) => (n === 1 ? "une valeur" : `${n.toLocaleString("fr-FR")} valeurs`);
const near = ({ near: name }: FaultArgs, wrap: (name: string) => string) =>
  name === null || name === undefined ? "" : ` Vouliez-vous écrire ${wrap(name)}\u00a0?`;

export const expressions = {
  functions: "Fonctions",
  columns: "Colonnes",
  suggestions: "Propositions",
  insert: "Insérer une colonne ou une fonction",
  examples: "Sur les premières lignes",
  nothing: "rien",
  row: (n: number) => n.toLocaleString("fr-FR"),
  faults: {
    empty: () => "Écrivez une formule.",
    "too-long": ({ count }) => `Cette formule est trop longue\u00a0: ${count?.toLocaleString("fr-FR")} signes au plus.`,
    "too-deep": () => "Il y a trop de parenthèses l’une dans l’autre. Faites-le en deux colonnes.",
    "bad-character": ({ text }) => `${quoted(text)} n’a pas de sens ici. Un texte s’écrit entre guillemets.`,
    "open-text": () => "Ce texte n’est pas fermé\u00a0: il manque un guillemet à la fin.",
    "open-column": () => "Ce titre de colonne n’est pas fermé\u00a0: il manque un crochet à la fin.",
    "value-expected": () => "Il manque ici une colonne, un nombre ou un texte.",
    "operator-expected": ({ text }) =>
      `Il manque un signe devant ${quoted(text)}\u00a0: + - * / & = ; … Pour coller deux textes, &.`,
    "open-parenthesis": () => "Il manque une parenthèse fermante ici.",
    "stray-closing": () => "Cette parenthèse ne ferme rien. Enlevez-la.",
    "stray-separator": ({ text }) =>
      `${quoted(text)} ne sépare rien ici. Un nombre à virgule s’écrit 1,5\u00a0; on ne sépare que dans une fonction.`,
    "lone-word": ({ text }) =>
      `${quoted(text)}\u00a0: une colonne s’écrit [${text}], un texte "${text}", une fonction ${text}(…).`,
    "unknown-function": (args) => `Il n’y a pas de fonction ${quoted(args.text)}.${near(args, (name) => name)}`,
    "unknown-column": (args) => `Il n’y a pas de colonne ${quoted(args.text)}.${near(args, quoted)}`,
    "too-few": ({ text, count }) => `${text} attend ${things(count)} au moins.`,
    "too-many": ({ text, count }) =>
      count === 0 ? `${text}() ne prend rien entre ses parenthèses.` : `${text} prend ${things(count)} au plus.`,
    "bad-pattern": ({ pattern }) => find.fault(pattern ?? "other", null),
    "pattern-not-written": () => "L’expression régulière s’écrit ici entre guillemets, la même pour toutes les lignes.",
    "no-cell": ({ text }) =>
      `${text}() est la cellule que l’on transforme\u00a0: une nouvelle colonne n’en a pas. Nommez une colonne entre crochets.`,
  } satisfies Record<FormulaFault["code"], (args: FaultArgs) => string>,
  notComputed: {
    "not-a-number": "pas un nombre",
    "not-a-date": "pas une date",
    "not-a-condition": "ni oui ni non",
    "divided-by-zero": "division par zéro",
    "too-long": "trop long pour une cellule",
    "too-hard": "texte trop long pour cette expression régulière",
  } satisfies Record<Failed["failed"], string>,
  /** by English name: what it is given, and what it does */
  does: {
    IF: ["condition; si oui; si non", "L’une ou l’autre valeur, selon la condition."],
    SWITCH: ["valeur; cas 1; résultat 1; cas 2; résultat 2; sinon", "Le résultat du cas qui est égal à la valeur."],
    IFERROR: ["calcul; sinon", "L’autre valeur quand le calcul ne se fait pas."],
    IFBLANK: ["valeur; sinon", "La première qui n’est pas vide."],
    AND: ["condition; condition; …", "Oui quand toutes le sont. S’écrit aussi\u00a0: a ET b."],
    OR: ["condition; condition; …", "Oui quand l’une l’est. S’écrit aussi\u00a0: a OU b."],
    NOT: ["condition", "Le contraire. S’écrit aussi\u00a0: NON a."],
    ISBLANK: ["valeur", "Oui quand il n’y a rien, ou que des espaces."],
    ISNUMBER: ["valeur", "Oui quand c’est un nombre, virgule ou point."],
    ISDATE: ["valeur", "Oui quand c’est une date."],
    "ONE.OF": ["valeur; a; b; …", "Oui quand elle est l’une de celles-là."],
    UPPER: ["texte", "En capitales."],
    LOWER: ["texte", "En minuscules."],
    PROPER: ["texte", "Comme un nom\u00a0: Saint-Jean-sur-Mayenne."],
    SENTENCE: ["texte", "Une capitale au début, le reste en minuscules."],
    TRIM: ["texte", "Sans les espaces inutiles."],
    NOACCENTS: ["texte", "Sans les accents."],
    NOPUNCTUATION: ["texte", "Sans les signes de ponctuation."],
    LEFT: ["texte; combien", "Les premiers signes."],
    RIGHT: ["texte; combien", "Les derniers signes."],
    MID: ["texte; à partir de; combien", "Une partie du texte, comptée à partir de 1."],
    LEN: ["texte", "Le nombre de signes."],
    REPLACE: ["texte; ancien; nouveau", "Remplace partout un texte par un autre."],
    REPT: ["texte; combien de fois", "Le texte plusieurs fois de suite."],
    PAD: ["texte; longueur; signe", "Ajoute des zéros devant (ou un autre signe) jusqu’à cette longueur."],
    CONCAT: ["a; b; …", "Les textes mis bout à bout. S’écrit aussi\u00a0: a & b."],
    JOIN: ["séparateur; a; b; …", "Les textes bout à bout, un séparateur entre deux, sans les vides."],
    BEFORE: ["texte; repère", "Ce qui est avant le repère."],
    AFTER: ["texte; repère", "Ce qui est après le repère."],
    PART: ["texte; séparateur; numéro", "Le morceau de ce numéro\u00a0; -1 est le dernier."],
    CONTAINS: ["texte; cherché", "Oui s’il y est, quels que soient capitales et accents."],
    "STARTS.WITH": ["texte; début", "Oui s’il commence ainsi, quels que soient capitales et accents."],
    "ENDS.WITH": ["texte; fin", "Oui s’il finit ainsi, quels que soient capitales et accents."],
    EXTRACT: [
      'texte; "expression régulière"; groupe',
      "Ce que l’expression trouve\u00a0: sa première parenthèse, ou tout.",
    ],
    "REPLACE.PATTERN": [
      'texte; "expression régulière"; nouveau',
      "Remplace ce qu’elle trouve\u00a0; $1 est sa première parenthèse.",
    ],
    MATCHES: ['texte; "expression régulière"', "Oui si elle s’y trouve."],
    NUMBER: ["texte", "Le nombre qui y est écrit\u00a0: 1\u00a0234,5 est 1234.5."],
    ROUND: ["nombre; décimales", "Arrondi au plus près."],
    ROUNDDOWN: ["nombre; décimales", "Arrondi en dessous."],
    ROUNDUP: ["nombre; décimales", "Arrondi au-dessus."],
    INT: ["nombre", "Le nombre entier en dessous."],
    ABS: ["nombre", "Sans son signe."],
    MOD: ["nombre; diviseur", "Le reste de la division."],
    FIXED: ["nombre; décimales", "Écrit avec ce nombre de décimales\u00a0: 12.50."],
    SUM: ["a; b; …", "La somme, sans les vides."],
    AVERAGE: ["a; b; …", "La moyenne, sans les vides."],
    MIN: ["a; b; …", "Le plus petit."],
    MAX: ["a; b; …", "Le plus grand."],
    DATE: ["texte", "La date écrite 2021-01-05. Aussi DATE(année; mois; jour)."],
    YEAR: ["date", "L’année."],
    MONTH: ["date", "Le mois, de 1 à 12."],
    DAY: ["date", "Le jour du mois."],
    WEEKDAY: ["date", "Le jour de la semaine\u00a0: 1 est lundi."],
    DAYS: ["fin; début", "Le nombre de jours entre deux dates."],
    "ADD.DAYS": ["date; jours", "La date, tant de jours plus tard."],
    ROW: ["", "Le numéro de la ligne dans le tableau."],
    CELL: ["", "Ce que contient la cellule que l’on transforme."],
  } as Readonly<Record<string, readonly [given: string, does: string]>>,
};
