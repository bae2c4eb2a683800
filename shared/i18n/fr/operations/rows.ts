import type { MergeRowsParams } from "#shared/cleaning/operations/rows/merge-rows.ts";
import type { OperationWords } from "../../operation-words.ts";

export const rows = {
  "delete-empty": {
    title: "Supprimer les lignes vides",
    hint: "Supprime les lignes où rien n’est écrit, dans aucune colonne.",
    did: () => "a supprimé les lignes vides",
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
} satisfies Record<string, OperationWords>;
