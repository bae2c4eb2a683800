/** Words of versions: places one can come back to. */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const cells = (n: number) => count(n, "cellule", "cellules");
const rows = (n: number) => count(n, "ligne", "lignes");
const columns = (n: number) => count(n, "colonne", "colonnes");
const listed = (names: readonly string[]) => names.map(quoted).join(", ");

export const versions = {
  list: "Versions, de la plus récente à la plus ancienne",
  loading: "Lecture des versions…",
  about:
    "Le tableau est gardé de lui-même au fil du travail. Une version à laquelle vous donnez un nom reste toujours.",
  offline: "Les versions sont sur le serveur\u00a0: elles s’afficheront dès que la connexion reviendra.",
  causes: {
    import: "Import",
    named: "Version gardée",
    "before-bulk": "Avant un grand changement",
    "before-restore": "Avant une restauration",
    approved: "Version validée",
    published: "Version publiée sans validation",
    quiet: "Sauvegarde automatique",
  },
  beforeChange: (change: { cells: number; rows: number; columns: number }, who: string | null) => {
    const parts = [
      ...(change.columns > 0 ? [columns(change.columns)] : []),
      ...(change.rows > 0 ? [rows(change.rows)] : []),
      ...(change.cells > 0 ? [cells(change.cells)] : []),
    ];
    return `Avant un changement de ${parts.join(", ")}${who === null ? "" : ` par ${who}`}`;
  },
  by: (name: string) => `par ${name}`,
  todayAt: (time: string) => `aujourd’hui à ${time}`,
  dayAt: (day: string, time: string) => `${day} à ${time}`,

  keep: "Garder cette version",
  keepHint: "Le tableau tel qu’il est maintenant, sous un nom que vous retrouverez.",
  name: "Nom de la version",
  namePlaceholder: "Avant la réunion de mardi",
  confirmKeep: "Garder",
  confirmRename: "Renommer",
  look: "Regarder",
  compareNow: "Comparer avec maintenant",
  compareWith: "Comparer avec une autre version…",
  rename: "Renommer…",
  giveName: "Donner un nom…",
  download: "Télécharger en CSV",
  restore: "Restaurer…",
  more: (title: string) => `Que faire de ${quoted(title)}`,
  looking: "à l’écran",
  choose: (title: string) => `Avec quelle version comparer ${quoted(title)}\u00a0?`,
  stopChoosing: "Ne plus comparer",

  /** the band over an older version */
  band: {
    label: "Version à l’écran",
    lookingAt: (moment: string) => `Vous regardez la version\u00a0: ${moment}`,
    compared: (moment: string) => `Ce qui a changé depuis la version\u00a0: ${moment}`,
    comparedTwo: (before: string, after: string) => `Ce qui a changé de ${before} à ${after}`,
    unknown: "Vous regardez une ancienne version",
    opening: "Ouverture de la version…",
    gone: "Cette version n’existe plus. Les versions automatiques sont éclaircies avec le temps.",
    present: "Revenir au présent",
    endComparison: "Fermer la comparaison",
    compare: "Comparer",
    restore: "Restaurer",
    restored: (moment: string) =>
      `La version est restaurée (${moment}). Ctrl+Z revient en arrière\u00a0; ce qu’il y avait avant est aussi gardé comme version.`,
    close: "Fermer ce message",
  },

  comparison: {
    back: "Toutes les versions",
    title: (before: string, after: string | null) => `De ${before} à ${after ?? "maintenant"}`,
    working: "Comparaison en cours…",
    same: "Rien n’a changé\u00a0: les deux sont identiques.",
    sameHint: "Mêmes lignes, mêmes colonnes, mêmes textes, dans le même ordre.",
    rowsAdded: (n: number) => count(n, "ligne ajoutée", "lignes ajoutées"),
    rowsRemoved: (n: number) => count(n, "ligne retirée", "lignes retirées"),
    rowsMoved: (n: number) => count(n, "ligne déplacée", "lignes déplacées"),
    cellsChanged: (n: number, column: string) =>
      `${count(n, "cellule changée", "cellules changées")} dans ${quoted(column)}`,
    columnsChanged: (n: number) => count(n, "colonne changée", "colonnes changées"),
    columnAdded: (name: string) => `${quoted(name)} ajoutée`,
    columnRemoved: (name: string) => `${quoted(name)} retirée`,
    columnRenamed: (before: string, after: string) => `${quoted(before)} renommée ${quoted(after)}`,
    columnMoved: (name: string) => `${quoted(name)} déplacée`,
    row: (n: number) => `Ligne ${n.toLocaleString("fr-FR")}`,
    rowThen: (n: number) => `Ligne ${n.toLocaleString("fr-FR")} d’alors`,
    untitled: "sans titre",
    blankRow: "(vide)",
    more: (n: number) => `Afficher ${n.toLocaleString("fr-FR")} de plus`,
    walk: (at: number, of: number) => `${at.toLocaleString("fr-FR")} sur ${of.toLocaleString("fr-FR")}`,
    notWalked: (n: number) => count(n, "changement", "changements"),
    previous: "Changement précédent",
    next: "Changement suivant",
    goTo: "Aller à cette cellule",
  },

  restoring: {
    title: (moment: string) => `Restaurer la version\u00a0: ${moment}`,
    sentence: "Le tableau redevient pour tout le monde ce qu’il était\u00a0:",
    working: "Comparaison avec le présent…",
    cells: (n: number) => `${cells(n)} ${n < 2 ? "reprend son texte" : "reprennent leur texte"} d’alors`,
    rowsBack: (n: number) => `${rows(n)} ${n < 2 ? "revient" : "reviennent"}`,
    rowsAway: (n: number) =>
      `${rows(n)} ${n < 2 ? "ajoutée ou remise depuis va" : "ajoutées ou remises depuis vont"} dans la corbeille`,
    order: "les lignes reprennent leur ordre d’alors",
    columnsBack: (names: readonly string[]) =>
      `${names.length < 2 ? "la colonne" : "les colonnes"} ${listed(names)} ${names.length < 2 ? "revient" : "reviennent"}`,
    columnsAway: (names: readonly string[]) =>
      `${names.length < 2 ? "la colonne" : "les colonnes"} ${listed(names)} ${names.length < 2 ? "va" : "vont"} dans la corbeille`,
    columnsRenamed: (n: number) => `${columns(n)} ${n < 2 ? "reprend son nom" : "reprennent leur nom"} d’alors`,
    columnOrder: "les colonnes reprennent leur ordre d’alors",
    schemaStays: "Le modèle (schéma) reste celui d’aujourd’hui\u00a0: il était autre alors.",
    kept: "Le présent est d’abord gardé comme version, les commentaires restent sur leurs lignes, et Ctrl+Z revient en arrière.",
    same: "Le tableau est déjà identique à cette version\u00a0: il n’y a rien à restaurer.",
    confirm: "Restaurer cette version",
    offline:
      "Vos dernières modifications ne sont pas encore sur le serveur. Attendez «\u00a0Enregistré\u00a0», puis restaurez.",
    tooLarge:
      "Cela change trop de cellules pour un seul geste. Téléchargez cette version en CSV et importez-la comme nouveau jeu de données.",
  },
};
