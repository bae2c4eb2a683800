/** Words of a row shown as a form. */
const figures = (n: number) => n.toLocaleString("fr-FR");

export const rowForm = {
  title: "Ligne",
  row: (n: number) => `Ligne ${figures(n)}`,
  place: (at: number, all: number) => `${figures(at)} sur ${figures(all)}`,
  none: "Choisissez une cellule du tableau\u00a0: sa ligne s’affiche ici, un champ par colonne.",
  previous: "Ligne précédente (Page préc.)",
  next: "Ligne suivante (Page suiv.)",
  nextProblem: "Problème suivant",
  noProblem: "Aucun problème dans ce que vous regardez.",
  pin: "Garder cette ligne",
  pinHint: "Le formulaire reste sur cette ligne quand vous allez ailleurs dans le tableau",
  unpin: "Suivre la cellule choisie",
  comments: (n: number) => (n === 0 ? "Commenter" : n === 1 ? "1\u00a0discussion" : `${figures(n)}\u00a0discussions`),
  deleted: "Cette ligne vient d’être supprimée. Ses textes restent lisibles ici.",
  out: "Cette ligne n’est pas dans ce que vous regardez\u00a0: un filtre la cache.",
  problems: (n: number) =>
    n === 0 ? "Aucun problème sur cette ligne" : n === 1 ? "1\u00a0problème" : `${figures(n)}\u00a0problèmes`,
  required: "obligatoire",
  example: (text: string) => `Exemple\u00a0: ${text}`,
  here: (name: string) => `${name} est ici`,
  types: (name: string) => `${name} écrit ici`,
  kept: "Chaque champ est enregistré quand on le quitte.",
};
