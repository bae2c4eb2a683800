import type { OperationWords } from "../../operation-words.ts";

export const rows = {
  "delete-empty": {
    title: "Supprimer les lignes vides",
    hint: "Supprime les lignes où rien n’est écrit, dans aucune colonne.",
    did: () => "a supprimé les lignes vides",
  },
} satisfies Record<string, OperationWords>;
