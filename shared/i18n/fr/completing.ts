/** Words of completing a table by many hands: what is left, whose it is, sharing it out, the next cell. */
const figures = (n: number) => n.toLocaleString("fr-FR");
const count = (n: number, one: string, many: string) => `${figures(n)} ${n > 1 ? many : one}`;
const cells = (n: number) => count(n, "cellule", "cellules");
const rows = (n: number) => count(n, "ligne", "lignes");
const columns = (n: number) => count(n, "colonne", "colonnes");

export const completing = {
  left: (blank: number, all: number) =>
    blank === 0
      ? `Tout est complet\u00a0: ${cells(all)} sur ${figures(all)}`
      : `Il reste ${cells(blank)} à compléter sur ${figures(all)}`,
  counting: "On compte ce qui manque…",
  explain:
    "Une cellule vide compte tant qu’on n’y a rien écrit. «\u00a0Valeur non disponible\u00a0» compte comme complétée.",
  nothing:
    "Aucune colonne à compléter n’est choisie. Cochez-en ci-dessous\u00a0: vous verrez ce qui reste, ici et par la touche F9.",
  next: "Cellule suivante à compléter",
  allMine: "Votre part est complète\u00a0: voici ce qui reste aux autres.",
  allDone: "Tout est complet dans ce que vous voyez.",
  people: "Par personne",
  you: (name: string) => `${name} (vous)`,
  nobody: "À personne",
  person: (name: string, blank: number, all: number) =>
    blank === 0 ? `${name}\u00a0: tout est complet` : `${name}\u00a0: il reste ${figures(blank)} sur ${figures(all)}`,
  columns: "Par colonne",
  column: (name: string, blank: number, all: number) =>
    blank === 0 ? `${name}\u00a0: complète` : `${name}\u00a0: il reste ${figures(blank)} sur ${figures(all)}`,
  complete: "complet",
  leftShort: (blank: number) => `${figures(blank)} à compléter`,
  wrong: (n: number) => `${figures(n)} en erreur`,
  goToColumn: (name: string) => `Aller à la prochaine cellule vide de «\u00a0${name}\u00a0»`,
  choose: "Colonnes à compléter",
  chooseHint: "Au départ\u00a0: celles que le modèle demande et celles qui ont été réparties.",
  shareOut: "Répartir…",
  standing: "Ce qui a été réparti",
  gesture: (by: string, when: string) => `${by}, ${when}`,
  gestureOf: {
    blocks: "en parts égales",
    values: "selon une colonne",
    hand: "à la main",
  },
  given: (parts: readonly { readonly name: string | null; readonly rows: number; readonly columns: number }[]) =>
    parts
      .map(({ name, rows: r, columns: c }) =>
        [name ?? "personne", [r > 0 ? rows(r) : "", c > 0 ? columns(c) : ""].filter(Boolean).join(" et ")].join(
          "\u00a0: ",
        ),
      )
      .join("\u00a0; "),
  cancel: "Annuler ce partage",
  changeHint:
    "Pour changer la part de quelqu’un\u00a0: sélectionnez des lignes, puis «\u00a0Confier à…\u00a0» dans le menu «\u00a0Lignes\u00a0». Le dernier partage compte.",
  givenToYou: (by: string, r: number, c: number) =>
    `${by} vous confie ${[r > 0 ? rows(r) : "", c > 0 ? columns(c) : ""].filter(Boolean).join(" et ")}. F9 va à la première cellule à compléter.`,
  dialog: {
    title: "Répartir entre plusieurs personnes",
    what: "Quoi",
    seen: (n: number) => `Les lignes affichées (${rows(n)})`,
    selected: (n: number) => `Les lignes sélectionnées (${rows(n)})`,
    missing: (n: number) => `Les lignes affichées où il manque une valeur dans la colonne choisie (${rows(n)})`,
    columns: (n: number) => `Les colonnes à compléter (${columns(n)})`,
    missingIn: "Colonne à compléter",
    how: "Comment",
    blocks: "En parts égales, par blocs qui se suivent",
    values: "Selon la valeur d’une colonne\u00a0: ce qui se ressemble va à la même personne",
    valueOf: "Colonne qui décide",
    who: "Entre qui",
    here: "ici maintenant",
    alone:
      "Personne d’autre ne peut encore écrire dans cet espace. Envoyez d’abord le lien que donne «\u00a0Partager\u00a0»\u00a0: qui entre apparaît ici.",
    share: (name: string, n: number, ofColumns: boolean) => `${name}\u00a0: ${ofColumns ? columns(n) : rows(n)}`,
    nobodyChosen: "Cochez au moins une personne.",
    nothingToShare: "Il n’y a rien à répartir avec ce choix.",
    apply: "Répartir",
    hint: "Rien n’est verrouillé\u00a0: chacun peut toujours écrire partout. Un partage s’annule d’un clic dans le panneau «\u00a0Compléter\u00a0».",
  },
  confide: {
    rows: (n: number) => `Confier ${n > 1 ? `ces ${figures(n)} lignes` : "cette ligne"} à…`,
    columns: (n: number) => `Confier ${n > 1 ? `ces ${figures(n)} colonnes` : "cette colonne"} à…`,
    nobody: "Personne",
  },
  ofPerson: (name: string) => `Confiée à ${name}`,
  suggestions: (column: string) => `Valeurs déjà dans «\u00a0${column}\u00a0»`,
  times: (n: number) => `${figures(n)} fois`,
  fixed: {
    title: "Ajouter une colonne de même valeur",
    name: "Titre de la colonne",
    value: "Valeur de chaque ligne",
    apply: (n: number) => `Ajouter et remplir ${rows(n)}`,
    done: (name: string, n: number) =>
      `Colonne «\u00a0${name}\u00a0» ajoutée\u00a0: ${cells(n)} remplies. Ctrl+Z pour annuler.`,
    fillTitle: (name: string) => `Remplir les cellules vides de «\u00a0${name}\u00a0»`,
    fillValue: "Valeur à écrire",
    fillApply: (n: number) => `Remplir ${cells(n)}`,
    columnGone: "La colonne a été supprimée\u00a0: rien n’est rempli.",
    fillNone: "Cette colonne n’a aucune cellule vide dans les lignes affichées.",
    filled: (n: number) => `${cells(n)} remplie${n > 1 ? "s" : ""}. Ctrl+Z pour annuler.`,
  },
};
