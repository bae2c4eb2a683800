/** Words of the trash: deleted rows, columns and datasets. */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const rows = (n: number) => count(n, "ligne", "lignes");

export const trash = {
  explain: "Ce qui a été supprimé de ce tableau depuis 30 jours. Tout revient à sa place, avec son contenu.",
  none: "Rien dans la corbeille de ce tableau.",
  noneHint: "Les lignes et les colonnes supprimées y restent 30 jours.",
  loading: "Lecture de la corbeille…",
  list: "Ce qui a été supprimé, du plus récent au plus ancien",
  offline:
    "Qui a supprimé quoi, et quand, est sur le serveur\u00a0: ce sera affiché quand la connexion reviendra. Vous pouvez déjà remettre.",
  deletedRows: (name: string, n: number) => `${name} a supprimé ${rows(n)}`,
  deletedColumn: (name: string, column: string) => `${name} a supprimé la colonne ${quoted(column)}`,
  someoneRows: (n: number) => `${rows(n)} ${n < 2 ? "supprimée" : "supprimées"}`,
  someoneColumn: (column: string) => `Colonne ${quoted(column)} supprimée`,
  untitled: "sans titre",
  blankRow: "ligne vide",
  choose: (row: string) => `Choisir la ligne ${quoted(row)}`,
  showRows: "Choisir parmi ces lignes",
  hideRows: "Ne plus choisir",
  andOthers: (n: number) => `et ${count(n, "autre", "autres")}`,
  showMore: (n: number) => `Montrer ${rows(n)} de plus`,
  putBack: "Remettre",
  putBackAll: (n: number) => (n < 2 ? "Remettre la ligne" : `Remettre les ${rows(n)}`),
  putBackSome: (n: number) => `Remettre ${rows(n)}`,
  rowsBack: (n: number) => `${rows(n)} ${n < 2 ? "remise à sa place" : "remises à leur place"}. Ctrl+Z pour annuler.`,
  columnBack: (column: string) => `Colonne ${quoted(column)} remise. Ctrl+Z pour annuler.`,
  readOnly: "Votre rôle permet de voir la corbeille, sans rien remettre.",

  datasets: {
    menu: (name: string) => `Menu de ${quoted(name)}`,
    discard: "Mettre à la corbeille…",
    sure: (name: string) => `Mettre ${quoted(name)} à la corbeille\u00a0?`,
    keeps:
      "Personne ne le verra plus, mais rien n’est effacé\u00a0: pendant 30 jours, toute personne qui peut modifier cet espace peut le remettre, avec ses commentaires et son historique.",
    nobodyHere: "Personne n’y travaille en ce moment.",
    peopleHere: (names: readonly string[]) =>
      `${new Intl.ListFormat("fr", { type: "conjunction" }).format(names)} ${names.length < 2 ? "y travaille" : "y travaillent"} en ce moment\u00a0: le tableau se fermera sur ${names.length < 2 ? "son écran" : "leurs écrans"}, et ce qui n’est pas encore envoyé y restera.`,
    discardYes: "Mettre à la corbeille",
    title: "Corbeille de l’espace",
    open: (n: number) => `Corbeille (${n.toLocaleString("fr-FR")})`,
    none: "La corbeille est vide.",
    by: (name: string, when: string) => `Supprimé par ${name} ${when}`,
    bySomeone: (when: string) => `Supprimé ${when}`,
    until: (day: string) => `gardé jusqu’au ${day}`,
    putBack: (name: string) => `Remettre ${quoted(name)}`,
    back: (name: string) => `${quoted(name)} est de retour dans l’espace.`,
    readOnly: "Seules les personnes qui peuvent modifier cet espace peuvent remettre un jeu de données.",
  },

  /** to who was in a dataset when it went to the trash */
  expelled: {
    kept: "Ce que vous n’aviez pas encore envoyé est gardé sur cet ordinateur\u00a0: ce sera envoyé si le jeu de données revient. Vous pouvez aussi en télécharger une copie.",
    toSpace: "Voir l’espace et sa corbeille",
    again: "Essayer de le rouvrir",
  },
  original: "Fichier d’origine",
  originalHint: "Le fichier importé, tel qu’il a été envoyé",
};
