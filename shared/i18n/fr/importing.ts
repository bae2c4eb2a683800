/** Words of importing a file: the assistant, and the notes of the reader. */
import type { CsvDialect, Encoding } from "#shared/wire/http.ts";
import { readingNotes } from "./reading-notes.ts";

const encodings: Record<Encoding, string> = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252 (Excel en français)",
  "iso-8859-15": "ISO-8859-15",
  "utf-16le": "UTF-16 (petit-boutiste)",
  "utf-16be": "UTF-16 (gros-boutiste)",
  macintosh: "Macintosh",
};

const delimiters: Record<CsvDialect["delimiter"], string> = {
  ",": "la virgule",
  ";": "le point-virgule",
  "\t": "la tabulation",
  "|": "la barre verticale",
};

const quotes: Record<CsvDialect["quote"], string> = { '"': 'le guillemet droit (")', "'": "l’apostrophe (')" };

export const importing = {
  assistant: {
    title: "Ce que nous avons compris du fichier",
    sending: (file: string) => `Envoi de «\u00a0${file}\u00a0»…`,
    reading: "Lecture du fichier…",
    building: "Création du tableau…",
    done: (share: number) => `${Math.floor(share * 100)}\u00a0%`,
    name: "Nom du jeu de données",
    create: "Créer le tableau",
    cancel: "Renoncer",
    other: "Déposer un autre fichier",
    encoding: "Les lettres sont écrites en",
    delimiter: "Les colonnes sont séparées par",
    quote: "Les textes sont entourés par",
    header: "Les titres des colonnes sont",
    headerAt: (line: number) => `à la ligne ${line}`,
    noHeader: "absents du fichier",
    encodings,
    delimiters,
    quotes,
    detected: "deviné",
    overruled: "choisi par vous",
    asDetected: "Revenir à ce qui a été deviné",
    size: (rows: number | null, columns: number) =>
      rows === null
        ? `${columns.toLocaleString("fr-FR")}\u00a0colonnes`
        : `${rows.toLocaleString("fr-FR")}\u00a0lignes, ${columns.toLocaleString("fr-FR")}\u00a0colonnes`,
    textKept: "Chaque valeur reste le texte exact du fichier\u00a0: ni les zéros ni les dates ne sont réécrits.",
    firstRows: (shown: number) => `Les ${shown} premières lignes`,
    file: "Le fichier",
    decisions: "Ce que nous faisons",
    setAside: "mise de côté",
    untitled: "sans titre",
    notCsv: "Déposez un seul fichier à la fois.",
    takeAsTitles: (line: number) => `Prendre la ligne ${line} comme titres`,
    failedKept: "Rien n’a été créé. Votre fichier n’est pas modifié.",
  },
  notes: readingNotes,
};
