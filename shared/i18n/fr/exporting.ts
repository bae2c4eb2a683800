/** Words of files that go out. */
import type { ExportFinding, ExportFormat, ExportPreset } from "#shared/wire/exports.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const listed = (names: readonly string[]) => names.map(quoted).join(", ");
const rows = (n: number) => count(n, "ligne", "lignes");
const columns = (n: number) => count(n, "colonne", "colonnes");
const cells = (n: number) => count(n, "cellule", "cellules");
const are = (n: number, one: string, many: string) => (Math.abs(n) < 2 ? one : many);

const presets: Record<ExportPreset, { name: string; hint: string }> = {
  "data-gouv": { name: "data.gouv.fr", hint: "Le portail national. Virgules, UTF-8." },
  opendatasoft: { name: "Opendatasoft", hint: "Portails de villes et de régions. Points-virgules." },
  ckan: { name: "CKAN", hint: "Portails régionaux. Virgules, retours à la ligne simples." },
  scdl: { name: "Socle commun (SCDL)", hint: "Données locales\u00a0: noms de colonnes en capitales." },
  excel: { name: "Excel français", hint: "S’ouvre d’un double clic. Pas pour publier." },
};

const formats: Record<ExportFormat, string> = {
  csv: "CSV (ce que demandent les portails)",
  xlsx: "Classeur Excel (XLSX)",
  json: "JSON (liste d’objets)",
  ndjson: "JSON Lines (un objet par ligne)",
  geojson: "GeoJSON (carte)",
  parquet: "Parquet (analyse de données)",
  schema: "Modèle du fichier (Table Schema)",
  datapackage: "Description du fichier (datapackage.json)",
  zip: "Archive ZIP\u00a0: CSV, modèle et description",
};

