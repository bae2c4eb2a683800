/** Words of compiling: the other table, how its rows are found, what comes of it. */
import type { KeyComparison } from "#shared/cleaning/join/compared-key.ts";
import type { MatchKind } from "#shared/cleaning/join/match-rows.ts";

const figures = (n: number) => n.toLocaleString("fr-FR");
const count = (n: number, one: string, many: string) => `${figures(n)}\u00a0${Math.abs(n) < 2 ? one : many}`;
const rows = (n: number) => count(n, "ligne", "lignes");
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;

export const joining = {
  title: "Compiler avec un autre tableau",
  source: {
    label: "L’autre tableau",
    placeholder: "Choisir un tableau de l’espace",
    noOther: "Aucun autre tableau dans cet espace",
    noSuch: "Aucun tableau de ce nom",
    chooseFile: "Prendre un fichier",
    file: (name: string, table: string | null) => (table === null ? name : `${name}, ${quoted(table)}`),
    size: (n: number, columns: number) =>
      `${rows(n)}, ${count(columns, "colonne", "colonnes")}. Il reste comme il est.`,
    state: {
      opening: "Ouverture du tableau…",
      there: "",
      missing: "Ce fichier n’est plus ouvert ici\u00a0: reprenez-le.",
      askAgain: "Ce registre n’est plus ouvert ici\u00a0: interrogez-le à nouveau.",
      gone: "Ce tableau n’existe plus, ou vous ne pouvez pas le lire. Choisissez-en un autre.",
    },
  },
  register: {
    close: "Fermer sans interroger le registre",
    opening: "Ouverture…",
    back: "Revenir",
    ask: "Interroger le registre",
    asking: (host: string) => `${host} est interrogé…`,
    hidden: (n: number) =>
      `${count(n, "organisme a demandé", "organismes ont demandé")} à ne pas être ${n < 2 ? "diffusé" : "diffusés"}\u00a0: l’adresse, parfois le nom, ne sont pas communiqués (colonne «\u00a0diffusion\u00a0»).`,
    schools: {
      open: "Établissements scolaires (UAI)",
      title: "Compiler avec l’annuaire des établissements scolaires",
      what: (host: string) =>
        `L’annuaire de l’éducation (${host}) donne tous les établissements d’un département\u00a0: UAI, nom, type, public ou privé, adresse, commune, coordonnées. Rien de votre tableau ne lui est envoyé.`,
      off: "Ce serveur n’est pas relié à l’annuaire des établissements scolaires. Vous pouvez le télécharger sur data.education.gouv.fr, puis le prendre comme un fichier.",
      departements: "Départements",
      where: "Ceux où sont vos établissements.",
      whereOf: (title: string) => `D’après les UAI de ${quoted(title)}. Vous pouvez en ajouter ou en retirer.`,
      noSuch: "Aucun département de ce nom",
      name: (names: readonly string[] | null, n: number) =>
        `Établissements scolaires (${names === null ? `${figures(n)}\u00a0départements` : names.join(", ")})`,
    },
    companies: {
      open: "Entreprises et organismes (SIREN, SIRET)",
      title: "Compiler avec le registre des entreprises et des organismes",
      what: (host: string) =>
        `Chaque numéro de la colonne choisie est envoyé à ${host}, qui donne le nom, l’adresse, la commune, l’activité et si l’organisme existe encore. Rien d’autre de votre tableau ne part. Qui a demandé à ne pas être diffusé n’y a ni adresse ni, parfois, nom.`,
      off: "Ce serveur n’est pas relié au registre des entreprises. Vous pouvez télécharger un fichier de la base Sirene (Insee), puis le prendre comme un fichier.",
      column: "Colonne des SIREN ou des SIRET",
      count: (n: number, minutes: number) =>
        n === 0
          ? "Aucun numéro SIREN ou SIRET dans cette colonne."
          : `${count(n, "numéro différent", "numéros différents")}, ${count(minutes, "minute", "minutes")} au plus.`,
      others: (n: number) =>
        `${count(n, "texte n’est pas un numéro juste", "textes ne sont pas des numéros justes")}\u00a0: ${n < 2 ? "il n’est pas envoyé" : "ils ne sont pas envoyés"}.`,
      tooMany: (n: number) => `C’est plus de ${figures(n)}\u00a0: prenez plutôt un fichier de la base Sirene (Insee).`,
      name: "Entreprises et organismes",
    },
  },
  readTitle: (file: string) => `Compiler avec ${quoted(file)}`,
  closeFile: "Fermer sans prendre ce fichier",
  useFile: "Prendre ce tableau",
  keys: {
    label: "Retrouver les lignes par",
    here: (n: number) => `Colonne d’ici, ${n}`,
    there: (n: number) => `Colonne de l’autre tableau, ${n}`,
    untitled: "sans titre",
    choose: "Choisir…",
    add: "Ajouter une colonne à la clé",
    remove: (n: number) => `Retirer la paire ${n}`,
    comparison: "Deux textes sont les mêmes",
    comparisons: {
      exact: "exactement, signe pour signe",
      cleaned: "aux accents, majuscules et signes près",
      near: "à une lettre près",
    } satisfies Record<KeyComparison, string>,
    comparisonHint: {
      exact: "«\u00a0Laval\u00a0» et «\u00a0LAVAL\u00a0» sont différents.",
      cleaned: "L’ordre des mots et le zéro du début (01053, 1053) ne comptent pas.",
      near: "En plus, une lettre oubliée ou échangée. Jamais un chiffre pour un autre.",
    } satisfies Record<KeyComparison, string>,
  },
  matches: {
    label: "Lignes retrouvées",
    summary: (found: number, unmatched: number, ambiguous: number) =>
      `${count(found, "trouvée", "trouvées")} · ${figures(unmatched)}\u00a0sans correspondance · ${count(ambiguous, "ambiguë", "ambiguës")}`,
    /** beside the button: null where all were found */
    without: (unmatched: number, ambiguous: number) =>
      [
        ...(unmatched > 0 ? [`${rows(unmatched)} sans correspondance`] : []),
        ...(ambiguous > 0 ? [count(ambiguous, "ambiguë", "ambiguës")] : []),
      ].join(", ") || null,
    kinds: {
      found: (n: number) => count(n, "trouvée", "trouvées"),
      near: (n: number) => `${figures(n)}\u00a0à une lettre près`,
      chosen: (n: number) => count(n, "choisie", "choisies"),
      unmatched: (n: number) => `${figures(n)}\u00a0sans correspondance`,
      ambiguous: (n: number) => count(n, "ambiguë", "ambiguës"),
      left: (n: number) => count(n, "laissée", "laissées"),
      blank: (n: number) => `${rows(n)} sans rien dans la clé.`,
      unused: (n: number) => `${figures(n)}\u00a0seulement dans l’autre`,
    } satisfies Record<MatchKind | "unused" | "blank", (n: number) => string>,
    hints: {
      found: "",
      near: "Vérifiez\u00a0: ce sont peut-être deux choses.",
      chosen: "",
      unmatched: "Cherchez ce que c’est dans l’autre tableau, ou laissez. Vos choix sont gardés avec l’étape.",
      ambiguous: "Plusieurs lignes de l’autre tableau ont cette clé. Dites laquelle, ou ajoutez une colonne à la clé.",
      left: "",
      blank: "",
      unused: "",
    } satisfies Record<MatchKind | "unused" | "blank", string>,
    nothing: "vide",
    times: (n: number) => `(${rows(n)})`,
    which: (key: string) => `Ligne de l’autre tableau pour ${quoted(key)}`,
    choose: (n: number) => `Choisir parmi ${figures(n)}…`,
    told: (title: string, text: string) => `${title}\u00a0: ${text === "" ? "vide" : text}`,
    none: "Aucune\u00a0: laisser sans",
    look: "Chercher dans l’autre tableau…",
    maybe: (text: string) => `${text}\u00a0?`,
    noneFound: "Rien de tel dans l’autre tableau",
    leave: "Laisser sans correspondance",
    notSame: "Ce n’est pas la même chose",
    forget: "Oublier ce choix",
    more: (n: number) => `Montrer la suite (${figures(n)})`,
    full: "Il y a trop de choix pour une seule étape. Faites celle-ci, puis recommencez avec ce qui reste.",
  },
  bring: {
    label: "Faire venir",
    isKey: (title: string) => `${title} (la clé)`,
    isPrivate: "Privée là-bas\u00a0: elle le sera ici.",
    into: (title: string) => `Où va ${quoted(title)}`,
    fresh: "nouvelle colonne",
    fill: (title: string) => `les cellules vides de ${quoted(title)}`,
    titleOf: (title: string) => `Titre de la nouvelle colonne, pour ${quoted(title)}`,
    noTitle: "Donnez un titre.",
  },
  others: (n: number | null) =>
    n === null ? "Ajouter les lignes que l’autre a seul" : `Ajouter les lignes que l’autre a seul (${figures(n)})`,
  othersHint: "À la fin du tableau.",
  append: {
    label: "Où va chaque colonne",
    to: (title: string) => `Où va ${quoted(title)}`,
    fresh: "nouvelle colonne",
    ignored: "ne vient pas",
    ignoredCount: (n: number) => `${count(n, "colonne", "colonnes")} ne ${n < 2 ? "vient" : "viennent"} pas`,
    alike: (n: number) => `${figures(n)}\u00a0colonnes vont dans celles qui ont les mêmes titres`,
    isPrivate: "Privée là-bas\u00a0: elle le sera ici.",
    provenance: "Provenance",
    say: "Dire d’où vient chaque ligne",
    sayHint: "Dans une colonne, avec le nom du fichier ou du tableau.",
    provenanceParts: {
      title: "Titre de la colonne",
      there: "Pour les lignes qui viennent",
      here: "Pour les lignes déjà là (rien\u00a0: elles restent vides)",
    },
  },
  used: {
    title: "Compilation",
    from: "Compilé à partir de",
    into: "Utilisé par",
    at: (who: string, when: string) => `${who}, ${when}`,
    found: (n: number, of: number) => `${rows(n)} ${n < 2 ? "retrouvée" : "retrouvées"} sur ${figures(of)}`,
  },
};
