/** Words of importing a file: how it comes, the assistant, its decisions, and the notes of the reader. */
import type { CellDoubt, ColumnLook, DoubtCode, SetAsideReason, TextDialect } from "#shared/wire/imports.ts";
import { readingNotes } from "./reading-notes.ts";

const encodings: Record<TextDialect["encoding"], string> = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252 (Excel en français)",
  "iso-8859-15": "ISO-8859-15",
  "utf-16le": "UTF-16 (petit-boutiste)",
  "utf-16be": "UTF-16 (gros-boutiste)",
  macintosh: "Macintosh",
};

const delimiters: Record<TextDialect["delimiter"], string> = {
  ",": "la virgule",
  ";": "le point-virgule",
  "\t": "la tabulation",
  "|": "la barre verticale",
};

const quotes: Record<TextDialect["quote"], string> = { '"': 'le guillemet droit (")', "'": "l’apostrophe (')" };

const looks: Record<ColumnLook, string> = {
  empty: "rien",
  text: "texte",
  integer: "nombre entier",
  number: "nombre",
  boolean: "oui ou non",
  date: "date",
  datetime: "date et heure",
  time: "heure",
  year: "année",
  siret: "SIRET",
  siren: "SIREN",
  uai: "code UAI",
  commune: "commune",
  "postal-code": "code postal",
  phone: "téléphone",
  email: "adresse e-mail",
  url: "adresse web",
  point: "coordonnées",
  category: "catégorie",
};

const reasons: Record<SetAsideReason | "header" | "data", string> = {
  data: "",
  header: "titres",
  above: "au-dessus",
  empty: "vide",
  total: "total",
  subtotal: "sous-total",
  note: "note",
  "repeated-header": "titres répétés",
  hidden: "masquée",
  "by-hand": "de côté",
};

const doubts: Record<DoubtCode, (n: number) => string> = {
  "digits-lost": (n) =>
    n < 2
      ? "Un nombre a perdu des chiffres avant d’arriver ici. Retrouvez-le dans la source."
      : `${figures(n)} nombres ont perdu des chiffres avant d’arriver ici. Retrouvez-les dans la source.`,
  "zeros-lost": (n) =>
    n < 2
      ? "Un code semble avoir perdu ses zéros de tête."
      : `${figures(n)} codes semblent avoir perdu leurs zéros de tête.`,
  "date-made": (n) =>
    n < 2
      ? "Une valeur a peut-être été changée en date par le tableur."
      : `${figures(n)} valeurs ont peut-être été changées en dates par le tableur.`,
  "error-value": (n) =>
    n < 2
      ? "Une cellule affichait une erreur du tableur. Elle reste vide."
      : `${figures(n)} cellules affichaient une erreur du tableur. Elles restent vides.`,
  "formula-without-value": (n) =>
    `${n < 2 ? "Une formule n’a" : `${figures(n)} formules n’ont`} pas de résultat enregistré\u00a0: la cellule reste vide. Enregistrez le classeur dans un tableur, puis déposez-le à nouveau.`,
  "rounded-display": (n) =>
    n < 2
      ? "Un nombre a plus de chiffres que le tableur n’en montrait. Il est gardé entier."
      : `${figures(n)} nombres ont plus de chiffres que le tableur n’en montrait. Ils sont gardés entiers.`,
  "unit-shown": (n) =>
    n < 2
      ? "Un nombre était affiché avec une unité ou en pourcentage. Le nombre est gardé, sans l’unité."
      : `${figures(n)} nombres étaient affichés avec une unité ou en pourcentage. Les nombres sont gardés, sans l’unité.`,
  "text-damaged": (n) =>
    n < 2
      ? "Un texte a des caractères perdus. Demandez le fichier d’origine."
      : `${figures(n)} textes ont des caractères perdus. Demandez le fichier d’origine.`,
};

