/** Words of looking at a table: filters, sorting, hidden columns, saved views. */
const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const listed = (values: readonly string[]) =>
  values.length > 3 ? `${values.slice(0, 2).join(", ")} et ${values.length - 2} autres` : values.join(", ");

export const views = {
  bar: "Ce que vous voyez",
  filter: "Filtrer",
  shown: (shown: number, all: number) => `${count(shown, "ligne", "lignes")} sur ${all.toLocaleString("fr-FR")}`,
  looking: "Recherche des lignes…",
  stale: (n: number) => `${count(n, "ligne a", "lignes ont")} changé`,
  staleHint: "Ces lignes restent où elles sont tant que vous ne le demandez pas.",
  refresh: "Actualiser",
  seeAll: "Tout voir",
  remove: (what: string) => `Retirer\u00a0: ${what}`,
  turn: (what: string) => `Inverser l’ordre\u00a0: ${what}`,
  sorted: (column: string, descending: boolean) => `trié par ${column} ${descending ? "↓" : "↑"}`,
  sortedThen: (column: string, descending: boolean) => `puis ${column} ${descending ? "↓" : "↑"}`,
  hidden: (n: number) => `${count(n, "colonne masquée", "colonnes masquées")}`,
  noRow: "Aucune ligne ne correspond à ces filtres.",
  forMe: "Vous seul·e voyez ainsi le tableau\u00a0: il n’est changé pour personne.",
  untitled: "sans titre",
  gone: "colonne supprimée",
  chips: {
    blankValue: "vide",
    unavailableValue: "non disponible",
    values: (column: string, values: readonly string[]) =>
      values.length === 1 ? `${column} = ${values[0]}` : `${column}\u00a0: ${listed(values)}`,
    notValues: (column: string, values: readonly string[]) =>
      values.length === 1 ? `${column} ≠ ${values[0]}` : `${column}, sauf ${listed(values)}`,
    anyCell: "une cellule",
    contains: (column: string, text: string) => `${column} contient ${quoted(text)}`,
    notContains: (column: string, text: string) => `${column} ne contient pas ${quoted(text)}`,
    matches: (column: string, pattern: string) => `${column} suit le motif ${pattern}`,
    notMatches: (column: string, pattern: string) => `${column} ne suit pas le motif ${pattern}`,
    compares: (column: string, sign: string, value: string) => `${column} ${sign} ${value}`,
    blank: (column: string) => `${column} vide`,
    filled: (column: string) => `${column} rempli`,
    length: (column: string, least: number | null, most: number | null) =>
      least === most
        ? `${column}\u00a0: ${count(least ?? 0, "caractère", "caractères")}`
        : least === null
          ? `${column}\u00a0: ${count(most ?? 0, "caractère", "caractères")} au plus`
          : most === null
            ? `${column}\u00a0: ${count(least, "caractère", "caractères")} au moins`
            : `${column}\u00a0: de ${least} à ${most} caractères`,
    shapes: (column: string, shapes: readonly string[]) => `${column} de forme ${listed(shapes)}`,
    notShapes: (column: string, shapes: readonly string[]) => `${column} d’une autre forme que ${listed(shapes)}`,
    duplicates: (columns: string) => `doublons de ${columns}`,
    issues: "avec un problème",
    noIssues: "sans problème",
    issuesIn: (column: string) => `problème dans ${column}`,
    noIssuesIn: (column: string) => `sans problème dans ${column}`,
    commented: "commentées",
    mine: "les miennes",
    toNobody: "à personne",
    toSomeone: "à quelqu’un d’autre",
    changed: (since: string | null, who: "me" | "other" | null) =>
      [
        "modifiées",
        who === "me" ? "par moi" : who === "other" ? "par une autre personne" : null,
        since === null ? null : `depuis ${since}`,
      ]
        .filter((part) => part !== null)
        .join(" "),
    rows: (n: number) => count(n, "ligne choisie", "lignes choisies"),
  },
  faults: {
    noColumn: "Une colonne de cette vue n’existe plus\u00a0: cette partie est laissée de côté.",
    notAFormula: (formula: string, why: string) => `La formule ${formula} ne convient plus\u00a0: ${why}`,
    notAPattern: (pattern: string) =>
      `Le motif ${quoted(pattern)} n’est pas lisible\u00a0: ce filtre est laissé de côté. Corrigez-le ou retirez-le.`,
    notKnown: "Un filtre attend ce que le serveur doit encore dire\u00a0: en attendant, il ne retient rien.",
  },
  quick: {
    title: "Ne voir que les lignes…",
    issues: "avec un problème",
    blank: (column: string) => `vides dans ${quoted(column)}`,
    mine: "à compléter par moi",
    commented: "commentées",
    today: "modifiées aujourd’hui",
    lastVisit: "modifiées depuis ma dernière visite",
    byMe: "modifiées par moi",
    values: "Par les valeurs d’une colonne…",
    condition: "Par une condition…",
  },
  condition: {
    title: "Filtrer par une condition",
    column: "Colonne",
    anyColumn: "Toutes les colonnes",
    is: "Condition",
    value: "Valeur",
    to: "et",
    apply: "Filtrer",
    cancel: "Annuler",
    kinds: {
      contains: "contient",
      notContains: "ne contient pas",
      is: "est",
      isNot: "n’est pas",
      blank: "est vide",
      filled: "est rempli",
      above: "est supérieur ou égal à (nombre)",
      below: "est inférieur ou égal à (nombre)",
      equal: "est le nombre",
      since: "date du … ou après",
      until: "date du … ou avant",
      matches: "suit le motif",
      length: "a un nombre de caractères de",
      formula: "répond à la formule",
    },
    notANumber: "Écrivez un nombre, par exemple 1250,5.",
    notADate: "Écrivez une date, par exemple 31/12/2024.",
    notAPattern: "Ce motif n’est pas lisible\u00a0: vérifiez ses parenthèses et ses crochets.",
    nothing: "Écrivez une valeur.",
    formulaExample: "[effectif] > 500 ET NON ESTVIDE([mail])",
  },
  sortForAll: "Garder cet ordre pour tous…",
  sortForAllAsk: (n: number) =>
    `${count(n, "ligne sera rangée", "lignes seront rangées")} ainsi pour toute l’équipe. Ctrl+Z pour annuler.`,
  sortForAllDo: "Ranger pour tous",
  sortForAllNo: "Non",
  saved: {
    menu: "Vues",
    all: "Tout le tableau",
    none: "Aucune vue enregistrée. Filtrez, triez ou masquez des colonnes, puis enregistrez ce que vous voyez pour toute l’équipe.",
    save: "Enregistrer cette vue…",
    update: (name: string) => `Remplacer ${quoted(name)} par ce que je vois`,
    updated: (name: string) => `Vue ${quoted(name)} mise à jour pour toute l’équipe.`,
    rename: "Renommer…",
    remove: "Supprimer…",
    removeAsk: (name: string) =>
      `Supprimer la vue ${quoted(name)} pour toute l’équipe\u00a0? Le tableau n’est pas changé.`,
    removeDo: "Supprimer la vue",
    link: "Copier le lien vers cette vue",
    /** the view that has a name and is seen as it is */
    linkCopied: (name: string | null) =>
      name === null
        ? "Lien copié dans le presse-papiers\u00a0: collez-le dans un message, il ouvre le tableau comme vous le voyez."
        : `Lien vers la vue ${quoted(name)} copié dans le presse-papiers\u00a0: collez-le dans un message.`,
    linkTooLong:
      "Ce que vous voyez est trop long pour un lien\u00a0: enregistrez d’abord cette vue dans «\u00a0Vues\u00a0», puis copiez son lien.",
    more: (name: string) => `Plus d’actions pour la vue ${name}`,
    name: "Nom de la vue",
    namePlaceholder: "Mairies sans horaires",
    nameHint: "Toute l’équipe la trouvera dans «\u00a0Vues\u00a0». Chacun reste libre de regarder autrement.",
    keep: "Enregistrer",
    renameDo: "Renommer",
    cancel: "Annuler",
    by: (name: string) => `par ${name}`,
    changed: "modifiée",
    unreadable:
      "Le lien n’a pas pu être lu\u00a0: il a été coupé en chemin. Demandez-le à nouveau à qui vous l’a envoyé.",
    gone: "Cette vue a été supprimée. Vous voyez ce que vous regardiez en dernier.",
    failed: "Les vues enregistrées n’ont pas pu être lues.",
  },
};
