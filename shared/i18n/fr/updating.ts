/** Words of putting a file into a table that is there already. */

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const rows = (n: number) => count(n, "ligne", "lignes");
const cells = (n: number) => count(n, "cellule", "cellules");
const quoted = (name: string) => `«\u00a0${name}\u00a0»`;

export const updating = {
  open: "Mettre à jour depuis un fichier",
  short: "Mettre à jour",
  title: "Mettre à jour depuis un fichier",
  titleOf: (file: string) => `Mettre à jour depuis ${quoted(file)}`,
  close: "Fermer sans rien changer",
  choose: {
    sentence: "Ajoutez les lignes d’un fichier à ce tableau, ou mettez à jour celles qui y sont déjà.",
    hint: "Rien n’est écrit avant que vous n’ayez vu ce qui va changer. Les autres peuvent continuer à travailler.",
    button: "Choisir un fichier",
    drop: "Déposez le fichier ici",
    formats: "CSV, TSV, Excel, LibreOffice, JSON, GeoJSON ou ZIP",
    offline: "Hors ligne, un fichier ne peut pas être lu\u00a0: le serveur le lit. Revenez quand la connexion est là.",
  },
  sending: (file: string) => `Envoi de ${quoted(file)}`,
  reading: "Lecture du fichier",
  opening: "Lecture de toutes les lignes",
  planning: "Comparaison avec le tableau…",
  applying: "Mise à jour en cours…",
  cancel: "Annuler",
  other: "Choisir un autre fichier",
  file: {
    label: "Le fichier",
    decisions: "Comment il est lu",
    table: "Quelle table du fichier",
    sheet: (name: string, size: string) => `${name} (${size})`,
    size: (n: number | null, columns: number | null) =>
      n === null || columns === null ? "non comptée" : `${rows(n)}, ${count(columns, "colonne", "colonnes")}`,
    next: "Comparer avec le tableau",
    back: "Revenir au fichier",
  },
  mode: {
    label: "Que faire du fichier",
    update: "Mettre à jour les lignes",
    updateHint: "Chaque ligne du fichier est retrouvée dans le tableau par une clé.",
    append: "Ajouter à la suite",
    appendHint: "Toutes les lignes du fichier vont après celles du tableau.",
    replace: "Tout remplacer",
    replaceHint: "Le tableau devient ce que dit le fichier. Les lignes retrouvées gardent leurs commentaires.",
  },
  key: {
    label: "Retrouver les lignes par",
    placeholder: "Choisir une ou plusieurs colonnes",
    none: "Sans clé, aucune ligne ne peut être retrouvée\u00a0: choisissez une colonne qui distingue les lignes.",
    noneReplace: "Sans clé, seules les lignes tout à fait identiques sont retrouvées.",
    table: (alone: number, of: number) =>
      alone === of
        ? `Unique sur ${of < 2 ? "la ligne" : `les ${rows(of)}`} du tableau.`
        : `Unique sur ${alone.toLocaleString("fr-FR")} des ${rows(of)} du tableau.`,
    file: (alone: number, of: number) =>
      alone === of
        ? `Unique sur ${of < 2 ? "la ligne" : `les ${rows(of)}`} du fichier.`
        : `Unique sur ${alone.toLocaleString("fr-FR")} des ${rows(of)} du fichier.`,
    shared: (n: number) => (n === 0 ? "Aucune ligne en commun." : `${rows(n)} en commun.`),
    cleaned: "Majuscules, accents, espaces et ponctuation ne comptent pas.",
    zeros: "Ne pas tenir compte des zéros de tête (01053 = 1053)",
  },
  columns: {
    label: "Colonnes",
    summary: (known: number, fresh: number, ignored: number) =>
      [
        `${count(known, "retrouvée", "retrouvées")}`,
        ...(fresh > 0 ? [count(fresh, "nouvelle", "nouvelles")] : []),
        ...(ignored > 0 ? [count(ignored, "non reprise", "non reprises")] : []),
      ].join(", "),
    show: "Voir et changer",
    hide: "Refermer",
    none: "Aucune colonne du fichier ne porte le nom d’une colonne du tableau. Dites vous-même où va chacune.",
    to: (name: string) => `Où va ${quoted(name)}`,
    fresh: "Nouvelle colonne",
    ignored: "Ne pas reprendre",
    untitled: "sans titre",
    untouched: (n: number) =>
      `${count(n, "colonne du tableau n’est pas dans le fichier\u00a0: elle reste", "colonnes du tableau ne sont pas dans le fichier\u00a0: elles restent")}.`,
  },
  blanks: {
    label: "Une cellule vide du fichier efface celle du tableau",
    hint: "Décoché, une cellule vide ne change rien. Les cellules marquées «\u00a0non disponible\u00a0» restent dans les deux cas.",
  },
  kinds: {
    label: "Ce qui va changer",
    new: (n: number) => `${rows(n)} à ajouter`,
    changed: (n: number, of: number) => `${rows(n)} à modifier (${cells(of)})`,
    absentKept: (n: number) => `${rows(n)} du tableau, ${n < 2 ? "absente" : "absentes"} du fichier`,
    ambiguous: (n: number) => `${rows(n)} sans correspondance sûre`,
    keyless: (n: number) => `${rows(n)} sans clé`,
    already: (n: number) => `${rows(n)} déjà dans le tableau`,
    unchanged: (n: number) => `${rows(n)} sans changement`,
    hints: {
      new: "Le tableau n’a pas de ligne avec cette clé.",
      changed: "Avant, puis après.",
      absent: "Cochez pour les retirer du tableau\u00a0; elles iront dans la corbeille, avec leurs commentaires.",
      ambiguous:
        "Plusieurs lignes ont la même clé\u00a0: rien n’est deviné. Cochez pour les ajouter comme nouvelles lignes.",
      keyless: "Leur clé est vide. Cochez pour les ajouter comme nouvelles lignes.",
      already: "Une ligne tout à fait identique y est déjà. Cochez pour les ajouter quand même.",
      unchanged: "Le fichier et le tableau disent la même chose.",
    },
    take: (what: string) => `Prendre\u00a0: ${what}`,
    show: (what: string) => `Montrer\u00a0: ${what}`,
    lockedCells: (n: number) =>
      `${cells(n)} dans des colonnes verrouillées\u00a0: ${n < 2 ? "elle reste" : "elles restent"}.`,
    lockedRows: (n: number) =>
      `${rows(n)} ${n < 2 ? "tenue" : "tenues"} par une colonne verrouillée\u00a0: ${n < 2 ? "elle reste" : "elles restent"}.`,
  },
  list: {
    label: "Aperçu des changements",
    fileRow: "Fichier",
    tableRow: "Tableau",
    rowTaken: (row: number) => `Prendre la ligne ${row.toLocaleString("fr-FR")} du fichier`,
    rowRemoved: (row: number) => `Retirer la ligne ${row.toLocaleString("fr-FR")} du tableau`,
    signs: {
      new: "ajoutée",
      changed: "modifiée",
      absent: "retirée",
      kept: "absente du fichier",
      ambiguous: "clé en double",
      keyless: "sans clé",
      already: "déjà là",
      unchanged: "inchangée",
    },
    was: (text: string) => `avant\u00a0: ${text}`,
    newColumn: "nouvelle",
    moreColumns: (n: number) => `et ${count(n, "autre colonne", "autres colonnes")}`,
    nothing: "Rien de ce genre.",
    same: "Le fichier n’apporte rien de nouveau\u00a0: le tableau dit déjà tout cela.",
  },
  stale: "Le tableau a changé depuis cet aperçu. Ce que d’autres ont écrit ne sera pas écrasé.",
  refresh: "Refaire l’aperçu",
  apply: (added: number, changed: number, removed: number) => {
    const said = [
      ...(added > 0 ? [`ajouter ${rows(added)}`] : []),
      ...(changed > 0 ? [`modifier ${cells(changed)}`] : []),
      ...(removed > 0 ? [`retirer ${rows(removed)}`] : []),
    ].join(", ");
    return said === "" ? "Rien à changer" : said.charAt(0).toUpperCase() + said.slice(1);
  },
  onlyColumns: (n: number) => `Ajouter ${count(n, "colonne vide", "colonnes vides")}`,
  tooLarge:
    "C’est trop pour un seul geste. Décochez une partie des lignes ou des colonnes, ou coupez le fichier en deux.",
  columnsChanged: "Les colonnes du tableau ont changé depuis l’aperçu. Rien n’a été écrit\u00a0: refaites l’aperçu.",
  locked: "Le tableau est verrouillé\u00a0: rien ne peut y être écrit pour le moment.",
  done: {
    title: "Le tableau est à jour",
    nothing: "Rien n’a été écrit",
    added: (n: number) => `${rows(n)} ${n < 2 ? "ajoutée" : "ajoutées"}`,
    changed: (n: number) => `${cells(n)} ${n < 2 ? "changée" : "changées"}`,
    removed: (n: number) => `${rows(n)} ${n < 2 ? "retirée" : "retirées"}, dans la corbeille`,
    columns: (n: number) => count(n, "colonne ajoutée", "colonnes ajoutées"),
    undoHint: "Ctrl+Z dans le tableau reprend aussi tout d’un coup. Ce que d’autres ont écrit reste.",
    overtaken: (n: number) =>
      n < 2
        ? "Une cellule ou une ligne a changé entre-temps\u00a0: elle est restée telle quelle."
        : `${n.toLocaleString("fr-FR")}\u00a0cellules ou lignes ont changé entre-temps\u00a0: elles sont restées telles quelles.`,
    overtakenCell: (row: number, column: string, text: string) =>
      `Ligne ${row.toLocaleString("fr-FR")}, ${quoted(column)}\u00a0: le fichier disait ${quoted(text)}`,
    overtakenRow: (row: number) => `Ligne ${row.toLocaleString("fr-FR")} du fichier\u00a0: pas ajoutée`,
    overtakenRemoval: (row: number) => `Ligne ${row.toLocaleString("fr-FR")}\u00a0: pas retirée`,
    undo: "Tout annuler",
    notNoted: "Le tableau est à jour, mais le fichier n’a pas pu être noté dans son historique.",
    noteAgain: "Réessayer",
    undone: "Tout est annulé\u00a0: le tableau est comme avant.",
    close: "Voir le tableau",
    more: (n: number) => `et ${n.toLocaleString("fr-FR")} de plus`,
  },
};
