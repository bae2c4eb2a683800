import type { JoinRowsParams } from "#shared/cleaning/operations/shape/join-rows.ts";
import type { LongToWideParams } from "#shared/cleaning/operations/shape/long-to-wide.ts";
import type { SplitIntoRowsParams } from "#shared/cleaning/operations/shape/split-into-rows.ts";
import type { WideToLongParams } from "#shared/cleaning/operations/shape/wide-to-long.ts";
import type { OperationWords } from "../../operation-words.ts";

const separators = {
  separator: {
    ";": "point-virgule\u00a0;",
    ",": "virgule ,",
    "|": "barre |",
    "/": "barre oblique /",
    "-": "tiret -",
    line: "retour à la ligne",
    other: "autre…",
  },
};

export const shape = {
  "wide-to-long": {
    title: "Passer des colonnes en lignes",
    hint: "Une colonne par année devient une ligne par année\u00a0: «\u00a02019\u00a0», «\u00a02020\u00a0», «\u00a02021\u00a0» deviennent deux colonnes, «\u00a0année\u00a0» et «\u00a0effectif\u00a0».",
    fields: {
      columns: "Colonnes à passer en lignes",
      titles: "Dans leurs titres, prendre",
      pattern: "Expression régulière",
      read: "Ce qui est pris dans les titres",
      name: "Titre de la colonne qui reçoit les titres",
      value: "Titre de la colonne qui reçoit les valeurs",
      blanks: "Une ligne aussi pour les cellules vides",
    },
    choices: {
      titles: {
        year: "l’année",
        change: "ce qui change de l’un à l’autre",
        whole: "le titre entier",
        pattern: "ce que trouve une expression régulière",
      },
    },
    help: {
      titles:
        "«\u00a0filles 2019\u00a0», «\u00a0garçons 2019\u00a0» donnent deux colonnes de valeurs, «\u00a0filles\u00a0» et «\u00a0garçons\u00a0».",
      pattern: "Sa première parenthèse donne le texte, la seconde la colonne de valeurs\u00a0: (\\d{4}) (.*).",
    },
    did: ({ columns }: WideToLongParams, say) => `a passé en lignes les colonnes ${say.columns(columns)}`,
  },
  "long-to-wide": {
    title: "Passer des lignes en colonnes",
    hint: "Une ligne par année devient une colonne par année.",
    fields: {
      column: "Colonne dont les valeurs deviennent des titres",
      columns: "Colonnes de valeurs",
      sorted: "Ranger les nouvelles colonnes dans l’ordre de leurs titres",
    },
    help: { columns: "Les lignes identiques dans toutes les autres colonnes n’en font plus qu’une." },
    did: ({ column }: LongToWideParams, say) => `a passé en colonnes les valeurs de ${say.column(column)}`,
  },
  transpose: {
    title: "Échanger les lignes et les colonnes",
    hint: "Chaque ligne devient une colonne, et chaque colonne une ligne. La première colonne donne les titres.",
    did: () => "a échangé les lignes et les colonnes",
  },
  "split-into-rows": {
    title: "Couper les cellules en plusieurs lignes",
    hint: "Une ligne par valeur\u00a0: «\u00a0anglais\u00a0; allemand\u00a0» devient deux lignes, les autres colonnes étant recopiées.",
    fields: { column: "Colonne à couper", separator: "Couper à chaque", other: "Ce qui sépare" },
    choices: separators,
    did: ({ column }: SplitIntoRowsParams, say) => `a coupé ${say.column(column)} en plusieurs lignes`,
  },
  "join-rows": {
    title: "Réunir plusieurs lignes en une",
    hint: "Les lignes qui ne diffèrent que par une colonne n’en font plus qu’une, avec toutes ses valeurs\u00a0: «\u00a0anglais\u00a0; allemand\u00a0».",
    fields: {
      column: "Colonne dont réunir les valeurs",
      columns: "Réunir les lignes identiques dans",
      separator: "Entre les valeurs",
      other: "Ce qui sépare",
    },
    choices: separators,
    help: { columns: "Sans colonne choisie\u00a0: dans toutes les autres." },
    did: ({ column }: JoinRowsParams, say) => `a réuni les lignes qui ne différaient que par ${say.column(column)}`,
  },
} satisfies Record<string, OperationWords>;
