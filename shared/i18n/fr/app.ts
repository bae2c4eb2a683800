/** Words of the frame: entering, spaces, the table screen, saving, sharing, schemas. */
import type { Role } from "#shared/model/roles.ts";

const roles: Record<Role, string> = {
  owner: "responsable",
  editor: "éditeur·rice",
  reviewer: "référent·e",
  viewer: "lecteur·rice",
};

const abilities: Record<Role, string> = {
  owner: "peut modifier et inviter",
  editor: "peut modifier",
  reviewer: "peut lire et commenter, sans rien modifier",
  viewer: "peut lire",
};

/** « 1 ligne », « 35 000 lignes » : en français, le pluriel commence à deux. */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

export const app = {
  name: "Tablée",
  loading: "Chargement…",
  skip: "Aller au contenu",
  /** the landmark that all that opens above the page stands in */
  floating: "Menus et bulles d’aide",
  skipToTable: "Aller au tableau",
  cancel: "Annuler",
  close: "Fermer",
  /** between what is named and what is said of it */
  colon: "\u00a0: ",
  retry: "Réessayer",
  back: "Revenir",
  home: "Accueil",
  skipToContent: "Aller au contenu",
  roles,
  abilities,
  language: { label: "Langue", fr: "Français", en: "English" },
  theme: { label: "Apparence", light: "Claire", dark: "Sombre", auto: "Comme l’ordinateur" },

  welcome: {
    title: "Le tableau autour duquel une équipe travaille",
    sentence:
      "Plusieurs personnes remplissent et corrigent le même jeu de données au même moment\u00a0; chaque valeur est vérifiée dès qu’elle est saisie, et rien ne se perd.",
    start: "Ouvrir un espace",
    startHint: "Un espace rassemble les jeux de données d’une collectivité et les personnes qui y travaillent.",
    authority: "Nom de la collectivité",
    authorityExample: "Commune de Lens",
    firstName: "Votre prénom",
    firstNameHint: "Il s’affiche à côté de vos gestes. Pas de compte à créer.",
    create: "Ouvrir l’espace",
    mySpaces: "Vos espaces",
    invited: "On vous a donné un lien\u00a0? Ouvrez-le\u00a0: il mène droit à l’espace de votre équipe.",
  },

  join: {
    title: (space: string) => `Rejoindre «\u00a0${space}\u00a0»`,
    lost: "Rejoindre un espace",
    asRole: {
      owner: "Vous entrez comme responsable\u00a0: vous pourrez tout modifier et inviter.",
      editor: "Vous entrez comme éditeur·rice\u00a0: vous pourrez remplir et corriger les tableaux avec l’équipe.",
      reviewer: "Vous entrez comme référent·e\u00a0: vous pourrez tout lire et commenter, sans rien modifier.",
      viewer: "Vous entrez comme lecteur·rice\u00a0: vous pourrez tout lire.",
    } as Record<Role, string>,
    firstName: "Votre prénom",
    enter: "Entrer",
  },

  guide: {
    open: "Aide\u00a0: le guide",
    contents: "Sommaire",
    loading: "Ouverture du guide…",
  },

  space: {
    datasets: "Jeux de données",
    add: "Ajouter des données",
    share: "Partager",
    dropHere: "Lâchez vos fichiers ici",
    dropHint: "CSV, Excel, LibreOffice, ZIP ou JSON. Rien n’est créé avant votre accord.",
    dropAnywhere: "Vous pouvez aussi lâcher des fichiers n’importe où sur cette page, ou y coller un tableau (Ctrl+V).",
    emptyTitle: "Cet espace attend ses premières données",
    emptySentence: "Déposez des fichiers n’importe où sur cette page, ou commencez par un exemple.",
    emptyReadOnly: "Personne n’a encore ajouté de données. Elles apparaîtront ici.",
    doorFile: "Déposer un fichier",
    doorFileHint: "Un classeur ou un CSV de la collectivité, tel qu’il est. Un aperçu montre ce qui a été compris.",
    doorFileButton: "Choisir un fichier…",
    doorExample: "Essayer avec un exemple",
    doorExampleHint: "Des mairies, leurs horaires et leurs coordonnées, avec quelques erreurs à trouver.",
    example: "Exemple",
    columns: {
      name: "Nom",
      state: "État",
      quality: "À corriger",
      validated: "Validées",
      questions: "Questions",
      last: "Dernière modification",
      here: "En ce moment",
    },
    newestFirst: "Du plus récent au plus ancien",
    forYou: (n: number) => (n === 1 ? "dont 1 vous attend" : `dont ${n} vous attendent`),
    rightCells: (share: number) => `${Math.floor(share * 100)}\u00a0% des cellules sans problème`,
    sizeOf: (rows: number, columns: number) =>
      `${count(rows, "ligne", "lignes")} × ${count(columns, "colonne", "colonnes")}`,
    problems: (n: number) => (n === 0 ? "Tout est bon" : count(n, "problème", "problèmes")),
    noSchema: "Pas de modèle",
    threads: (n: number) => count(n, "commentaire ouvert", "commentaires ouverts"),
    notAllowedToAdd: "Votre rôle permet de lire et de commenter, pas d’ajouter des données.",
    moreHere: (n: number) => `et ${count(n, "autre personne", "autres personnes")}`,
  },

  share: {
    title: "Partager cet espace",
    sentence: "Envoyez le lien qui convient. La personne donne son prénom, et elle est là.",
    editor: "Pour l’équipe",
    reviewer: "Pour la collectivité ou la personne qui relit",
    copy: "Copier le lien",
    members: (n: number) => `${count(n, "personne", "personnes")} dans cet espace`,
    you: "vous",
  },

  dataset: {
    notShown: "Ce tableau ne peut pas s’ouvrir",
    rename: "Renommer",
    renameLabel: "Nom du jeu de données",
    export: "Exporter",
    exportCsv: "Tableau en CSV",
    exportCsvHint: "UTF-8, virgule\u00a0: lu par les portails et les tableurs",
    exportWaiting: (n: number) =>
      `${count(n, "modification n’est pas encore partie", "modifications ne sont pas encore parties")}\u00a0: le fichier ne les aura pas.`,
    share: "Partager",
    writesAt: (name: string, row: number, column: string) => `${name} modifie la ligne ${row}, ${column}`,
    undo: "Annuler mon dernier geste",
    redo: "Rétablir",
    row: "Ligne",
    problems: "Problèmes",
    comments: "Commentaires",
    schema: "Modèle",
    history: "Historique",
    steps: "Étapes",
    approval: "Relecture",
    versions: "Versions",
    cleaning: "Nettoyer",
    facets: "Valeurs",
    map: "Carte",
    harmonising: "Harmoniser",
    "private-data": "Données personnelles",
    bilan: "Bilan de mise en qualité",
    trash: "Corbeille",
    completing: "Compléter",
    readOnly: "Lecture et commentaires",
    readingAlone: "Lecture seule",
    rows: (n: number) => count(n, "ligne", "lignes"),
    columns: (n: number) => count(n, "colonne", "colonnes"),
    cells: (n: number) => count(n, "cellule sélectionnée", "cellules sélectionnées"),
    issues: (n: number) => (n === 0 ? "Tout est bon" : count(n, "problème", "problèmes")),
    noSchema: "Pas de modèle choisi",
    closePanel: "Fermer le panneau",
    resizePanel: "Largeur du panneau",
    tools: "Outils du tableau",
    more: "Plus d’outils",
    rowCommands: "Lignes",
    columnCommands: "Colonnes",
    density: "Hauteur des lignes",
    densities: { dense: "Serrée", normal: "Normale", roomy: "Aérée" },
    textLines: "Textes longs",
    textLinesOf: (n: number) => (n === 1 ? "Sur une ligne" : `Renvoyer à la ligne, ${n} lignes au plus`),
    opening: "Ouverture du tableau…",
    openingOffline:
      "Ce tableau n’a jamais été ouvert sur cet ordinateur, et le serveur ne répond pas. Il s’ouvrira dès que la connexion reviendra.",
    peopleHere: (names: readonly string[]) => `Dans ce tableau\u00a0: ${names.join(", ")}`,
    me: (name: string) => `${name} (vous)`,
  },

  saving: {
    stored: "Enregistré",
    storedHint: "Tout ce que vous voyez est sur le disque du serveur.",
    sending: (n: number) => (n <= 1 ? "Enregistrement…" : `${count(n, "modification", "modifications")} en attente`),
    sendingHint: "Vos modifications partent vers le serveur. Vous pouvez continuer.",
    offline: (n: number) =>
      n === 0
        ? "Hors ligne"
        : `Hors ligne\u00a0: ${count(n, "modification gardée", "modifications gardées")} sur cet ordinateur`,
    offlineHint: "Continuez\u00a0: tout est gardé sur cet ordinateur et partira quand la connexion reviendra.",
    offlineNotKept: (n: number) =>
      n === 0
        ? "Hors ligne, rien ne peut être gardé"
        : `Hors ligne\u00a0: ${count(n, "modification", "modifications")} dans cet onglet seulement`,
    offlineNotKeptHint:
      "Ce navigateur refuse de garder des données (disque plein ou fenêtre privée). Ne fermez pas cet onglet avant le retour de la connexion.",
    cannotStore: (n: number) =>
      n === 0
        ? "Le serveur ne peut pas enregistrer"
        : `Le serveur ne peut pas enregistrer\u00a0: ${count(n, "modification", "modifications")} en attente`,
    cannotStoreHint:
      "Vos modifications restent sur cet ordinateur et partiront dès que le serveur le pourra. Continuez.",
    cannotStoreNotKeptHint:
      "Vos modifications ne sont que dans cet onglet. Ne le fermez pas avant que le serveur enregistre à nouveau.",
    refused: {
      "write-refused": "Modifications refusées",
      "not-taken": "Modifications refusées",
      locked: "Modifications refusées",
      "signed-out": "Session terminée",
      "dataset-not-found": "Jeu de données introuvable",
    },
  },

  refused: {
    "write-refused":
      "Le serveur n’accepte pas vos modifications\u00a0: votre rôle ne permet pas d’écrire dans ce tableau.",
    "not-taken":
      "Le serveur n’a pris aucune de vos dernières modifications\u00a0: il y en a trop d’un coup, ou elles sont arrivées abîmées. Personne d’autre ne les a vues.",
    locked:
      "Des modifications touchent une colonne ou un tableau qu’une personne responsable a verrouillé entre-temps\u00a0: le serveur ne les a pas prises, personne d’autre ne les a vues.",
    "signed-out": "Le serveur ne vous reconnaît plus. Ouvrez à nouveau le lien que votre équipe vous a donné.",
    "dataset-not-found":
      "Ce jeu de données vient d’être mis à la corbeille, ou vous n’y avez plus accès. Pendant 30 jours, toute personne qui peut modifier son espace peut l’en ressortir.",
    rescue:
      "Vos dernières modifications n’ont pas été enregistrées. Téléchargez le tableau tel qu’il est sur votre écran avant de repartir.",
    download: "Télécharger ma copie",
    startAgain: "Repartir du tableau partagé",
    fileName: (dataset: string) => `${dataset} (ma copie).csv`,
  },

  error: {
    title: "Cette page n’a pas pu s’afficher",
    kept: "Vos modifications ne sont pas touchées\u00a0: elles sont sur le serveur ou gardées sur cet ordinateur.",
    reload: "Recharger la page",
    unreachable: "Le serveur ne répond pas. Vérifiez votre connexion, puis recommencez.",
    unexpected: "Quelque chose d’inattendu est arrivé sur cette page.",
    reference: (code: string) => `À citer si vous demandez de l’aide\u00a0: ${code}`,
    notFound: "Cette adresse ne mène nulle part. Vérifiez le lien, ou revenez à l’accueil.",
  },
};
