/** Words of the history: who changed what, and taking it back. */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const cells = (n: number) => count(n, "cellule", "cellules");
const rows = (n: number) => count(n, "ligne", "lignes");

export const history = {
  filters: "Filtrer l’historique",
  scope: "Où",
  scopes: { table: "Tout le tableau", row: "Cette ligne", cell: "Cette cellule", column: "Cette colonne" },
  person: "Qui",
  everybody: "Tout le monde",
  kind: "Quoi",
  kinds: {
    all: "Tous les gestes",
    cells: "Cellules",
    rows: "Lignes",
    columns: "Colonnes",
    schema: "Modèle",
    steps: "Étapes de nettoyage",
    import: "Import",
  },
  noActive: "Placez-vous sur une cellule du tableau pour voir son histoire.",
  ofRow: (row: number) => `Ligne ${row.toLocaleString("fr-FR")}`,
  ofColumn: (column: string) => `Colonne ${quoted(column)}`,
  ofCell: (column: string, row: number) => `${quoted(column)}, ligne ${row.toLocaleString("fr-FR")}`,
  deletedRow: "ligne supprimée",
  deletedColumn: "colonne supprimée",
  untitled: "sans titre",
  today: "Aujourd’hui",
  yesterday: "Hier",
  list: "Gestes, du plus récent au plus ancien",
  loading: "Lecture de l’historique…",
  loadingMore: "Lecture de la suite…",
  empty: "Aucun geste pour l’instant. Tout ce qui sera modifié apparaîtra ici.",
  emptyFiltered: "Aucun geste ne correspond à ces filtres.",
  showAll: "Voir tous les gestes",
  beginning: "C’est ici que l’histoire commence.",
  offline:
    "L’historique est sur le serveur\u00a0: il s’affichera dès que la connexion reviendra. Ctrl+Z reprend toujours vos derniers gestes.",
  offlineMore: "La suite est sur le serveur\u00a0: elle s’affichera dès que la connexion reviendra.",

  /** what someone did, after their name */
  did: {
    filled: (n: number, where: string) => `a rempli ${cells(n)} ${where}`,
    cleared: (n: number, where: string) => `a vidé ${cells(n)} ${where}`,
    changed: (n: number, where: string) => `a modifié ${cells(n)} ${where}`,
    inColumn: (name: string) => `dans ${name}`,
    inColumns: (n: number) => `dans ${count(n, "colonne", "colonnes")}`,
    inManyColumns: (n: number) => `dans au moins ${count(n, "colonne", "colonnes")}`,
    addedRows: (n: number) => `a ajouté ${rows(n)}`,
    deletedRows: (n: number) => `a supprimé ${rows(n)}`,
    restoredRows: (n: number) => `a remis ${rows(n)}`,
    changedRows: (n: number) => `a ajouté ou retiré ${rows(n)}`,
    movedRows: "a changé l’ordre des lignes",
    addedColumn: (name: string) => `a ajouté la colonne ${quoted(name)}`,
    deletedColumn: (name: string) => `a supprimé la colonne ${quoted(name)}`,
    restoredColumn: (name: string) => `a remis la colonne ${quoted(name)}`,
    movedColumn: (name: string) => `a déplacé la colonne ${quoted(name)}`,
    hidColumn: (name: string) => `a marqué la colonne ${quoted(name)} à ne jamais publier`,
    unhidColumn: (name: string) => `a permis de publier la colonne ${quoted(name)}`,
    renamedColumn: (before: string, after: string) => `a renommé la colonne ${quoted(before)} en ${quoted(after)}`,
    addedColumns: (n: number) => `a ajouté ${count(n, "colonne", "colonnes")}`,
    columns: (n: number) => `a changé ${count(n, "colonne", "colonnes")}`,
    schema: "a changé le modèle",
    schemaSteps: {
      chose: (name: string, version: string | null) =>
        `a choisi le modèle ${quoted(version === null ? name : `${name}, version ${version}`)}`,
      derived: "a créé le modèle à partir des données",
      derivedAgain: "a refait le modèle à partir des données",
      removed: "a retiré le modèle",
      many: (n: number) => `a fait ${count(n, "changement", "changements")} dans le modèle`,
      ofSchema: "a changé les règles du modèle",
      order: "a changé l’ordre des colonnes dans le modèle",
      added: (name: string) => `a ajouté la colonne ${quoted(name)} au modèle`,
      left: (name: string) => `a retiré la colonne ${quoted(name)} du modèle`,
      renamed: (before: string, after: string) =>
        `a renommé la colonne ${quoted(before)} en ${quoted(after)} dans le modèle`,
      required: (name: string) => `a rendu ${quoted(name)} obligatoire`,
      optional: (name: string) => `a permis de laisser ${quoted(name)} vide`,
      unique: (name: string) => `a demandé des valeurs toutes différentes dans ${quoted(name)}`,
      repeated: (name: string) => `a permis des valeurs en double dans ${quoted(name)}`,
      type: (name: string) => `a changé le type de ${quoted(name)}`,
      title: (name: string) => `a changé le titre de ${quoted(name)} dans le modèle`,
      description: (name: string) => `a changé la description de ${quoted(name)}`,
      example: (name: string) => `a changé l’exemple de ${quoted(name)}`,
      choicesAdded: (values: readonly string[], more: number, name: string) =>
        `a permis ${values.map(quoted).join(", ")}${more === 0 ? "" : ` et ${count(more, "autre valeur", "autres valeurs")}`} dans ${quoted(name)}`,
      choicesRemoved: (values: readonly string[], more: number, name: string) =>
        `ne permet plus ${values.map(quoted).join(", ")}${more === 0 ? "" : ` ni ${count(more, "autre valeur", "autres valeurs")}`} dans ${quoted(name)}`,
      choices: (name: string) => `a changé les valeurs possibles de ${quoted(name)}`,
      pattern: (name: string) => `a changé la forme demandée pour ${quoted(name)}`,
      limits: (name: string) => `a changé les limites de ${quoted(name)}`,
      otherwise: (name: string) => `a changé une règle de ${quoted(name)}`,
    },
    imported: "a importé ce tableau",
    importedRows: (n: number) => `a importé ${rows(n)}`,
    nothing: "a fait un geste",
    fromFile: (said: string, file: string) => `${said}, avec le fichier ${quoted(file)}`,
  },
  together: (parts: readonly string[]) =>
    parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} et ${parts.at(-1)}`,

  blank: "vide",
  before: "avant",
  after: "après",
  now: "maintenant",
  current: "valeur actuelle",
  goToCell: "Aller à la cellule",
  goToRow: "Aller à la ligne",
  putBack: "Revenir à cette valeur",
  putBackLabel: (text: string) => (text === "" ? "Vider à nouveau cette cellule" : `Revenir à ${quoted(text)}`),
  showCells: (n: number) => `Montrer ${count(n, "cellule", "cellules")} de plus`,
  rowsOf: { added: "Lignes ajoutées", deleted: "Lignes supprimées", restored: "Lignes remises" },
  blankRow: "ligne vide",
  andMore: (n: number) => `et ${count(n, "autre ligne", "autres lignes")}`,

  takeBack: "Revenir à l’état d’avant",
  takeBackHint: "Vous pourrez annuler avec Ctrl+Z.",
  takeBackAnyway: "Revenir quand même",
  changedSince: (n: number) =>
    `${cells(n)} ${n < 2 ? "a changé" : "ont changé"} depuis. Y revenir remplacera ${n < 2 ? "sa valeur" : "leurs valeurs"} d’aujourd’hui\u00a0:`,
  place: (column: string, row: string) => `${column}, ${row}`,
  row: (n: number) => `ligne ${n.toLocaleString("fr-FR")}`,
  andOthers: (n: number) => `et ${count(n, "autre", "autres")}.`,
  gone: (n: number) =>
    `${cells(n)} ${n < 2 ? "n’existe plus" : "n’existent plus"} (ligne ou colonne supprimée)\u00a0: rien n’y sera écrit. La corbeille peut les remettre.`,
  goneRows: (n: number) =>
    `${rows(n)} ${n < 2 ? "ne peut" : "ne peuvent"} pas être ${n < 2 ? "remise" : "remises"}\u00a0: leur ajout a été annulé.`,
  notOrder: "L’ordre des lignes ou des colonnes ne se reprend pas d’ici\u00a0: restaurez une version.",
  notSchema: "Le modèle ne se reprend pas d’ici\u00a0: choisissez-le à nouveau dans le panneau Modèle.",
  nothingLeft: "Il n’y a plus rien à reprendre\u00a0: le tableau est déjà comme avant ce geste.",
  tooLarge: "Ce geste est trop grand pour être repris d’un coup\u00a0: restaurez une version d’avant.",
  done: "C’est revenu. Ctrl+Z pour annuler.",
  readOnly: "Votre rôle permet de lire l’historique, sans rien reprendre.",
};
