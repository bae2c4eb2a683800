import type { BooleansParams } from "#shared/cleaning/operations/kinds/booleans.ts";
import type { CodesParams } from "#shared/cleaning/operations/kinds/codes.ts";
import type { CoordinatesParams } from "#shared/cleaning/operations/kinds/coordinates.ts";
import type { DatesParams } from "#shared/cleaning/operations/kinds/dates.ts";
import type { NumbersParams } from "#shared/cleaning/operations/kinds/numbers.ts";
import type { PhonesParams } from "#shared/cleaning/operations/kinds/phones.ts";
import type { ToSchemaParams } from "#shared/cleaning/operations/kinds/to-schema.ts";
import type { OperationWords } from "../../operation-words.ts";

const columns = "Colonnes";
const orders = {
  data: "comme le reste de la colonne le montre",
  "day-first": "le jour d’abord (5 janvier)",
  "month-first": "le mois d’abord (1er mai)",
};
const orderHelp =
  "Une date comme 13/01/2021 ne se lit que d’une façon, et dit comment lire celles qui s’écrivent comme elle. Si rien ne le dit, ces dates restent comme elles sont.";

export const kinds = {
  "to-schema": {
    title: "Écrire comme le modèle le demande",
    hint: "Corrige d’un coup tout ce qui se lit d’une seule façon\u00a0: dates, nombres, codes, téléphones, listes de valeurs.",
    fields: { columns, order: "05/01/2021 se lit" },
    choices: { order: orders },
    help: { columns: "Aucune\u00a0: toutes celles que le modèle connaît.", order: orderHelp },
    did: ({ columns }: ToSchemaParams, say) =>
      columns.length === 0
        ? "a écrit le tableau comme le modèle le demande"
        : `a écrit ${say.columns(columns)} comme le modèle le demande`,
  },
  dates: {
    title: "Écrire des dates",
    hint: "«\u00a05 janv. 2021\u00a0», «\u00a005/01/21\u00a0» et le 44201 d’un tableur deviennent «\u00a02021-01-05\u00a0».",
    fields: { columns, order: "05/01/2021 se lit", write: "Écrire" },
    choices: {
      order: orders,
      write: {
        date: "2021-01-05 (date)",
        datetime: "2021-01-05T09:30:00 (date et heure)",
        yearmonth: "2021-01 (mois)",
        year: "2021 (année)",
        french: "05/01/2021 (à la française)",
      },
    },
    help: {
      order: orderHelp,
      write:
        "2021-01-05 est la forme que les portails demandent. Une date sans heure ne peut pas devenir date et heure.",
    },
    did: ({ columns }: DatesParams, say) => `a écrit les dates de ${say.columns(columns)} d’une seule façon`,
  },
  numbers: {
    title: "Écrire des nombres",
    hint: "«\u00a01\u202f234,50\u00a0€\u00a0» devient «\u00a01234.50\u00a0», qu’un programme sait additionner.",
    fields: { columns, decimal: "Décimales", units: "Enlever les unités (€, %, km…)", whole: "Nombres entiers" },
    choices: { decimal: { point: "avec un point (12.5)", comma: "avec une virgule (12,5)" } },
    help: {
      decimal: "Le point est ce que les portails demandent.",
      units: "Dites l’unité dans le titre de la colonne. 95\u00a0% devient 95.",
      whole: "12,0 devient 12\u00a0; un nombre à décimales reste comme il est.",
    },
    did: ({ columns }: NumbersParams, say) => `a écrit les nombres de ${say.columns(columns)} d’une seule façon`,
  },
  booleans: {
    title: "Écrire oui et non",
    hint: "«\u00a0X\u00a0», «\u00a0vrai\u00a0», «\u00a01\u00a0» et «\u00a0o\u00a0» deviennent tous «\u00a0OUI\u00a0».",
    fields: { columns, write: "Écrire", yes: "Pour oui", no: "Pour non", blanks: "Les cellules vides veulent dire" },
    choices: {
      write: {
        "OUI-NON": "OUI et NON",
        "oui-non": "oui et non",
        "true-false": "true et false",
        "1-0": "1 et 0",
        "X-blank": "X et une cellule vide",
        own: "d’autres mots",
      },
      blanks: { nothing: "rien\u00a0: elles restent vides", no: "non", yes: "oui" },
    },
    did: ({ columns, write, yes, no }: BooleansParams, say) => {
      const words = {
        "OUI-NON": ["OUI", "NON"],
        "oui-non": ["oui", "non"],
        "true-false": ["true", "false"],
        "1-0": ["1", "0"],
        "X-blank": ["X", ""],
        own: [yes, no],
      }[write];
      const [first = "", second = ""] = words;
      return `a écrit ${say.quoted(first)} et ${second === "" ? "vide" : say.quoted(second)} partout dans ${say.columns(columns)}`;
    },
  },
  codes: {
    title: "Écrire des codes",
    hint: "Rend aux codes leurs zéros et leur forme\u00a0: «\u00a01320\u00a0» devient «\u00a001320\u00a0», «\u00a07,5E+13\u00a0» redevient un SIRET.",
    fields: { columns, code: "Ce sont des" },
    choices: {
      code: {
        "postal-code": "codes postaux",
        "commune-code": "codes Insee de communes",
        siret: "numéros SIRET",
        siren: "numéros SIREN",
        uai: "codes d’établissements scolaires (UAI)",
        "departement-code": "codes de départements",
        "region-code": "codes de régions",
      },
    },
    help: { code: "SIRET, SIREN et UAI sont vérifiés\u00a0: un numéro faux reste comme il est." },
    did: ({ columns, code }: CodesParams, say) =>
      `a rendu leur forme aux ${
        {
          "postal-code": "codes postaux",
          "commune-code": "codes Insee",
          siret: "numéros SIRET",
          siren: "numéros SIREN",
          uai: "codes UAI",
          "departement-code": "codes de départements",
          "region-code": "codes de régions",
        }[code]
      } de ${say.columns(columns)}`,
  },
  phones: {
    title: "Écrire des téléphones",
    hint: "«\u00a002.43.00.00.00\u00a0» et «\u00a00033 2 43 00 00 00\u00a0» deviennent «\u00a0+33243000000\u00a0».",
    fields: { columns, write: "Écrire" },
    choices: {
      write: {
        international: "+33243000000",
        spaces: "02 43 00 00 00",
        together: "0243000000",
        points: "02.43.00.00.00",
        "international-spaces": "+33 2 43 00 00 00",
      },
    },
    help: { write: "La première forme est celle que les modèles nationaux demandent." },
    did: ({ columns }: PhonesParams, say) => `a écrit les téléphones de ${say.columns(columns)} d’une seule façon`,
  },
  coordinates: {
    title: "Écrire des coordonnées",
    hint: "Degrés, minutes et secondes, mètres de Lambert-93, latitude et longitude inversées\u00a0: «\u00a048.0706,-0.7734\u00a0».",
    fields: { columns, write: "Écrire", title: "Titre de la nouvelle colonne" },
    choices: {
      write: {
        "lat-lon": "latitude,longitude dans une colonne",
        "lon-lat": "longitude,latitude dans une colonne",
        two: "latitude et longitude dans deux colonnes",
      },
    },
    help: {
      columns:
        "Une colonne qui contient les deux, ou deux colonnes\u00a0: la latitude (ou Y) d’abord, si leurs titres ne le disent pas.",
      write: "Longitude d’abord\u00a0: ce que demandent les modèles nationaux et les cartes en GeoJSON.",
      title: "Quand les coordonnées viennent de deux colonnes.",
    },
    did: ({ columns }: CoordinatesParams, say) => `a écrit les coordonnées de ${say.columns(columns)} en degrés`,
  },
} satisfies Record<string, OperationWords>;
