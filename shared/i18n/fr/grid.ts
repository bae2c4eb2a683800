const rows = (n: number) => (n > 1 ? `${n} lignes` : `${n} ligne`);
const cells = (n: number) => (n > 1 ? `${n} cellules` : `${n} cellule`);

export const grid = {
  label: "Tableau",
  help: "Flèches pour se déplacer, Entrée ou F2 pour modifier, F4 pour aller dans l’aide à la saisie, Alt+Page suiv. pour la ligne commentée suivante, Échap puis Tab pour sortir du tableau.",
  untitled: "sans titre",
  required: "obligatoire",
  conforming: (percent: number) => `${percent.toLocaleString("fr-FR")}\u00a0% des valeurs conformes`,
  addRow: "Ajouter une ligne",
  addColumn: "Ajouter une colonne",
  columnMenu: (name: string) => `Menu de la colonne ${name}`,
  rowHeader: (n: number) => `Ligne ${n}`,
  comments: (n: number) => (n > 1 ? `${n} discussions` : "1 discussion"),
  wrong: "erreur",
  resize: (name: string) => `Largeur de la colonne ${name}`,
  cellEditor: (column: string, row: number) => `${column}, ligne ${row}`,
  moved: (column: string, row: number, text: string) =>
    text === "" ? `${column}, ligne ${row}, vide` : `${column}, ligne ${row} : ${text}`,
  movedToHeader: (column: string) => `Titre de la colonne ${column}. Entrée pour renommer.`,
  movedToEnd: "Entrée pour ajouter une ligne.",
  selected: (r: number, c: number) => `${rows(r)} et ${c > 1 ? `${c} colonnes` : `${c} colonne`} sélectionnées`,
  typing: (name: string) => `${name} écrit ici`,
  alsoTyping: (name: string) =>
    `${name} écrit aussi dans cette cellule\u00a0: la dernière valeur validée restera, et chacun le saura.`,
  rowNotSeen: (row: number) => `La ligne ${row} n’est pas affichée : votre vue la laisse de côté.`,
  columnNotSeen: (column: string) => `La colonne « ${column} » est masquée dans votre vue.`,
  readOnly:
    "Vous pouvez lire, copier et commenter ce tableau, mais pas le modifier. Demandez un lien d’édition à la personne qui l’a partagé.",
  copied: (n: number) => `${cells(n)} copiée${n > 1 ? "s" : ""}.`,
  cut: (n: number) => `${cells(n)} coupée${n > 1 ? "s" : ""}.`,
  pasted: (n: number) => `${cells(n)} collée${n > 1 ? "s" : ""}.`,
  pastedRows: (n: number) => `${rows(n)} ajoutée${n > 1 ? "s" : ""} pour tout coller.`,
  pastedColumns: (names: readonly string[]) =>
    names.length === 1
      ? `Colonne «\u00a0${names[0]}\u00a0» ajoutée pour tout coller.`
      : `${names.length} colonnes ajoutées pour tout coller.`,
  pasteApart:
    "Ce qui est copié a plusieurs cellules\u00a0: sélectionnez une seule plage, ou une seule cellule, puis collez à nouveau.",
  copyApart:
    "Ces plages n’ont ni les mêmes lignes ni les mêmes colonnes\u00a0: elles ne font pas un bloc. Copiez-les l’une après l’autre.",
  pastedTooWide: (n: number) =>
    n > 1
      ? `${n} colonnes copiées n’ont pas été collées\u00a0: un tableau a 1\u00a0000 colonnes au plus.`
      : "1 colonne copiée n’a pas été collée\u00a0: un tableau a 1\u00a0000 colonnes au plus.",
  pastedTooLong: (n: number) =>
    n > 1
      ? `${cells(n)} de plus de 32 768 caractères n’ont pas été collées : raccourcissez leur texte.`
      : "1 cellule de plus de 32 768 caractères n’a pas été collée : raccourcissez son texte.",
  pastedTooManyRows: (n: number) =>
    `${rows(n)} dépassent la limite du tableau (1 000 000 de lignes) et n’ont pas été collées.`,
  pasteNothing: "Le presse-papiers ne contient pas de texte à coller.",
  cleared: (n: number) => `${cells(n)} effacée${n > 1 ? "s" : ""}. Ctrl+Z pour annuler.`,
  rowsInserted: (n: number) => (n > 1 ? `${rows(n)} ajoutées.` : "1 ligne ajoutée."),
  rowsDeleted: (n: number) => `${n > 1 ? `${rows(n)} supprimées` : "1 ligne supprimée"}. Ctrl+Z pour annuler.`,
  columnDeleted: (names: string) => `Colonne supprimée : ${names}. Ctrl+Z pour annuler.`,
  columnsAdded: (names: readonly string[]) =>
    names.length === 1 ? `Colonne «\u00a0${names[0]}\u00a0» ajoutée.` : `${names.length} colonnes ajoutées.`,
  columnPrivate: (names: string) =>
    `Ne sera jamais publié\u00a0: ${names}. Fichiers téléchargés et adresses publiques s’en passent\u00a0; ce qui est déjà publié aussi, en une minute environ. Ctrl+Z pour annuler.`,
  columnPublic: (names: string) => `Peut être publié\u00a0: ${names}. Ctrl+Z pour annuler.`,
  neverPublished: "Ne jamais publier\u00a0: cette colonne reste dans l’équipe",
  newColumn: (n: number) => `colonne_${n}`,
  tooManyColumns: "Un tableau a 1 000 colonnes au plus : supprimez-en une avant d’en ajouter.",
  tooManyRows: "Un tableau a 1 000 000 de lignes au plus.",
  cellTooLong: (length: number) =>
    `Une cellule contient 32 768 caractères au plus ; ce texte en a ${length.toLocaleString("fr")}. Raccourcissez-le.`,
  nameTooLong: "Un titre de colonne a 500 caractères au plus.",
  rowGone: "Cette ligne vient d’être supprimée. Votre texte reste ici : copiez-le, puis Échap pour fermer.",
  columnGone: "Cette colonne vient d’être supprimée. Votre texte reste ici : copiez-le, puis Échap pour fermer.",
  copyDraft: "Copier mon texte",
  closeDraft: "Fermer",
  someone: "Quelqu’un",
  changedUnder: (name: string, text: string) =>
    `${name} a changé cette cellule : ${text === "" ? "elle est vide" : `« ${text} »`}. Entrée garde votre texte, Échap garde le sien.`,
  changedBefore: (name: string) => `${name} vient de changer cette cellule.`,
  noComments: "Aucune ligne n’a de commentaire ouvert.",
  undone: "Annulé.",
  redone: "Rétabli.",
  nothingToUndo: "Rien à annuler.",
  nothingToRedo: "Rien à rétablir.",
  emptyTitle: "Ce tableau n’a pas encore de colonne",
  commands: {
    edit: "Modifier la cellule",
    cut: "Couper",
    copy: "Copier",
    paste: "Coller",
    clear: (n: number) => (n > 1 ? `Effacer ${n} cellules` : "Effacer la cellule"),
    unavailable: "Valeur non disponible…",
    comment: "Commenter la ligne",
    commentCell: "Commenter la cellule",
    commentColumn: "Commenter la colonne",
    suggest: "Suggérer une valeur…",
    nextComment: "Ligne commentée suivante",
    previousComment: "Ligne commentée précédente",
    review: "Relecture de la ligne",
    nextToCheck: "Prochaine ligne à vérifier",
    cellHistory: "Historique de cette cellule",
    rowHistory: "Historique de cette ligne",
    insertAbove: (n: number) => (n > 1 ? `Insérer ${n} lignes au-dessus` : "Insérer une ligne au-dessus"),
    insertBelow: (n: number) => (n > 1 ? `Insérer ${n} lignes en dessous` : "Insérer une ligne en dessous"),
    deleteRows: (n: number) => (n > 1 ? `Supprimer ${n} lignes` : "Supprimer la ligne"),
    addRow: "Ajouter une ligne à la fin",
    addColumnsLeft: (n: number) => (n > 1 ? `Ajouter ${n} colonnes à gauche` : "Ajouter une colonne à gauche"),
    addColumnsRight: (n: number) => (n > 1 ? `Ajouter ${n} colonnes à droite` : "Ajouter une colonne à droite"),
    renameColumn: "Renommer la colonne",
    deleteColumns: (n: number) => (n > 1 ? `Supprimer ${n} colonnes` : "Supprimer la colonne"),
    neverPublish: "Ne jamais publier",
    mayPublish: "Permettre de publier",
    fitColumn: "Ajuster la largeur",
    selectAll: "Tout sélectionner",
    undo: "Annuler",
    redo: "Rétablir",
    menu: "Menu",
  },
  keys: {
    pageDown: "Page suiv.",
    pageUp: "Page préc.",
    ctrl: "Ctrl",
    shift: "Maj",
    alt: "Alt",
    delete: "Suppr",
    enter: "Entrée",
  },
  pasteByKeys: "Pour coller, utilisez Ctrl+V : le navigateur ne permet pas de coller depuis ce menu.",
};
