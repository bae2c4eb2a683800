/** What stands beside a cell being written, and helps. */
export const editors = {
  panel: (column: string) => `Aide à la saisie\u00a0: ${column}`,
  cancel: "Annuler",
  done: "Valider",
  yes: "Oui",
  no: "Non",
  values: (column: string) => `Valeurs possibles\u00a0: ${column}`,
  choices: (n: number, chosen: string | null) =>
    chosen !== null ? `Entrée pour écrire ${chosen}` : n > 1 ? `${n} propositions, flèche bas pour choisir` : "",
  several: "Plusieurs valeurs : séparez-les par des virgules, ou cliquez.",
  more: (n: number) => (n > 1 ? `${n} autres\u00a0: écrivez pour chercher.` : "1 autre\u00a0: écrivez pour chercher."),
  willBeWritten: (text: string) => `S’écrira ${text}`,
  asUsual: (example: string) => `Écrivez comme d’habitude, par exemple ${example}.`,
  writeAs: (text: string) => `Écrire ${text}`,
  dayFirst: "Lu avec le jour avant le mois.",
  ratherThis: (day: string) => `Plutôt ${day}`,
  toCalendar: "F4\u00a0: aller dans le calendrier",
  previousMonth: "Mois précédent",
  nextMonth: "Mois suivant",
  near: (value: string) => `Vouliez-vous écrire «\u00a0${value}\u00a0»\u00a0? Flèche bas puis Entrée pour le prendre.`,
};
