/** Words of the palette of commands, of the sheet of keys, and of going to a place. */

const figures = (n: number) => n.toLocaleString("fr-FR");

const groups = {
  table: "Tableau",
  cell: "Cellule",
  row: "Ligne",
  column: "Colonne",
  cleaning: "Nettoyer",
  panels: "Panneaux",
  files: "Fichiers et partage",
  look: "Affichage",
  places: "Aller à",
  people: "Personnes",
  help: "Aide",
};

export const tools = {
  groups,
  palette: "Toutes les commandes",
  palettePlaceholder: "Que voulez-vous faire\u00a0?",
  recent: "Récentes",
  noneFound: (typed: string) => `Aucune commande pour «\u00a0${typed}\u00a0». Essayez un autre mot.`,
  needsCell: "Choisissez d’abord une cellule du tableau.",
  goTo: "Aller à une ligne ou à une colonne",
  goToPlaceholder: "Numéro de ligne, ou nom de colonne",
  goToRow: (n: number) => `Aller à la ligne ${figures(n)}`,
  goToColumn: (name: string) => `Aller à la colonne ${name}`,
  rowBeyond: (n: number, last: number) =>
    `Ce tableau n’a pas de ligne ${figures(n)}\u00a0: ${last === 0 ? "il est vide" : `la dernière est la ${figures(last)}`}.`,
  rowNotSeen: (n: number) => `Tout montrer et aller à la ligne ${figures(n)}`,
  rowFiltered: (n: number) => `La ligne ${figures(n)} n’est pas dans ce que vous regardez\u00a0: un filtre la cache.`,
  columnHidden: "Cette colonne est masquée dans ce que vous regardez.",
  openPanel: (name: string) => `Ouvrir\u00a0: ${name}`,
  joinPerson: (name: string) => `Rejoindre ${name}`,
  nowhere: (name: string) => `${name} n’est sur aucune cellule.`,
  densityIs: (name: string) => `Lignes\u00a0: ${name.toLowerCase()}`,
  themeIs: (name: string) => `Apparence\u00a0: ${name.toLowerCase()}`,
  languageIs: (name: string) => `Langue\u00a0: ${name}`,
  showAll: "Tout montrer, dans l’ordre du tableau",
  exportCsv: "Télécharger le tableau en CSV",
  toSpace: (name: string) => `Revenir à l’espace ${name}`,
  sheet: "Raccourcis du clavier",
  sheetSearch: "Chercher un raccourci",
  sheetNone: "Aucun raccourci pour ces mots.",
  print: "Imprimer",
  or: "ou",
  /** words by which people look for commands */
  also: {
    find: ["chercher", "trouver", "ctrl f"],
    replace: ["substituer", "changer partout"],
    dark: ["thème", "sombre", "nuit", "clair"],
    keys: ["clavier", "touches", "aide"],
    download: ["exporter", "fichier"],
    exportFor: ["exporter", "data.gouv.fr", "portail", "Excel"],
    update: ["importer", "ajouter un fichier"],
    share: ["inviter", "lien"],
    density: ["hauteur", "compact"],
    link: ["partager", "adresse", "lien de la vue"],
  },
  /** keys that are no command */
  hands: {
    moving: {
      title: "Se déplacer",
      keys: [
        ["Flèches", "Cellule voisine"],
        ["Ctrl+Flèches", "Bout des cellules remplies, ou bord du tableau"],
        ["Début / Fin", "Première, dernière colonne"],
        ["Ctrl+Début / Ctrl+Fin", "Première, dernière cellule du tableau"],
        ["Page préc. / Page suiv.", "Un écran plus haut, plus bas"],
        ["Entrée / Maj+Entrée", "Cellule du dessous, du dessus"],
        ["Tab / Maj+Tab", "Cellule suivante, précédente"],
        ["Échap puis Tab", "Sortir du tableau"],
      ],
    },
    choosing: {
      title: "Sélectionner",
      keys: [
        ["Maj+Flèches", "Étendre la sélection"],
        ["Ctrl+Maj+Flèches", "Étendre jusqu’au bout des cellules remplies"],
        ["Maj+Espace", "La ligne entière"],
        ["Ctrl+Espace", "La colonne entière"],
        ["Maj+clic", "Étendre jusqu’à la cellule cliquée"],
        ["Ctrl+clic", "Ajouter une autre plage à la sélection"],
        ["Maj+F10", "Menu de la cellule"],
      ],
    },
    writing: {
      title: "Écrire",
      keys: [
        ["Toute lettre", "Remplacer ce que contient la cellule"],
        ["F2", "Modifier ce que contient la cellule"],
        ["F4", "Aller dans l’aide à la saisie (calendrier, liste, carte)"],
        ["Alt+Entrée", "Aller à la ligne dans la cellule"],
        ["Entrée / Tab", "Garder ce qui est écrit, et passer à la cellule suivante"],
        ["Échap", "Renoncer à ce qui est écrit"],
      ],
    },
    finding: {
      title: "Recherche et formulaire",
      keys: [
        ["Entrée / Maj+Entrée", "Dans la recherche\u00a0: cellule trouvée suivante, précédente"],
        ["F3 / Maj+F3", "La même chose, depuis le tableau"],
        ["Ctrl+Entrée", "Dans le remplacement\u00a0: tout remplacer"],
        ["Page préc. / Page suiv.", "Dans le formulaire\u00a0: ligne précédente, suivante"],
      ],
    },
  } as Record<
    "moving" | "choosing" | "writing" | "finding",
    { readonly title: string; readonly keys: readonly (readonly [keys: string, what: string])[] }
  >,
};
