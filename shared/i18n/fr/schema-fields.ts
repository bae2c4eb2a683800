/** Words of what a schema expects of each column. */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const and = (items: readonly string[]) => new Intl.ListFormat("fr", { type: "conjunction" }).format(items);

export const types = {
  string: "texte",
  number: "nombre",
  integer: "nombre entier",
  boolean: "oui ou non",
  object: "objet JSON",
  array: "liste JSON",
  list: "plusieurs valeurs séparées",
  date: "date",
  datetime: "date et heure",
  time: "heure",
  year: "année",
  yearmonth: "mois",
  duration: "durée",
  geopoint: "point sur la carte",
  geojson: "forme géographique (GeoJSON)",
  any: "n’importe quoi",
};

export const expectations = {
  text: "Texte",
  list: "Une valeur d’une liste",
  integer: "Nombre entier",
  number: "Nombre (12.5)",
  "number-comma": "Nombre à virgule (12,5)",
  boolean: "Oui ou non",
  date: "Date (2021-01-05)",
  "date-french": "Date à la française (05/01/2021)",
  year: "Année (2021)",
  time: "Heure (10:30:00)",
  email: "Adresse électronique",
  uri: "Adresse web (https://…)",
  phone: "Numéro de téléphone",
  "opening-hours": "Horaires d’ouverture",
  siret: "SIRET (établissement)",
  siren: "SIREN (organisme)",
  rna: "RNA (association)",
  uai: "UAI (école, collège, lycée)",
  "postal-code": "Code postal",
  "commune-code": "Code Insee de la commune",
  "departement-code": "Code du département",
  "region-code": "Code de la région",
  point: "Point en France (longitude, latitude)",
};

export const expectationGroups = {
  plain: "Courant",
  moments: "Dates et heures",
  contacts: "Contact",
  codes: "Codes français",
  places: "Lieux",
};

export const kept = {
  title: "Écrit, et pas enregistré",
  notSaved: (saved: string) =>
    saved === ""
      ? "Pas encore enregistré."
      : `Pas encore enregistré. Le modèle dit maintenant\u00a0: ${quoted(saved)}.`,
  of: (field: string, what: string, text: string) => `${quoted(field)}, ${what}\u00a0: ${quoted(text)}`,
  ofGone: (field: string, what: string, text: string) =>
    `${quoted(field)}, ${what} (cette colonne n’est plus dans le modèle)\u00a0: ${quoted(text)}`,
  save: "Enregistrer",
  open: "Ouvrir",
  letGo: "Oublier",
};

export const fields = {
  title: (n: number) => `Colonnes attendues (${n.toLocaleString("fr-FR")})`,
  required: "obligatoire",
  unique: "sans doublon",
  values: (n: number) => count(n, "valeur permise", "valeurs permises"),
  absent: "absente du tableau",
  wrong: (n: number) => count(n, "cellule à corriger", "cellules à corriger"),
  opensHere: (names: readonly string[]) =>
    `${and(names)} ${names.length < 2 ? "regarde" : "regardent"} cette colonne du modèle`,
  renamed: (was: string, now: string) =>
    `Quelqu’un vient de renommer cette colonne du modèle\u00a0: ${quoted(was)} s’appelle maintenant ${quoted(now)}. Ce que vous écriviez est toujours là.`,
  add: "Ajouter une colonne attendue",
  addName: "Nom de la colonne",
  addNow: "Ajouter",
  alreadyThere: (name: string) => `Le modèle a déjà une colonne ${quoted(name)}.`,
  extra: "Colonnes du tableau que le modèle ne connaît pas",
  extraHint: "Ce n’est pas une erreur\u00a0: elles sont gardées, sans être vérifiées.",
  addExtra: "Ajouter au modèle",
  addExtraNamed: (name: string) => `Ajouter ${quoted(name)} au modèle`,
  rename: "Un nom de colonne doit être écrit exactement comme dans le modèle.",
};

