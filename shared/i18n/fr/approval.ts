/** Words of review: marks, states, spot checks. */
import type { ShownMark } from "#shared/model/marks.ts";
import type { DatasetState, ReviewStep } from "#shared/wire/approval.ts";

function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}

const percent = (share: number) => Math.round(share * 100).toLocaleString("fr-FR");

export const approval = {
  title: "Relecture",
  parts: { state: "État", rows: "Lignes", spotChecks: "Sondage" },
  loading: "Lecture de la relecture…",

  states: {
    draft: "Brouillon",
    "in-review": "En relecture",
    "changes-requested": "Modifications demandées",
    approved: "Validé",
    published: "Publié",
  } satisfies Record<DatasetState, string>,
  modified: "modifié depuis la validation",
  modifiedShort: "modifié depuis",
  modifiedUnknown: "changements depuis\u00a0: inconnus",
  isPublic: "public",
  badge: (state: string) => `Relecture\u00a0: ${state}. Ouvrir le panneau`,

  /** what the state means, and what comes next */
  stateHints: {
    draft: "L’équipe travaille. Quand le tableau est prêt, elle demande une relecture.",
    "in-review": "La personne référente regarde le tableau\u00a0: elle le valide ou demande des modifications.",
    "changes-requested": "Il reste des choses à changer. L’équipe corrige, puis demande une nouvelle relecture.",
    approved: "Une version est validée. Elle est gardée telle quelle, même si le tableau change.",
    published: "Une version est publique. Elle ne change que si une personne responsable en publie une autre.",
  } satisfies Record<DatasetState, string>,

  steps: {
    "ask-review": "Demander une relecture",
    "take-back-request": "Retirer la demande",
    "request-changes": "Demander des modifications",
    approve: "Valider cette version…",
    publish: "Publier la version validée",
    "publish-unapproved": "Publier la version actuelle sans validation…",
    "publish-current": "Publier le tableau tel qu’il est, à mesure qu’il change…",
    "take-back-publication": "Retirer la publication",
  } satisfies Record<ReviewStep, string>,
  askAgain: "Demander une nouvelle relecture",
  stepTaken: {
    "ask-review": (who: string) => `${who} a demandé une relecture`,
    "take-back-request": (who: string) => `${who} a retiré la demande de relecture`,
    "request-changes": (who: string) => `${who} a demandé des modifications`,
    approve: (who: string) => `${who} a validé le tableau`,
    publish: (who: string) => `${who} a publié la version validée`,
    "publish-unapproved": (who: string) => `${who} a publié sans validation`,
    "publish-current": (who: string) => `${who} a publié le tableau à mesure qu’il change`,
    "take-back-publication": (who: string) => `${who} a retiré la publication`,
  } satisfies Record<ReviewStep, (who: string) => string>,
  someone: "Quelqu’un",
  note: "Un mot pour l’équipe (facultatif)",
  notePlaceholder: {
    "ask-review": "Ce qui est prêt, ce qui mérite un regard…",
    "request-changes": "Ce qu’il faut changer, et où…",
    other: "Pourquoi, pour qui…",
  },
  cancel: "Annuler",
  history: "Étapes",
  nothingYet: "Aucune étape pour l’instant.",
  seeVersion: "Voir cette version",
  notMine: "Votre rôle permet de suivre la relecture, sans y prendre part.",
  offline: "Sans réseau, on ne voit pas où en est la relecture. Elle s’affichera au retour de la connexion.",

  approved: {
    title: "Version validée",
    by: (who: string, when: string) => `Validée par ${who}, ${when}`,
    same: "Le tableau est identique à la version validée.",
    changed: "Le tableau n’est plus celui qui a été validé",
    cells: (n: number) => count(n, "cellule changée", "cellules changées"),
    rows: (n: number) => count(n, "ligne touchée", "lignes touchées"),
    rowsAdded: (n: number) => count(n, "ligne ajoutée", "lignes ajoutées"),
    rowsRemoved: (n: number) => count(n, "ligne retirée", "lignes retirées"),
    rowsMoved: (n: number) => count(n, "ligne déplacée", "lignes déplacées"),
    columns: (n: number) => count(n, "colonne changée", "colonnes changées"),
    back: "Si ces changements sont défaits, le tableau redevient validé tout seul.",
    comparing: "Recherche de ce qui a changé…",
    difference: "Voir la différence",
    see: "Voir la version validée",
  },

  deciding: {
    approveTitle: "Valider cette version",
    publishTitle: "Publier la version actuelle sans validation",
    what: (rows: string, columns: string, when: string) =>
      `Vous décidez du tableau tel qu’il était à l’écran à ${when}\u00a0: ${rows}, ${columns}.`,
    kept: "Cette version est gardée telle quelle. On pourra toujours la revoir et comparer.",
    matching: "Vérification que votre écran montre bien le tableau du serveur…",
    notMatching:
      "Votre écran n’est pas à jour avec le serveur. Attendez «\u00a0Enregistré\u00a0», puis regardez à nouveau le tableau.",
    changed: "Le tableau a changé depuis que vous avez ouvert cette fenêtre",
    changedHint:
      "Regardez ce qui a changé. Vous pouvez reprendre le tableau d’aujourd’hui, ou garder ce que vous aviez vu.",
    takeNow: "Prendre le tableau d’aujourd’hui",
    approve: "Valider",
    approveSeen: "Valider ce que j’avais vu",
    publish: "Publier sans validation",
    publishSeen: "Publier ce que j’avais vu",
    reason: "Pourquoi publier sans validation\u00a0?",
    reasonHint: "Ce motif est gardé avec votre nom dans la relecture et dans le journal de l’espace.",
    reasonMissing: "Écrivez le motif\u00a0: il sera gardé avec votre nom.",
    remaining: (n: number) =>
      `${count(n, "ligne n’est pas réglée", "lignes ne sont pas réglées")}\u00a0: à vérifier, en question ou modifiée depuis sa validation.`,
  },

  publication: {
    title: "Publication",
    none: "Rien n’est public.",
    noneOwner: "Rien n’est public. La version validée peut être publiée à une adresse que tout le monde peut lire.",
    public: (who: string, when: string) => `Publié par ${who}, ${when}`,
    isApproved: "C’est la version validée.",
    isOlder: "Une version plus récente est validée\u00a0: elle n’est pas encore publique.",
    unapproved: "Publié sans validation. Motif\u00a0:",
    current:
      "L’adresse donne le tableau tel qu’il est, à mesure qu’il change\u00a0: chaque modification y est visible en une minute environ, relue ou non.",
    currentHint:
      "Tout le monde lira le tableau tel qu’il est, et chaque modification en une minute environ, sans relecture. Les colonnes privées n’y sont jamais.",
    never:
      "Une colonne à ne jamais publier n’est dans aucun fichier public\u00a0: marquée après la publication, elle en est retirée en une minute environ.",
    page: "Page publique",
    file: "Fichier CSV",
    copy: "Copier l’adresse du fichier",
    json: "Données en JSON",
    copyJson: "Copier l’adresse JSON",
    takeBackHint: "L’adresse publique ne donnera plus rien. Le tableau et ses versions restent.",
  },

  marks: {
    names: {
      "to-check": "À vérifier",
      question: "Question",
      valid: "Validée",
      modified: "Modifiée depuis la validation",
    } satisfies Record<ShownMark, string>,
    tableNames: {
      "to-check": "Tableau à vérifier",
      question: "Question sur le tableau",
      valid: "Tableau marqué validé",
      modified: "Tableau modifié depuis qu’il est marqué validé",
    } satisfies Record<ShownMark, string>,
    progress: (valid: number, rows: number) =>
      `${valid.toLocaleString("fr-FR")} / ${count(rows, "ligne validée", "lignes validées")}`,
    progressOf: (n: number) => `${n}\u00a0% des lignes sont validées`,
    selection: (n: number) => (n > 1 ? `${count(n, "ligne choisie", "lignes choisies")}` : "Ligne choisie"),
    ofRow: (n: number) => `Ligne ${n.toLocaleString("fr-FR")}`,
    ofColumn: (name: string) => `Colonne «\u00a0${name}\u00a0»`,
    column: "Colonne",
    ofTable: "Tout le tableau",
    about: "Marquer",
    noSelection: "Choisissez une ligne dans le tableau pour la marquer.",
    markAs: { "to-check": "À vérifier", question: "Question", valid: "Valider" },
    clear: "Retirer la marque",
    editorHint: "Vous pouvez demander un regard sur une ligne. Valider revient à la personne référente.",
    next: "Prochaine ligne à vérifier",
    noneLeft: "Toutes les lignes sont validées.",
    list: "Lignes marquées",
    columns: "Colonnes et tableau",
    all: "Toutes",
    none: "Aucune ligne n’est marquée.",
    noneOf: "Aucune ligne de ce genre.",
    by: (who: string, when: string) => `${who}, ${when}`,
    more: (n: number) => `et ${count(n, "autre ligne", "autres lignes")}`,
    blankRow: "(vide)",
  },

  spotChecks: {
    about:
      "Le serveur tire des lignes au hasard. On regarde chacune, on dit juste ou faux. Le résultat donne une idée de tout le tableau.",
    count: "Combien de lignes\u00a0?",
    other: "Autre nombre",
    withoutToday: "Sans les lignes déjà regardées aujourd’hui",
    draw: "Tirer au sort",
    nothingToDraw: "Il n’y a plus de ligne à tirer au sort.",
    past: "Contrôles faits",
    none: "Aucun contrôle par sondage pour l’instant.",
    judgedBy: (names: string) => `par ${names}`,
    drawnBy: (who: string, when: string) => `Tiré par ${who}, ${when}`,
    resume: "Continuer",
    see: "Voir",
    back: "Tous les contrôles",
    progress: (judged: number, drawn: number) =>
      `${judged.toLocaleString("fr-FR")} sur ${count(drawn, "ligne cochée", "lignes cochées")}`,
    card: (n: number) => `Ligne ${n.toLocaleString("fr-FR")} du tableau`,
    right: "Juste",
    wrong: "Faux",
    skip: "Passer",
    keys: "J\u00a0: juste · F\u00a0: faux · →\u00a0: passer",
    word: "Un mot (facultatif)",
    wordPlaceholder: "Ce qui ne va pas…",
    blank: "vide",
    already: (who: string, verdict: string) => `${who} a déjà dit\u00a0: ${verdict}.`,
    replace: "Remplacer sa réponse",
    deleted: "Cette ligne a été supprimée depuis. Passez-la, ou dites si elle était fausse.",
    pause: "Arrêter là",
    result: (right: number, judged: number, share: number) =>
      `${right.toLocaleString("fr-FR")} ${right < 2 ? "juste" : "justes"} sur ${judged.toLocaleString("fr-FR")}, soit ${percent(share)}\u00a0%`,
    interval: (low: number, high: number) =>
      `intervalle de confiance à 95\u00a0%\u00a0: ${percent(low)}–${percent(high)}\u00a0%`,
    intervalHint: (low: number, high: number) =>
      `Sur tout le tableau, la part de lignes justes est sans doute entre ${percent(low)}\u00a0% et ${percent(high)}\u00a0%.`,
    everyRow: "Toutes les lignes du tableau ont été regardées.",
    nothingJudged: "Aucune ligne cochée.",
    wrongOnes: (n: number) => count(n, "ligne fausse", "lignes fausses"),
    noWrong: "Aucune ligne fausse.",
    goToRow: "Aller à la ligne",
    deletedRow: "ligne supprimée",
    comment: "Commenter",
    commentSent: "Commentaire ajouté à la ligne",
    commentText: (note: string | null) =>
      `Contrôle par sondage\u00a0: cette ligne est fausse.${note === null ? "" : ` ${note}`}`,
    left: (n: number) => `${count(n, "ligne reste", "lignes restent")} à regarder.`,
    notKept: "Votre réponse n’a pas été gardée. Réessayez.",
  },

  exports: {
    now: "Le tableau tel qu’il est maintenant",
    approved: "La version validée en CSV",
    approvedBy: (who: string, when: string) => `Validée par ${who}, ${when}`,
  },

  publicPage: {
    updated: "Dernière mise à jour",
    size: "Taille",
    sizeOf: (rows: number, columns: number) =>
      `${count(rows, "ligne", "lignes")} × ${count(columns, "colonne", "colonnes")}`,
    format: "Format",
    csv: "CSV, UTF-8, séparateur virgule",
    schema: "Modèle",
    schemaOf: (title: string, version: string | null, edited: boolean) =>
      `${title}${version === null ? "" : `, version\u00a0${version}`}${edited ? ", modifié par qui publie" : ""}`,
    download: (size: string) => `Télécharger le fichier (${size})`,
    address: "Cette adresse donne toujours la dernière version publiée.",
    current:
      "Ces données suivent le tableau à mesure qu’il change\u00a0: une modification y paraît en une minute environ.",
    rows: "Premières lignes",
    rowsOf: (shown: number, rows: number) =>
      shown < rows ? `${count(shown, "ligne", "lignes")} sur ${rows.toLocaleString("fr-FR")}` : "Toutes les lignes",
    noRows: "Ce jeu de données n’a pas encore de ligne.",
    columns: "Colonnes",
    column: "Colonne",
    meaning: "Description",
    required: "obligatoire",
    unnamed: (place: number) => `Colonne ${place}, sans titre`,
    /** for search engines: a sentence, where no description is given */
    about: (name: string, size: string, day: string) =>
      `${name}\u00a0: jeu de données public, ${size}, mis à jour le ${day}, à télécharger en CSV ou à lire en JSON.`,
    addresses: "Adresses pour les programmes",
    json: "Par pages de 100 lignes (1\u00a0000 au plus)",
    forPrograms:
      "Les adresses ne changent pas. Un programme peut demander ce qui a changé (ETag, If-None-Match), une partie du fichier (Range), et lire depuis une autre page web (CORS). Une cellule vide est null en JSON, tout le reste est du texte tel qu’il est écrit.",
    notPublic: "Rien n’est publié à cette adresse",
    notPublicSentence:
      "Vérifiez l’adresse. Si elle est juste, ces données ne sont pas, ou ne sont plus, publiques\u00a0: adressez-vous à la collectivité qui les tient.",
  },
};
