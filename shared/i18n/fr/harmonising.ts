import type { ClusterMethod } from "#shared/cleaning/clusters/find-clusters.ts";
import type { RowLikeness } from "#shared/cleaning/clusters/row-groups.ts";

const number = (n: number) => n.toLocaleString("fr-FR");
const count = (n: number, one: string, many: string) => `${number(n)} ${n > 1 ? many : one}`;
const cells = (n: number) => count(n, "cellule", "cellules");
const rows = (n: number) => count(n, "ligne", "lignes");
const groups = (n: number) => count(n, "groupe", "groupes");
const writings = (n: number) => count(n, "écriture", "écritures");
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;
const cut = (text: string) => quoted(text.length > 60 ? `${text.slice(0, 59)}…` : text);

/** Bringing together the writings of one value, and the rows that are one and the same. */
export const harmonising = {
  link: "Rapprocher les écritures…",
  column: "Colonne",
  untitled: "sans titre",
  choose: "Choisissez une colonne\u00a0: les valeurs qui semblent être la même, écrite autrement, y sont rapprochées.",
  method: "Rapprocher",
  methods: {
    fingerprint: "Mêmes mots, autre ordre ou casse",
    ngrams: "Mêmes suites de lettres",
    sound: "Se prononce pareil",
    edits: "Presque pareil",
    compression: "Se ressemble",
  } satisfies Record<ClusterMethod["by"], string>,
  about: {
    fingerprint:
      "Sans tenir compte de la casse, des accents, de la ponctuation ni de l’ordre des mots\u00a0: «\u00a0ST DENIS\u00a0» et «\u00a0Saint-Denis\u00a0».",
    ngrams:
      "Les mêmes suites de lettres, sans les espaces\u00a0: «\u00a0Jean Moulin\u00a0» et «\u00a0jeanmoulin\u00a0».",
    sound:
      "Ce qui se dit de la même façon en français\u00a0: «\u00a0Gauthier\u00a0» et «\u00a0Gotier\u00a0». Relisez avant de fusionner.",
    edits:
      "À quelques lettres près, chiffres à part\u00a0: «\u00a0collége\u00a0» et «\u00a0colège\u00a0». Relisez avant de fusionner\u00a0: «\u00a0Nancy\u00a0» et «\u00a0Nandy\u00a0» aussi se ressemblent.",
    compression: "Des textes longs qui ont beaucoup en commun. Lent, et large\u00a0: relisez avant de fusionner.",
  } satisfies Record<ClusterMethod["by"], string>,
  size: "Lettres par suite",
  letters: "Lettres qui peuvent différer",
  gap: "Écart admis, de 1 à 10",
  scope: {
    label: "Sur quelles lignes",
    all: "Toutes",
    filtered: "Filtrées",
    selected: "Choisies",
    among: (n: number) => `Parmi ${rows(n)} seulement\u00a0: une fusion ne touche qu’elles.`,
  },
  seeking: (percent: number) => `Les valeurs sont rapprochées… ${number(percent)}\u00a0%`,
  stop: "Arrêter",
  stopped: "La recherche est arrêtée.",
  again: "Chercher",
  found: (n: number, change: number) =>
    n === 0 ? "" : `${groups(n)} à regarder, ${cells(change)} à changer si tout est fusionné.`,
  none: (values: number) =>
    values === 0
      ? "Cette colonne est vide."
      : `Rien à rapprocher ainsi parmi ${count(values, "valeur", "valeurs")}. Essayez une autre façon.`,
  allSettled: "Tout est réglé ici.",
  cutShort:
    "Il y a trop de valeurs pour les comparer toutes deux à deux\u00a0: d’autres rapprochements ont pu échapper. Filtrez des lignes pour chercher plus loin.",
  mergeChosen: (n: number) => (n === 0 ? "Fusionner" : `Fusionner ${groups(n)}`),
  chooseAll: "Tout cocher",
  chooseNone: "Tout décocher",
  inOrder: "Remettre dans l’ordre",
  more: (n: number) => `Voir ${groups(n)} de plus`,
  shown: (n: number, all: number) => `Les ${number(n)} premiers sur ${number(all)}.`,
  groups: "Groupes d’écritures",
  group: (lead: string) => `Écritures de ${cut(lead)}`,
  chooseGroup: (lead: string) => `Fusionner aussi ${cut(lead)}`,
  summary: (n: number, inCells: number) => `${writings(n)}, ${cells(inCells)}`,
  tick: (text: string, n: number) => `Réunir ${cut(text)} (${cells(n)})`,
  take: (text: string) => `Écrire ${cut(text)}`,
  show: (text: string) => `Voir les lignes ${cut(text)}`,
  showGroup: (lead: string) => `Voir toutes les lignes de ${cut(lead)}`,
  writeFor: (lead: string) => `Forme à écrire pour ${cut(lead)}`,
  why: { model: "forme du modèle", communes: "nom officiel de la commune", frequent: "" },
  merge: (n: number) => (n === 0 ? "Fusionner" : `Fusionner (${cells(n)})`),
  mergeOf: (lead: string, n: number) => `Fusionner ${cut(lead)}, ${cells(n)} à changer`,
  seeOthers: (n: number) => `Voir ${n > 1 ? `les ${number(n)} autres écritures` : "l’autre écriture"}`,
  apart: "Ce ne sont pas les mêmes",
  apartOf: (lead: string) => `${cut(lead)}\u00a0: ce ne sont pas les mêmes`,
  settled: (lead: string) => `${cut(lead)}\u00a0: réglé`,
  empty: "Écrivez la forme à garder.",
  tooLong: "Une cellule contient 32\u00a0768 caractères au plus\u00a0: raccourcissez ce texte.",
  setApart: (n: number) =>
    `${groups(n)} ${n > 1 ? "écartés\u00a0: ils ne sont plus proposés" : "écarté\u00a0: il n’est plus proposé"} à l’équipe.`,
  seeApart: "Les revoir tous",
  seenAgain: (n: number) => `${groups(n)} de nouveau ${n > 1 ? "proposés" : "proposé"} à l’équipe.`,
  setApartAgain: "Les écarter de nouveau",
  done: (n: number) => `${cells(n)} ${n > 1 ? "harmonisées" : "harmonisée"}.`,
  doneIn: (n: number, gestures: number) =>
    `${cells(n)} ${n > 1 ? "harmonisées" : "harmonisée"}, en ${number(gestures)} gestes.`,
  nothing: "Ces cellules ont changé entre-temps\u00a0: rien n’a été écrit.",
  someTooLong: (n: number) =>
    `${groups(n)} ${n > 1 ? "ont" : "a"} des textes trop longs pour être ${n > 1 ? "fusionnés" : "fusionné"} ainsi\u00a0: corrigez-${n > 1 ? "les" : "le"} dans le tableau.`,
  merging: (part: number, of: number, percent: number) =>
    of > 1
      ? `Fusion ${number(part)} sur ${number(of)}… ${number(percent)}\u00a0%`
      : `Fusion… ${number(percent)}\u00a0%`,
  ended: {
    busy: "Une autre opération est en cours\u00a0: attendez qu’elle finisse.",
    "by-hand": "La fusion est arrêtée.",
    "read-only": "Vous ne pouvez plus modifier ce tableau.",
    refused: "Cette colonne n’est plus là, ou elle est fermée\u00a0: rien n’y a été écrit.",
    "too-much": "C’est trop pour un seul geste\u00a0: fusionnez moins de groupes à la fois.",
  },
  undo: "Annuler",
  undone: "Fusion annulée.",
  readOnly: "Vous pouvez regarder, sans rien fusionner.",
  locked: "Cette colonne est fermée\u00a0: rien ne peut y être fusionné.",
  merges: {
    none: "Aucune fusion choisie. Ouvrez «\u00a0Harmoniser\u00a0» pour rapprocher les écritures de cette colonne.",
    open: "Rapprocher les écritures…",
    list: "Ce qui devient quoi",
    line: (from: readonly string[], to: string) => `${from.map(cut).join(", ")} → ${cut(to)}`,
    remove: (to: string) => `Retirer la fusion en ${cut(to)}`,
    rest: (n: number) => `et ${count(n, "autre", "autres")}`,
  },
  duplicates: {
    title: "Lignes en double",
    short: "Comparer…",
    columns: "Colonnes à comparer",
    chooseColumns: "Choisissez les colonnes qui disent que deux lignes sont la même.",
    likeness: "Deux lignes sont en double quand elles sont",
    likenesses: {
      same: "exactement les mêmes",
      cleaned: "les mêmes à l’écriture près",
      near: "presque les mêmes",
    } satisfies Record<RowLikeness["by"], string>,
    seeking: (percent: number) => `Les lignes sont comparées… ${number(percent)}\u00a0%`,
    none: "Aucune ligne en double, comparée ainsi.",
    allSeen: "Tout est regardé\u00a0: il ne reste aucun groupe.",
    place: (at: number, of: number, n: number) => `Groupe ${number(at)} sur ${number(of)}\u00a0: ${rows(n)}`,
    noLonger: "Ces lignes ne se ressemblent plus\u00a0: quelqu’un les a changées.",
    gone: "Ce groupe est réglé\u00a0: quelqu’un a supprimé ou fusionné ses lignes.",
    next: "Groupe suivant",
    previous: "Groupe précédent",
    onlyDiffering: "Ne montrer que ce qui diffère",
    table: "Les lignes côte à côte",
    row: (n: number) => `Ligne ${number(n)}`,
    keep: (n: number) => `Garder la ligne ${number(n)}`,
    kept: "gardée",
    goes: "s’en va",
    stays: "reste à part",
    with: (n: number) => `La ligne ${number(n)} est la même que les autres`,
    alike: "la même ligne",
    comments: (n: number) => count(n, "conversation", "conversations"),
    result: "Ligne obtenue",
    takes: (column: string, n: number, text: string) =>
      `${column}, ligne ${number(n)}\u00a0: ${text === "" ? "vide" : cut(text)}`,
    differs: "diffère",
    same: (n: number) => count(n, "colonne identique est cachée", "colonnes identiques sont cachées"),
    moreRows: (n: number) => `Les ${number(n)} premières lignes du groupe sont montrées.`,
    merge: (n: number) => `Fusionner les ${number(n)} lignes`,
    notSame: (n: number): string => (n === 2 ? "Ce sont bien deux lignes" : "Ce sont bien des lignes différentes"),
    willLose: (n: number, onRows: number) =>
      `${count(n, "conversation est", "conversations sont")} sur ${onRows > 1 ? "les lignes qui s’en vont" : "la ligne qui s’en va"}\u00a0: ${n > 1 ? "elles restent" : "elle reste"} dans les commentaires, sans ligne à montrer.`,
    closed:
      "Des colonnes sont fermées\u00a0: la ligne gardée y garde son texte, et une ligne qui y tient un texte reste.",
    done: (n: number) => `${rows(n)} en une seule.`,
    keptRows: (n: number) => `${rows(n)} ${n > 1 ? "restent" : "reste"}\u00a0: une colonne fermée y tient un texte.`,
    skipped: (n: number) => `${groups(n)} ${n > 1 ? "écartés" : "écarté"} pour toute l’équipe.`,
    keys: "Page suivante et Page précédente\u00a0: d’un groupe à l’autre. Flèches\u00a0: d’une cellule à l’autre. Ctrl+Entrée\u00a0: fusionner.",
    onlyFiltered: (n: number) => `Seulement les ${number(n)} lignes filtrées`,
    close: "Fermer",
    own: "Les lignes en double se comparent côte à côte, groupe par groupe.",
  },
};