export const renamedColumn = {
  offer: (was: string) => `Le modèle appelle encore cette colonne ${quoted(was)}.`,
  rename: "Renommer aussi dans le modèle",
  keys: "Au clavier\u00a0: Échap, puis Tab.",
  done: (name: string) => `Le modèle aussi dit maintenant ${quoted(name)}.`,
  dismiss: "Fermer",
};

export const field = {
  titleLabel: "Titre",
  titleHint: "Comme on le lirait à voix haute",
  description: "Description",
  descriptionHint: "Pour qui remplit, et pour qui lira le fichier",
  expects: "Ce qu’on attend",
  chooseHint: "La valeur de chaque cellule est vérifiée ainsi",
  otherType: (type: string) => `Autre\u00a0: ${type}`,
  required: "Obligatoire",
  requiredHint: "Aucune cellule ne doit rester vide",
  unique: "Sans doublon",
  uniqueHint: "La même valeur ne doit pas revenir",
  example: "Exemple de bonne valeur",
  values: "Valeurs permises",
  addValue: "Ajouter une valeur",
  addValueNow: "Ajouter",
  removeValue: (value: string) => `Retirer ${quoted(value)}`,
  inCells: (n: number) => count(n, "cellule", "cellules"),
  unused: "pas dans la colonne",
  takeColumn: "Prendre celles de la colonne",
  tooMany: (n: number) =>
    `La colonne a plus de ${n} valeurs différentes\u00a0: ce n’est pas une liste où l’on choisit.`,
  noValues: "La colonne n’a pas encore de valeur\u00a0: ajoutez la première.",
  moreValues: (n: number) => `Montrer les ${n.toLocaleString("fr-FR")} autres`,
  minimum: "Au moins",
  maximum: "Au plus",
  notOfType: "Cette valeur ne convient pas à ce qu’on attend\u00a0: écrivez-la comme dans une cellule.",
  minimumDate: "Pas avant",
  maximumDate: "Pas après",
  length: "Nombre de caractères",
  notNumber: "Écrivez un nombre entier, ou laissez vide.",
  answers: "Réponses reconnues",
  yesAnswers: "Pour oui",
  noAnswers: "Pour non",
  answersHint: "Séparées par des virgules",
  pattern: "Forme de la valeur",
  noPattern: "Toute forme convient.",
  patternMeaning: (meaning: string) => `Il faut ${meaning}.`,
  patternObscure: "Il faut une forme particulière, que l’exemple montre.",
  patternExample: "Donner la forme par un exemple",
  patternExampleHint: "Écrivez 0620001A pour demander 7 chiffres, puis 1 lettre majuscule",
  patternUse: "Demander cette forme",
  patternRemove: "Ne plus demander de forme",
  patternWritten: "Motif (expression régulière)",
  patternWrong: "Ce motif n’est pas une expression régulière\u00a0: vérifiez les parenthèses et les crochets.",
  fits: (n: number, of: number) =>
    of === 0
      ? "La colonne est vide\u00a0: rien à comparer."
      : n === of
        ? `${of < 2 ? "La seule cellule remplie convient" : `Les ${of.toLocaleString("fr-FR")} cellules remplies conviennent`}.`
        : `${n < 2 ? `${n} cellule convient` : `${n.toLocaleString("fr-FR")} cellules conviennent`}, sur ${of.toLocaleString("fr-FR")} remplies.`,
  counting: "Essai sur la colonne…",
  unfit: (values: readonly string[]) => `Ne conviennent pas, par exemple\u00a0: ${values.map(quoted).join(", ")}`,
  more: "Nom et place",
  name: "Nom exact de la colonne",
  nameHint: "Le nom que la colonne du tableau doit porter",
  nameTaken: (name: string) => `Le modèle a déjà une colonne ${quoted(name)}\u00a0: donnez un autre nom.`,
  nameEmpty: "Il faut un nom.",
  up: "Monter",
  down: "Descendre",
  remove: "Retirer du modèle",
  removeHint: "La colonne du tableau et son contenu restent.",
  facts: "Ce que dit le modèle",
};