export const exporting = {
  menu: "Publier, ou autre format…",
  menuHint: "Pour un portail, Excel, une carte… Le fichier est relu avant de vous être donné.",
  title: "Télécharger un fichier",
  preset: "Pour qui est ce fichier\u00a0?",
  presets,
  format: "Format",
  formats,
  producer: "SIREN ou SIRET de la collectivité",
  producerHint: "Facultatif. Il entre dans le nom du fichier, selon l’usage de data.gouv.fr.",
  producerWrong: "Un SIREN a 9 chiffres, un SIRET 14. Corrigez, ou videz ce champ.",
  cleanNames: "Renommer les colonnes comme les portails les veulent",
  cleanNamesHint: "Sans accent, ni espace, ni majuscule. Le tableau, lui, garde ses titres.",
  cleanNamesCapitals: "Sans accent ni espace, en capitales. Le tableau, lui, garde ses titres.",
  keepExtras: (names: readonly string[]) =>
    `Ajouter à la fin ${are(names.length, "la colonne", "les colonnes")} que le modèle ne connaît pas\u00a0: ${listed(names)}`,
  splitPoints: (names: readonly string[]) => `Séparer ${listed(names)} en deux colonnes, longitude et latitude`,
  splitPointsHint: "Un portail ne devine pas l’ordre des deux nombres\u00a0: deux colonnes ne laissent aucun doute.",
  neutralise: (n: number) =>
    `Mettre une apostrophe devant ${count(n, "cellule", "cellules")} qu’Excel prendrait pour ${are(n, "une formule", "des formules")} (=, +, -, @)`,
  neutraliseHint: "Le texte du fichier change alors\u00a0: à réserver à un fichier qui ne sera pas publié.",
  problems: "Ajouter une feuille avec les problèmes trouvés",

  preview: "Ce que contiendra le fichier",
  previewing: "Lecture du tableau…",
  firstRows: "Premières lignes du fichier",
  size: (c: number, r: number) => `${columns(c)}, ${rows(r)}`,
  before: (title: string) => `dans le tableau\u00a0: ${title}`,
  untitled: "sans titre",
  leftOut: (names: readonly string[]) =>
    `${are(names.length, "Jamais publiée, laissée", "Jamais publiées, laissées")} de côté\u00a0: ${listed(names)}.`,
  privateBlank: (names: readonly string[]) =>
    `${are(names.length, "Demandée", "Demandées")} par le modèle mais jamais ${are(names.length, "publiée", "publiées")}, ${are(names.length, "vide", "vides")} dans le fichier\u00a0: ${listed(names)}.`,
  missing: (names: readonly string[]) =>
    `${are(names.length, "Colonne du modèle absente du tableau, ajoutée vide", "Colonnes du modèle absentes du tableau, ajoutées vides")}\u00a0: ${listed(names)}.`,
  unclear: (names: readonly string[]) =>
    `Longitude d’abord, ou latitude\u00a0? L’ordre ne se devine pas dans ${listed(names)}. Mieux vaut deux colonnes, longitude et latitude.`,
  unavailable: (n: number) =>
    `${cells(n)} ${are(n, "marquée non disponible part vide", "marquées non disponibles partent vides")}.`,
  wrong: (n: number) =>
    `${count(n, "problème part tel quel", "problèmes partent tels quels")}. Rien n’est caché ni corrigé.`,
  waiting: (n: number) =>
    `${count(n, "modification n’est pas encore enregistrée et ne sera", "modifications ne sont pas encore enregistrées et ne seront")} pas dans le fichier.`,
  notForPublication: "Ce fichier est fait pour Excel\u00a0: ne le publiez pas.",
  formulas: (n: number) =>
    `${cells(n)} ${are(n, "commence", "commencent")} par =, +, - ou @\u00a0: Excel peut ${are(n, "la", "les")} prendre pour ${are(n, "une formule", "des formules")}.`,

  make: "Préparer et télécharger",
  making: "Le fichier est écrit, puis relu…",
  done: "Le fichier est prêt",
  proven: (c: number, r: number, accented: number) =>
    `Relu par un autre programme, cellule par cellule\u00a0: ${columns(c)}, ${rows(r)}${accented > 0 ? ", accents intacts" : ""}.`,
  notProven: (c: number, r: number) => `${columns(c)}, ${rows(r)}. Ce format n’est pas relu.`,
  findings: "Ce qu’un portail pourrait mal lire",
  finding: {
    separator:
      "Un titre de colonne contient autant de virgules ou de points-virgules que le séparateur\u00a0: renommez les colonnes.",
    "long-name": ({ name, bytes }: Extract<ExportFinding, { code: "long-name" }>) =>
      `Le titre ${quoted(name)} fait ${bytes} octets\u00a0: 63 au plus sur data.gouv.fr. Raccourcissez-le.`,
    "blank-name": ({ column }: Extract<ExportFinding, { code: "blank-name" }>) =>
      `La colonne ${column} n’a pas de titre\u00a0: donnez-lui-en un.`,
    "same-name": ({ name }: Extract<ExportFinding, { code: "same-name" }>) =>
      `Deux colonnes s’appellent ${quoted(name)}\u00a0: renommez-en une.`,
    "no-rows": "Le fichier n’a aucune ligne\u00a0: les portails le refusent.",
    "blank-rows": ({ count: n }: Extract<ExportFinding, { code: "blank-rows" }>) =>
      `${count(n, "ligne est vide", "lignes sont vides")}\u00a0: supprimez-${are(n, "la", "les")} du tableau.`,
    "too-large": ({ bytes, limit }: Extract<ExportFinding, { code: "too-large" }>) =>
      `Le fichier fait ${(bytes / 1e6).toLocaleString("fr-FR", { maximumFractionDigits: 0 })}\u00a0Mo\u00a0: au-delà de ${(limit / 1e6).toLocaleString("fr-FR")}\u00a0Mo, le portail l’accepte sans l’analyser.`,
    "not-for-publication": "Fait pour Excel\u00a0: à ne pas publier.",
  },
  download: (name: string) => `Télécharger ${name}`,
  bytes: (n: number) =>
    n < 1000
      ? count(n, "octet", "octets")
      : n < 1_000_000
        ? `${Math.round(n / 1000).toLocaleString("fr-FR")}\u00a0ko`
        : `${(n / 1_000_000).toLocaleString("fr-FR", { maximumFractionDigits: 1 })}\u00a0Mo`,
  offline: "Le fichier est préparé par le serveur\u00a0: revenez dès que la connexion est là.",

  sheet: { name: "Problèmes", row: "Ligne", column: "Colonne", text: "Valeur", problem: "Problème" },
};
