/** Words of the schema: finding one, what it would change, and editing it together. */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const and = (items: readonly string[]) => new Intl.ListFormat("fr", { type: "conjunction" }).format(items);

type Characters = "digit" | "capital" | "small" | "letter" | "letter-or-digit" | "any";

const CHARACTERS: Readonly<Record<Characters, readonly [one: string, many: string]>> = {
  digit: ["chiffre", "chiffres"],
  capital: ["lettre majuscule", "lettres majuscules"],
  small: ["lettre minuscule", "lettres minuscules"],
  letter: ["lettre", "lettres"],
  "letter-or-digit": ["lettre ou chiffre", "lettres ou chiffres"],
  any: ["caractère quelconque", "caractères quelconques"],
};

export const schema = {
  title: "Modèle",
  explain:
    "Un modèle (schéma) dit quelles colonnes attendre et ce que chaque valeur doit être. Il ne change jamais vos données.",
  none: "Aucun modèle n’est choisi\u00a0: les valeurs ne sont pas vérifiées.",
  readOnly: "Votre rôle permet de lire le modèle, pas de le changer.",
  offline: "Hors ligne\u00a0: le modèle peut être lu. Il se change quand la connexion revient.",
  unreadable: "Le modèle attaché à ce tableau n’est pas lisible. Retirez-le et choisissez-en un autre.",
  version: (version: string) => `version ${version}`,
  /** `name`: of the schema it was made from */
  edited: (name: string) => `modifié ici, d’après ${name}`,
  derived: "fait ici, d’après les données",
  matched: (n: number, total: number) =>
    `${n} sur ${count(total, "colonne du modèle trouvée", "colonnes du modèle trouvées")} dans le tableau`,
  download: "Télécharger",
  downloadHint: "Le modèle, au format Table Schema (.json)",
  change: "Changer de modèle…",
  remove: "Retirer le modèle",
  removed: "Le modèle est retiré.",
  adopted: (title: string) => `${quoted(title)} est maintenant le modèle de ce tableau.`,
  back: "Retour",
  undo: "Annuler dans le modèle",
  redo: "Rétablir dans le modèle",
  undone: "C’est annulé.",
  redone: "C’est rétabli.",
  nothingToUndo: "Rien à annuler dans le modèle.",
  saving: "Enregistrement…",
  saved: "Enregistré. Les autres le voient déjà.",
  skipped:
    "Quelqu’un vient de changer la même chose\u00a0: leur choix est gardé. Regardez, puis recommencez si besoin.",
  newer: (version: string, current: string) =>
    `Une version plus récente de ce modèle existe\u00a0: ${version} (vous utilisez la ${current}).`,
  seeNewer: "Voir ce qui changerait",

  find: {
    fromData: "Faire le modèle d’après les données",
    fromDataHint: "Chaque colonne est lue, et ce qu’elle doit contenir est proposé. Vous corrigez ensuite, ensemble.",
    or: "Ou en choisir un qui existe",
    search: "Chercher un modèle",
    searchExample: "Ex.\u00a0: équipements, subventions, horaires",
    searching: "Recherche…",
    nothingFound: (search: string) => `Aucun modèle ne parle de «\u00a0${search}\u00a0».`,
    emptyCatalogue: "Aucun modèle n’est proposé par ce serveur.",
    choose: "Voir ce qui changerait",
    startingPoint: "Point de départ",
    catalogue: "Catalogue national",
    kept: (when: string) => `Le catalogue national ne répond pas\u00a0: voici ce qu’il disait ${when}.`,
    unreachable:
      "Le catalogue national n’a pas encore pu être lu par ce serveur\u00a0: seuls les points de départ sont proposés. Réessayez plus tard, ou donnez un fichier.",
    file: "Un fichier ou une adresse",
    dropFile: "Déposez ici le fichier d’un modèle (.json, Table Schema)",
    browse: "Choisir un fichier…",
    address: "Adresse du modèle sur internet",
    addressExample: "https://…/schema.json",
    read: "Lire",
  },

  preview: {
    reading: "Comparaison avec le tableau…",
    title: (name: string) => `Avec le modèle ${quoted(name)}`,
    nothingDone: "Rien n’est encore changé. Vos données ne changent pas non plus si vous l’adoptez.",
    columns: "Colonnes",
    missing: "Absentes du tableau",
    required: "obligatoire",
    extra: "Inconnues de ce modèle (elles sont gardées)",
    more: (n: number) => `et ${count(n, "autre", "autres")}`,
    issues: "Problèmes",
    issuesFrom: (before: number, after: number) =>
      before === after
        ? `${count(after, "problème", "problèmes")}, comme maintenant`
        : `${count(before, "problème", "problèmes")} maintenant, ${after.toLocaleString("fr-FR")} avec ce modèle`,
    issuesFound: (after: number) =>
      after === 0
        ? "Aucun problème\u00a0: tout convient."
        : `${count(after, "problème serait signalé", "problèmes seraient signalés")}.`,
    column: "Colonne",
    now: "Maintenant",
    later: "Ensuite",
    differences: "Ce qui n’est pas pareil dans les deux modèles",
    same: "Les deux modèles disent la même chose.",
    ofSchema: "Le modèle lui-même",
    added: "colonne ajoutée",
    removed: "colonne retirée",
    changedTo: (what: string, before: string, after: string) => `${what}\u00a0: ${before} → ${after}`,
    changedItems: (what: string, added: readonly string[], removed: readonly string[], more: number) =>
      `${what}\u00a0: ${[
        ...(added.length === 0 ? [] : [`en plus ${added.map(quoted).join(", ")}`]),
        ...(removed.length === 0 ? [] : [`en moins ${removed.map(quoted).join(", ")}`]),
        ...(more === 0 ? [] : [`et ${count(more, "autre changement", "autres changements")}`]),
      ].join(", ")}`,
    changed: (what: string) => `changement\u00a0: ${what}`,
    addedTo: (what: string, after: string) => `${what}\u00a0: ${after} (nouveau)`,
    removedFrom: (what: string, before: string) => `${what}\u00a0: ${before} (retiré)`,
    adopt: "Adopter ce modèle",
  },

  /** properties of Table Schema as people call them; others are said by their own name */
  properties: {
    title: "titre",
    description: "description",
    example: "exemple",
    type: "type",
    format: "format",
    fields: "ordre des colonnes",
    version: "version",
    name: "nom",
    homepage: "page du modèle",
    missingValues: "valeurs qui comptent comme vides",
    primaryKey: "identifiant des lignes",
    uniqueKeys: "colonnes uniques ensemble",
    foreignKeys: "liens entre colonnes",
    custom_checks: "vérifications particulières",
    decimalChar: "séparateur décimal",
    groupChar: "séparateur de milliers",
    trueValues: "réponses «\u00a0oui\u00a0»",
    falseValues: "réponses «\u00a0non\u00a0»",
    "constraints.required": "obligatoire",
    "constraints.unique": "sans doublon",
    "constraints.enum": "valeurs permises",
    "constraints.pattern": "forme",
    "constraints.minimum": "minimum",
    "constraints.maximum": "maximum",
    "constraints.minLength": "longueur minimale",
    "constraints.maxLength": "longueur maximale",
  } as Readonly<Record<string, string>>,
  yes: "oui",
  no: "non",

  types: {
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
  },

  expectations: {
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
  },
  textOf: (meaning: string) => `Texte\u00a0: ${meaning}`,
  textOfForm: "Texte d’une forme particulière",
  expectationGroups: {
    plain: "Courant",
    moments: "Dates et heures",
    contacts: "Contact",
    codes: "Codes français",
    places: "Lieux",
  },

  kept: {
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
  },

  fields: {
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
  },

  renamedColumn: {
    offer: (was: string) => `Le modèle appelle encore cette colonne ${quoted(was)}.`,
    rename: "Renommer aussi dans le modèle",
    keys: "Au clavier\u00a0: Échap, puis Tab.",
    done: (name: string) => `Le modèle aussi dit maintenant ${quoted(name)}.`,
    dismiss: "Fermer",
  },

  field: {
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
  },

  advanced: {
    title: "Réglages avancés",
    schemaTitle: "Titre du modèle",
    schemaDescription: "Description du modèle",
    primaryKey: "Ce qui identifie une ligne",
    primaryKeyHint: "Ces colonnes, ensemble, ne sont jamais vides ni deux fois les mêmes",
    noColumn: "Aucune colonne",
    uniqueKeys: "Colonnes qui, ensemble, ne se répètent pas",
    addUniqueKey: "Ajouter un groupe de colonnes",
    uniqueKey: (n: number) => `Groupe ${n}`,
    foreignKeys: "Colonnes dont la valeur doit exister ailleurs",
    sameTable: "ce même tableau",
    foreignKey: (from: readonly string[], table: string, to: readonly string[]) =>
      `${and(from.map(quoted))} doit exister dans ${and(to.map(quoted))} de ${table}`,
    removeKey: "Retirer",
    missingValues: "Textes qui comptent comme vides",
    missingValuesHint: "Séparés par des virgules. Une cellule vide compte toujours comme vide.",
    checks: "Autres vérifications demandées par ce modèle",
    check: (what: string, columns: readonly string[]) =>
      columns.length === 0 ? what : `${what}\u00a0: ${and(columns.map(quoted))}`,
    /** names of checks as Validata has them; others are said by their own name */
    checkNames: {
      "sum-columns-value": "le total est bien la somme",
      "compare-columns-value": "deux colonnes comparées",
      "cohesive-columns-value": "colonnes remplies ensemble",
      "one-of-required": "au moins l’une des colonnes remplie",
      "year-interval-value": "une période, deux années",
      "nomenclature-acte": "nomenclature des actes",
      "french-gps-coordinates": "un point en France",
      departement: "nom de département",
      region: "nom de région",
    } as Readonly<Record<string, string>>,
  },

  /** « 5 chiffres », « au moins 1 lettre » */
  characters: (of: Characters, least: number, most: number | null) => {
    const [one, many] = CHARACTERS[of];
    const named = (n: number) => count(n, one, many);
    if (most === null) return least === 0 ? `des ${many}, ou rien` : `au moins ${named(least)}`;
    if (least === most) return named(least);
    return least === 0 ? `au plus ${named(most)}` : `${least} à ${named(most)}`;
  },
  text: (text: string, least: number, most: number | null) =>
    least === 1 && most === 1
      ? quoted(text)
      : least === 0 && most === 1
        ? `${quoted(text)} ou rien`
        : `${quoted(text)} ${most === null ? "une ou plusieurs fois" : `${least === most ? least : `${least} à ${most}`} fois`}`,
  inTurn: (parts: readonly string[]) => parts.join(", puis "),
};
