import type { DeduplicateParams } from "#shared/cleaning/operations/rows/deduplicate.ts";
import type { DeleteByFilterParams } from "#shared/cleaning/operations/rows/delete-by-filter.ts";
import type { DeleteEmptyParams } from "#shared/cleaning/operations/rows/delete-empty.ts";
import type { HeadingsToColumnParams } from "#shared/cleaning/operations/rows/headings-to-column.ts";
import type { MergeRowsParams } from "#shared/cleaning/operations/rows/merge-rows.ts";
import type { SortParams } from "#shared/cleaning/operations/rows/sort.ts";
import type { TitlesFromRowsParams } from "#shared/cleaning/operations/rows/titles-from-rows.ts";
import type { OperationWords } from "../../operation-words.ts";

export const rows = {
  "delete-empty": {
    title: "Supprimer les lignes vides",
    hint: "Supprime les lignes où rien n’est écrit, dans aucune colonne, ou dans les colonnes choisies.",
    fields: { columns: "Vides dans" },
    help: { columns: "Sans colonne choisie\u00a0: les lignes vides partout." },
    did: ({ columns }: DeleteEmptyParams, say) =>
      columns.length === 0 ? "a supprimé les lignes vides" : `a supprimé les lignes vides dans ${say.columns(columns)}`,
  },
  "delete-totals": {
    title: "Supprimer les lignes de total",
    hint: "Trouve les totaux et les sous-totaux, par leur nom («\u00a0Total\u00a0») ou parce qu’ils sont la somme des lignes du dessus, et les supprime\u00a0: il ne reste que les données.",
    fields: { sums: "Aussi les sommes sans nom", keep: "Lignes trouvées" },
    help: { keep: "Décochez celles qui n’en sont pas." },
    did: () => "a supprimé les lignes de total",
  },
  "delete-by-filter": {
    title: "Supprimer les lignes qui répondent à des conditions",
    hint: "Par exemple celles où «\u00a0commune\u00a0» est vide, ou toutes sauf celles de 2021.",
    fields: { filters: "Conditions", keep: "Garder ces lignes, supprimer les autres" },
    did: ({ filters, keep }: DeleteByFilterParams, say) => {
      const columns = filters.flatMap((filter) =>
        "columns" in filter ? filter.columns : "column" in filter && filter.column !== null ? [filter.column] : [],
      );
      const of = columns.length === 0 ? "" : ` sur ${say.columns([...new Set(columns)])}`;
      return keep
        ? `n’a gardé que les lignes qui répondent à des conditions${of}`
        : `a supprimé les lignes qui répondent à des conditions${of}`;
    },
  },
  "headings-to-column": {
    title: "Faire une colonne des intertitres",
    hint: "Une ligne «\u00a0Collèges publics\u00a0» au-dessus des collèges devient une colonne\u00a0: chaque ligne dit à quel intertitre elle appartient.",
    fields: { column: "Les intertitres sont dans", title: "Titre de la nouvelle colonne" },
    help: {
      column:
        "Est un intertitre une ligne où rien d’autre n’est rempli. Faites-le avant de remplir les cellules vides.",
    },
    did: ({ column, title }: HeadingsToColumnParams, say) =>
      `a fait une colonne «\u00a0${title}\u00a0» des intertitres de ${say.columns([column])}`,
  },
  deduplicate: {
    title: "Supprimer les lignes en double",
    hint: "De plusieurs lignes qui disent la même chose, n’en garde qu’une\u00a0: par exemple une seule par établissement.",
    fields: {
      columns: "Identiques dans",
      compare: "Identiques",
      keep: "Garder",
      fill: "Remplir ses cellules vides avec ce que disent les autres",
      differing: "Celles qui disent autre chose ailleurs",
    },
    choices: {
      compare: { exact: "au signe près", cleaned: "sans tenir compte de la casse, des accents, de l’ordre des mots" },
      keep: { first: "la première", last: "la dernière", fullest: "la plus remplie" },
      differing: { go: "sont supprimées aussi", stay: "restent" },
    },
    help: {
      columns: "Sans colonne choisie\u00a0: les lignes identiques partout.",
      differing: "L’aperçu dit quels textes seraient perdus.",
    },
    did: ({ columns }: DeduplicateParams, say) =>
      columns.length === 0
        ? "a supprimé les lignes en double"
        : `a supprimé les lignes en double d’après ${say.columns(columns)}`,
  },
  "merge-rows": {
    title: "Fusionner des lignes en double",
    hint: "Réunit en une seule les lignes qui disent la même chose, en choisissant le texte à garder dans chaque colonne.",
    fields: { groups: "Lignes à réunir" },
    did: ({ groups }: MergeRowsParams) => {
      const gone = groups.reduce((sum, group) => sum + group.gone.length, 0);
      const into = groups.length === 1 ? "une seule" : groups.length.toLocaleString("fr-FR");
      return `a fusionné ${(gone + groups.length).toLocaleString("fr-FR")} lignes en ${into}`;
    },
  },
  sort: {
    title: "Trier les lignes pour de bon",
    hint: "Met les lignes dans un ordre, pour tout le monde\u00a0: nombres et dates d’après leur valeur, cellules vides à la fin.",
    fields: { keys: "Ordre" },
    did: ({ keys }: SortParams, say) => {
      const [first] = keys;
      const way = keys.length === 1 && first?.descending === true ? ", du plus grand au plus petit" : "";
      return `a trié les lignes d’après ${say.columns(keys.map(({ column }) => column))}${way}`;
    },
  },
  "first-row-to-titles": {
    title: "Faire de la première ligne les titres",
    hint: "Quand les titres des colonnes sont restés dans la première ligne du tableau.",
    did: () => "a fait de la première ligne les titres des colonnes",
  },
  "titles-from-rows": {
    title: "Réunir des titres sur plusieurs lignes",
    hint: "Un titre en deux étages n’en fait plus qu’un\u00a0: «\u00a0Effectifs 2021\u00a0» au-dessus de «\u00a0Filles\u00a0» devient «\u00a0Effectifs 2021 – Filles\u00a0».",
    fields: {
      rows: "Lignes du début qui sont des titres",
      above: "Les titres actuels sont l’étage du dessus",
      separator: "Entre les étages",
    },
    help: { rows: "Un titre de groupe vaut pour toutes les colonnes sous lui." },
    did: ({ rows }: TitlesFromRowsParams) =>
      rows === 1
        ? "a réuni la première ligne aux titres des colonnes"
        : `a fait des ${rows} premières lignes les titres des colonnes`,
  },
  "titles-to-row": {
    title: "Remettre les titres en première ligne",
    hint: "Quand ce qui est pris pour des titres est une ligne de données.",
    fields: { titles: "Appeler les colonnes" },
    choices: { titles: { letters: "A, B, C…", numbers: "1, 2, 3…" } },
    did: () => "a remis les titres des colonnes en première ligne",
  },
} satisfies Record<string, OperationWords>;
