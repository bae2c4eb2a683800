/** Words of the panels where a table is looked over: problems and comments. */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

export const review = {
  problems: {
    title: "Problèmes",
    total: (n: number) => count(n, "problème", "problèmes"),
    cells: (n: number) => count(n, "cellule", "cellules"),
    places: (n: number) => count(n, "endroit", "endroits"),
    wholeTable: "Tout le tableau",
    unnamedColumn: "colonne sans nom",
    example: "Exemple",
    blank: "vide",
    see: "Voir",
    previous: "Précédent",
    next: "Suivant",
    position: (at: number, of: number) => `${at.toLocaleString("fr-FR")} sur ${of.toLocaleString("fr-FR")}`,
    allGood: "Tout est bon",
    checked: (rows: number, columns: number) =>
      `${count(rows, "ligne vérifiée", "lignes vérifiées")} sur ${count(columns, "colonne du modèle", "colonnes du modèle")}.`,
    remarks: (n: number) => `${count(n, "remarque", "remarques")}\u00a0: rien de faux, mais bon à savoir`,
    noSchema: "Rien n’est vérifié pour l’instant",
    noSchemaSentence:
      "Choisissez un modèle\u00a0: chaque valeur sera alors vérifiée dès qu’elle est saisie, pour tout le monde.",
    chooseSchema: "Choisir un modèle",
    spotCheckSentence:
      "Sans modèle, vérifiez quelques lignes à plusieurs\u00a0: des lignes tirées au hasard, chacune regardée, le résultat gardé.",
    spotCheck: "Tirer des lignes au hasard",
    missingColumns: (n: number) => count(n, "colonne obligatoire manque", "colonnes obligatoires manquent"),
    someMissing: (names: readonly string[], more: number) => `${names.join(", ")} et ${count(more, "autre", "autres")}`,
    allMissing: (names: readonly string[]) =>
      `${names.join(", ")}. Ajoutez-les, ou donnez ces noms aux colonnes qui contiennent ces valeurs\u00a0: «\u00a0Accorder les colonnes au modèle\u00a0» le fait.`,
    checking: "Vérification en cours…",
    checkingSentence:
      "Le serveur lit tout le tableau\u00a0: la liste vient dans un instant. On peut travailler pendant ce temps.",
    list: "Les endroits où se trouve ce problème",
    rowGone: "ligne supprimée",
    wholeRow: "toute la ligne",
    score: {
      title: "Conformité du tableau",
      percent: (n: number) => `${n.toLocaleString("fr-FR")}\u00a0%`,
      ofValues: (n: number) =>
        `conformes, sur ${count(n, "valeur attendue ou saisie", "valeurs attendues ou saisies")}`,
      wrong: (n: number) => `${count(n, "valeur", "valeurs")} à corriger`,
      requiredEmpty: (n: number) => count(n, "cellule obligatoire encore vide", "cellules obligatoires encore vides"),
      absentColumns: (n: number) => count(n, "colonne obligatoire absente", "colonnes obligatoires absentes"),
      unavailable: (n: number) => count(n, "valeur non disponible", "valeurs non disponibles"),
      byColumn: "Colonne par colonne",
      column: "Colonne",
      conforming: "Conformes",
      empty: "À remplir",
      nothing: "rien de saisi",
      absent: "Cette colonne obligatoire manque au tableau.",
    },
  },
  comments: {
    title: "Commentaires",
    ofRow: (position: number) => `Ligne ${position.toLocaleString("fr-FR")}`,
    ofTable: "Dans tout le tableau",
    noRow: "Placez-vous sur une cellule pour commenter sa ligne.",
    noneHere: "Pas encore de commentaire sur cette ligne.",
    none: "Pas encore de commentaire dans ce tableau.",
    write: "Écrire un commentaire sur cette ligne",
    placeholder: "Une remarque… @ pour prévenir quelqu’un",
    send: "Commenter",
    reply: "Répondre",
    replyPlaceholder: "Votre réponse…",
    resolve: "Marquer comme réglé",
    reopen: "Rouvrir",
    resolved: "réglé",
    showResolved: (n: number) => `Montrer ${count(n, "fil réglé", "fils réglés")}`,
    hideResolved: "Cacher les fils réglés",
    goToRow: "Aller à la ligne",
    deletedRow: "ligne supprimée",
    notSent: "Ce commentaire n’est pas parti\u00a0: il reste dans le champ. Réessayez.",
    readOnly: "Votre rôle permet de lire les commentaires.",
  },
};
