const number = (n: number) => n.toLocaleString("fr-FR");
const cells = (n: number) => `${number(n)} ${n > 1 ? "cellules" : "cellule"}`;
const rows = (n: number) => `${number(n)} ${n > 1 ? "lignes" : "ligne"}`;
const values = (n: number) => `${number(n)} ${n > 1 ? "valeurs" : "valeur"}`;
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;

/** What a column holds: its values, their lengths and shapes, what is there twice, its figures. */
export const facets = {
  untitled: "sans titre",
  choose: "Choisissez une colonne pour voir ce qu’elle contient\u00a0: chaque valeur avec son nombre de cellules.",
  column: "Colonne",
  add: "Voir aussi la colonne…",
  remove: (column: string) => `Ne plus montrer les valeurs de ${column}`,
  tabs: {
    label: "Ce que l’on compte",
    values: "Valeurs",
    duplicates: "Doublons",
    lengths: "Longueurs",
    shapes: "Formes",
  },
  counting: "Les valeurs sont comptées…",
  about: (distinct: number, filled: number) =>
    `${number(distinct)} ${distinct > 1 ? "valeurs différentes" : "valeur"} dans ${cells(filled)}`,
  among: (kept: number, all: number) =>
    kept === 0
      ? "Vos autres filtres ne gardent aucune ligne\u00a0: il n’y a rien à compter. Retirez l’un d’eux, au-dessus du tableau, pour voir les valeurs de cette colonne."
      : `Parmi les ${rows(kept)} que gardent vos autres filtres, sur ${number(all)}. Un remplacement ne touche qu’elles.`,
  search: "Chercher une valeur",
  clearSearch: "Effacer la recherche",
  nothingFound: (sought: string) => `Aucune valeur ne contient ${quoted(sought)}.`,
  nothing: "Aucune valeur ici.",
  order: { label: "Ordre des valeurs", count: "Les plus fréquentes", text: "De A à Z" },
  again: "Remettre dans l’ordre",
  list: (column: string) => `Valeurs de ${column}`,
  blank: "(vide)",
  keep: (value: string, n: number) => `Ne voir que les lignes ${quoted(value)} (${cells(n)})`,
  leaveOut: (value: string) => `Laisser de côté les lignes ${quoted(value)}`,
  takeBack: (value: string) => `Reprendre les lignes ${quoted(value)}`,
  clear: "Ne plus filtrer",
  tooManyTicked: "1\u00a0000 valeurs au plus peuvent être cochées\u00a0: laissez plutôt les autres de côté.",
  edit: (value: string) => `Remplacer ${quoted(value)} partout`,
  fill: "Remplir les cellules vides",
  by: (value: string) => `Remplacer ${quoted(value)} par`,
  fillWith: "Remplir les cellules vides avec",
  replace: (n: number) => `Remplacer dans ${cells(n)}`,
  fillCells: (n: number) => `Remplir ${cells(n)}`,
  empty: (n: number) => `Vider ${cells(n)}`,
  replaced: (n: number, after: string) =>
    after === "" ? `${cells(n)} vidée${n > 1 ? "s" : ""}.` : `${quoted(after)} écrit dans ${cells(n)}.`,
  noneReplaced: "Aucune cellule ne contient plus cette valeur\u00a0: rien n’a été écrit.",
  tooLong: "Une cellule contient 32\u00a0768 caractères au plus\u00a0: raccourcissez ce texte.",
  writings: (n: number) => `${number(n)} écritures`,
  writingsHelp: "La même valeur, à la casse, aux accents ou aux espaces près",
  alike: (n: number) =>
    n > 1 ? `${values(n)} s’écrivent de plusieurs façons` : "1 valeur s’écrit de plusieurs façons",
  allValues: "Toutes les valeurs",
  unify: (text: string, n: number) => `Écrire partout ${quoted(text)}\u00a0: ${cells(n)} à changer`,
  unifyShort: "Garder celle-ci",
  firstOnly: (shown: number, all: number) => `Les ${number(shown)} premières sur ${number(all)}.`,
  duplicates: (n: number, inRows: number) =>
    n > 1 ? `${values(n)} sont en double, dans ${rows(inRows)}.` : `1 valeur est en double, dans ${rows(inRows)}.`,
  noDuplicates: "Aucune valeur n’est en double.",
  highlight: "Les surligner dans le tableau",
  onlyDuplicates: "Ne voir que ces lignes",
  length: (n: number) => `${number(n)} ${n > 1 ? "caractères" : "caractère"}`,
  groupOf: (distinct: number, example: string) =>
    distinct > 1 ? `${values(distinct)}, dont ${quoted(example)}` : quoted(example),
  shapesHelp: "A\u00a0: capitale, a\u00a0: minuscule, 9\u00a0: chiffre\u00a0; trois lettres en valent trois ou plus.",
  statistics: {
    title: "Statistiques",
    filled: "Remplies",
    blank: "Vides",
    unavailable: "Valeur non disponible",
    distinct: "Valeurs différentes",
    least: { number: "La plus petite", date: "La plus ancienne", text: "La première de A à Z" },
    most: { number: "La plus grande", date: "La plus récente", text: "La dernière de A à Z" },
    sum: "Somme",
    mean: "Moyenne",
    median: "Médiane",
    others: { number: "Ne sont pas des nombres", date: "Ne sont pas des dates" },
    longest: "La plus longue",
    mostFrequent: "La plus fréquente",
    characters: (n: number) => `${number(n)} ${n > 1 ? "caractères" : "caractère"}`,
    share: (percent: number) => `${percent.toLocaleString("fr-FR", { maximumFractionDigits: 1 })}\u00a0%`,
  },
  number: (value: number) => value.toLocaleString("fr-FR", { maximumFractionDigits: 6 }),
  doubles: {
    label: "Doublons surlignés",
    count: (inRows: number, groups: number, columns: string) =>
      `${rows(inRows)} en double pour ${columns}\u00a0: ${number(groups)} ${groups > 1 ? "contenus répétés" : "contenu répété"}`,
    none: (columns: string) => `Aucun doublon pour ${columns}.`,
    wholeRow: "toute la ligne",
    previous: "Doublon précédent",
    next: "Doublon suivant",
    only: "Ne voir qu’eux",
    close: "Ne plus surligner",
  },
};
