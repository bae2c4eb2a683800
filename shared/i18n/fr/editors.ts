/** What stands beside a cell being written, and helps. */
export const editors = {
  panel: (column: string) => `Aide à la saisie : ${column}`,
  cancel: "Annuler",
  done: "Valider",
  values: (column: string) => `Valeurs possibles : ${column}`,
  choices: (n: number, chosen: string | null) =>
    chosen !== null ? `Entrée pour écrire ${chosen}` : n > 1 ? `${n} propositions, flèche bas pour choisir` : "",
  more: (n: number) => (n > 1 ? `${n} autres : écrivez pour chercher.` : "1 autre : écrivez pour chercher."),
  near: (value: string) => `Vouliez-vous écrire « ${value} » ? Flèche bas puis Entrée pour le prendre.`,
};