export const importing = {
  /** from the file to the table */
  assistant: {
    sending: (file: string) => `Envoi de «\u00a0${file}\u00a0»…`,
    reading: "Lecture du fichier…",
    creating: (name: string) => `Création de «\u00a0${name}\u00a0»…`,
    creatingOf: (name: string, at: number, of: number) => `Création de «\u00a0${name}\u00a0» (${at} sur ${of})…`,
    done: (share: number) => `${Math.floor(share * 100)}\u00a0%`,
    name: "Nom du jeu de données",
    nameOf: (table: string) => `Nom du jeu de données fait de «\u00a0${table}\u00a0»`,
    create: "Créer le tableau",
    createSeveral: (n: number) => `Créer ${n} tableaux`,
    cancel: "Renoncer",
    /** `n`: the one on screen and those that wait */
    giveUp: (n: number) => (n < 2 ? "Renoncer" : `Renoncer aux ${n}\u00a0fichiers`),
    skip: "Passer",
    place: (at: number, of: number) => `Fichier ${at} sur ${of}`,
    other: "Choisir un autre fichier",
    next: "Passer au fichier suivant",
    resend: "Réessayer",
    file: "Le fichier",
    fileHint: "Cliquez sur le numéro d’une ligne pour dire ce qu’elle est.",
    table: "Le tableau obtenu",
    tableHint: "Les premières lignes, telles qu’elles seront.",
    decisions: "Ce que nous en faisons",
    size: (rows: number | null, columns: number) =>
      rows === null
        ? `Le tableau aura ${count(columns, "colonne", "colonnes")}.`
        : `Le tableau aura ${count(rows, "ligne", "lignes")} et ${count(columns, "colonne", "colonnes")}.`,
    rereading: "Nouvelle lecture…",
    noRows: "Il n’y a aucune ligne à montrer ici.",
    textKept: "Chaque valeur reste le texte exact du fichier\u00a0: ni les zéros ni les dates ne sont réécrits.",
    valuesKept:
      "Les zéros de tête et les longs numéros sont gardés\u00a0; les dates du classeur s’écrivent 2021‑01‑05, prêtes à publier.",
    refused: "Ce choix n’a pas été fait. Ce qui était là avant est toujours là.",
    failedKept: "Rien n’a été créé. Votre fichier n’est pas modifié.",
    notKnown: (name: string) =>
      `«\u00a0${name}\u00a0» a peut-être été créé quand même\u00a0: regardez dans l’espace avant de recommencer.`,
    notMade: (name: string) => `«\u00a0${name}\u00a0» n’a pas été créé.`,
    madeBefore: (names: readonly string[]) =>
      names.length < 2 ? `${quoted(names)} est créé.` : `${quoted(names)} sont créés.`,
    made: (n: number) => (n < 2 ? "Un jeu de données a été créé." : `${n} jeux de données ont été créés.`),
    givenUp: "Création abandonnée. Si le tableau était déjà fait, il est dans l’espace.",
  },
  /** the tables of a workbook or an archive */
  sheets: {
    label: "Feuilles du fichier",
    size: (rows: number | null, columns: number | null) =>
      rows === null || columns === null ? "" : `${figures(rows)} × ${figures(columns)}`,
    sizeInWords: (rows: number | null, columns: number | null) =>
      rows === null || columns === null
        ? ""
        : `${count(rows, "ligne", "lignes")}, ${count(columns, "colonne", "colonnes")}`,
    hidden: "masquée",
    empty: "vide",
    title: "Feuilles à importer",
    chosen: (n: number, of: number) => `${n} sur ${of}. Chaque feuille cochée devient un jeu de données.`,
    all: "Toutes les cocher",
  },
  /** what each line of the file is, and what can be made of it */
  lines: {
    reasons,
    caption: (shown: number) => `Les ${shown} premières lignes du fichier`,
    label: (line: number, role: string) => `Ligne ${line}${role === "" ? "" : `, ${role}`}`,
    column: (letter: string, role: string) => `Colonne ${letter}${role === "" ? "" : `, ${role}`}`,
    moreColumns: (n: number) => `et ${count(n, "autre colonne", "autres colonnes")}`,
    moreLines: "La suite du fichier n’est pas montrée ici.",
    acts: {
      titles: "Prendre cette ligne comme titres",
      "more-titles": "Les titres sont aussi sur cette ligne",
      "fewer-titles": "Cette ligne ne fait pas partie des titres",
      "no-titles": "Ce n’est pas un titre\u00a0: le tableau n’en a pas",
      "set-aside": "Mettre cette ligne de côté",
      keep: "Garder cette ligne",
      "keep-empty": "Garder les lignes vides",
      "keep-hidden": "Garder ce que le classeur masque",
    },
    keys: { titles: "T", "more-titles": "+", "set-aside": "Suppr", keep: "Suppr" } as Partial<Record<string, string>>,
    leaveColumn: "Laisser cette colonne de côté",
    keepColumn: "Garder cette colonne",
    keepEmptyColumns: "Garder les colonnes vides",
    untitled: "sans titre",
  },
  /** each sentence is a choice */
  decisions: {
    detected: "deviné",
    overruled: "choisi par vous",
    asDetected: "Revenir à ce qui a été deviné",
    allAsDetected: "Tout remettre comme proposé",
    change: "Changer",
    fold: "Replier",
    text: "Texte du fichier",
    textSummary: (encoding: string, delimiter: string) => `${encoding}, colonnes séparées par ${delimiter}`,
    encoding: "Les lettres sont écrites en",
    delimiter: "Les colonnes sont séparées par",
    quote: "Les textes sont entourés par",
    encodings,
    delimiters,
    quotes,
    titles: "Titres des colonnes",
    header: "Les titres sont",
    headerAt: (line: number) => `à la ligne ${line}`,
    noHeader: "absents du fichier",
    headerLines: "Ils tiennent sur",
    lines: (n: number) => count(n, "ligne", "lignes"),
    above: (n: number, examples: readonly string[]) =>
      `${n < 2 ? "La ligne" : `Les ${n} lignes`} au-dessus ${n < 2 ? "est mise" : "sont mises"} de côté${examples.length === 0 ? "." : `\u00a0: ${quoted(examples)}.`}`,
    contents: "Lignes et colonnes",
    merged: (n: number) =>
      n < 2
        ? "Remplir la zone fusionnée avec sa valeur"
        : `Remplir les ${figures(n)} zones fusionnées avec leur valeur`,
    mergedHint: "Sinon, seule la première cellule de chaque zone garde la valeur.",
    emptyRows: (n: number) => (n < 2 ? "Retirer la ligne vide" : `Retirer les ${figures(n)} lignes vides`),
    emptyColumns: (n: number) =>
      n < 2 ? "Retirer la colonne sans titre ni valeur" : `Retirer les ${figures(n)} colonnes sans titre ni valeur`,
    hidden: (rows: number, columns: number) =>
      `Laisser de côté ${[
        rows === 0 ? "" : count(rows, "ligne masquée", "lignes masquées"),
        columns === 0 ? "" : count(columns, "colonne masquée", "colonnes masquées"),
      ]
        .filter((part) => part !== "")
        .join(" et ")}`,
    hiddenHint: "Le classeur ne les montre pas.",
    repair: (n: number) =>
      n < 2 ? "Réparer les lettres abîmées d’une cellule" : `Réparer les lettres abîmées de ${figures(n)} cellules`,
    aside: {
      total: (n: number) => (n < 2 ? "Une ligne de total" : `${figures(n)} lignes de total`),
      subtotal: (n: number) => (n < 2 ? "Une ligne de sous-total" : `${figures(n)} lignes de sous-total`),
      note: (n: number) => (n < 2 ? "Une note" : `${figures(n)} notes`),
      "repeated-header": (n: number) => (n < 2 ? "Des titres répétés" : `Titres répétés ${figures(n)} fois`),
      "by-hand": (n: number) => (n < 2 ? "Une ligne, par vous" : `${figures(n)} lignes, par vous`),
    },
    asideTitle: "Mis de côté",
    asideHint: "Ce qui est coché n’entre pas dans le tableau.",
    line: (row: number) => `ligne ${row}`,
    lineAside: (row: number, text: string) => `Mettre de côté la ligne ${row}${text === "" ? "" : `\u00a0: ${text}`}`,
    columnAside: (title: string) => `Laisser de côté la colonne ${title}`,
    columns: (n: number) => (n < 2 ? "Une colonne, par vous" : `${figures(n)} colonnes, par vous`),
    others: (n: number) => `et ${count(n, "autre", "autres")}`,
    byNumber: {
      label: "Laisser de côté les lignes…",
      hint: "Par leur numéro dans le fichier, même celles qui ne sont pas montrées.",
      example: "120, 130-140",
      aside: "Laisser de côté",
      keep: "Garder",
      unreadable: (text: string) =>
        `«\u00a0${text}\u00a0» n’est pas un numéro de ligne. Écrivez par exemple\u00a0: 120, 130-140, avec une virgule entre deux numéros.`,
      backwards: (from: number, to: number) =>
        `De ${from} à ${to}, il n’y a aucune ligne. Écrivez le plus petit numéro d’abord\u00a0: ${to}-${from}.`,
      titles: (end: number) =>
        `Les titres vont jusqu’à la ligne ${end}\u00a0: ne donnez que des lignes qui viennent après.`,
      tooMany: (n: number, limit: number) =>
        `Cela ferait ${figures(n)}\u00a0lignes laissées de côté, et un import peut en laisser ${figures(limit)} au plus. Importez-les, puis supprimez-les dans le tableau.`,
    },
    notes: "Bon à savoir",
  },
  columns: {
    caption: (shown: number) => `Les ${shown} premières lignes du tableau`,
    looks,
    look: (look: string) => `semble contenir\u00a0: ${look}`,
    filled: (share: number) => `${percent(share)} rempli`,
    empty: "vide",
    leave: (title: string) => `Laisser de côté la colonne ${title}`,
    row: (line: number) => `Ligne ${line} du fichier`,
    moreColumns: (n: number) => `et ${count(n, "autre colonne", "autres colonnes")}`,
    none: "Toutes les lignes montrées sont mises de côté.",
  },
  doubts: {
    title: (n: number) => (n < 2 ? "Une valeur douteuse" : `${figures(n)} valeurs douteuses`),
    sentence: "Chacune sera signalée dans sa cellule, pour être vérifiée après.",
    groups: doubts,
    example: ({ row, column, text, shown }: CellDoubt) =>
      `ligne ${row}, ${column === "" ? "colonne sans titre" : `«\u00a0${column}\u00a0»`}\u00a0: ${text === "" ? "vide" : text}${shown === null || shown === text ? "" : `, affiché «\u00a0${shown}\u00a0»`}`,
  },
  /** how a table comes: a file, the clipboard, an address */
  adding: {
    more: "Autres façons d’ajouter des données",
    file: "Un fichier de cet ordinateur…",
    paste: "Coller un tableau…",
    pasteTitle: "Coller un tableau",
    pasteHint: "Copiez des cellules dans votre tableur, puis collez-les ici (Ctrl+V).",
    pasteField: "Ce que vous avez copié",
    pasteAnywhere: "Sur la page de l’espace, Ctrl+V fait de même.",
    pasteGo: "Continuer",
    notATable:
      "Ce que vous avez collé n’est pas un tableau. Copiez plusieurs cellules dans votre tableur, puis recommencez.",
    pastedName: "collage",
    address: "Depuis une adresse…",
    addressTitle: "Depuis une adresse",
    addressHint:
      "L’adresse d’un fichier public, par exemple celle du bouton Télécharger d’un portail. Une page web ne convient pas.",
    addressField: "Adresse du fichier",
    addressGo: "Lire le fichier",
    addressReading: "Lecture de l’adresse…",
    folderTooLarge: (limit: number) =>
      `Rien n’a été pris\u00a0: le dossier déposé contient plus de ${figures(limit)}\u00a0fichiers ou sous-dossiers. Ouvrez-le, puis déposez les fichiers qu’il vous faut.`,
    folderUnreadable: (name: string) =>
      `Rien n’a été pris\u00a0: le dossier «\u00a0${name}\u00a0» n’a pas pu être lu. Ouvrez-le, puis déposez les fichiers qu’il contient.`,
    folderEmpty: "Le dossier déposé ne contient aucun fichier.",
  },
  notes: readingNotes,
};

function figures(n: number): string {
  return n.toLocaleString("fr-FR");
}

/** Never 100 % of what is not whole, never 0 % of what is not empty. */
function percent(share: number): string {
  const whole = share >= 1 ? 100 : share <= 0 ? 0 : Math.min(99, Math.max(1, Math.round(share * 100)));
  return `${whole}\u00a0%`;
}

function count(n: number, one: string, many: string): string {
  return `${figures(n)}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

function quoted(texts: readonly string[]): string {
  return texts.map((text) => `«\u00a0${text}\u00a0»`).join(", ");
}
