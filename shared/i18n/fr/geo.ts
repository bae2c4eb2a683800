/** Words of the map and of geocoding. */

import type { PlacePart } from "#shared/cleaning/operations/compile/place-params.ts";
import type { TerritoryKind } from "#shared/geo/chosen-territory.ts";
import type { Verdict } from "#shared/geo/geocoded.ts";
import type { Oddness } from "#shared/geo/read-points.ts";
import type { GeocodingProgress } from "#shared/wire/geocoding.ts";

const figures = (n: number) => n.toLocaleString("fr-FR");
const count = (n: number, one: string, many: string) => `${figures(n)}\u00a0${n < 2 ? one : many}`;

/** The first ones, and how many more. */
const named = (names: readonly string[]) =>
  names.length > 3
    ? `${names.slice(0, 3).join(", ")} et ${count(names.length - 3, "autre", "autres")}`
    : names.join(", ");

export const geo = {
  tabs: { label: "Que faire", map: "Points du tableau", place: "Trouver des adresses" },
  map: {
    label: "Carte des lignes",
    help: "Cliquez sur un point pour aller à sa ligne. Faites glisser le point de la ligne active pour le déplacer.",
    opening: "Ouverture de la carte…",
    noWebgl:
      "Ce navigateur ne peut pas dessiner la carte (WebGL est absent ou désactivé). La liste ci-dessous dit la même chose.",
    failed:
      "La carte n’a pas pu être ouverte. La liste ci-dessous dit la même chose\u00a0; rechargez la page pour réessayer.",
    noTiles: "Le fond de carte n’est pas là\u00a0; les points sont à leur place.",
    closer: "Plus près",
    further: "Plus loin",
    all: "Voir tous les points",
    noColumns:
      "Aucune colonne de ce tableau ne dit où sont les lignes. Ajoutez deux colonnes «\u00a0latitude\u00a0» et «\u00a0longitude\u00a0», ou trouvez les points à partir des adresses.",
    findAddresses: "Trouver les points à partir des adresses",
    columns: "Colonnes des points",
    latitude: "Latitude",
    longitude: "Longitude",
    point: "Point",
    one: "une colonne",
    two: "deux colonnes",
    placed: (n: number, of: number) => `${figures(n)} ${n > 1 ? "lignes placées" : "ligne placée"} sur ${figures(of)}`,
    seenOnly: "Seules les lignes affichées sont sur la carte.",
    viewRows: (n: number) => (n < 2 ? "Voir cette ligne" : `Voir ces ${figures(n)} lignes`),
    inFrame: (n: number) => `${count(n, "ligne", "lignes")} dans ce cadre`,
    viewFrame: "Voir les lignes de ce cadre",
    frame: "dans le cadre de la carte",
    boxHint: "Maj + glisser\u00a0: choisir les lignes d’un rectangle.",
  },
  lists: {
    label: "Lignes à regarder",
    odd: (n: number) => `${count(n, "point à vérifier", "points à vérifier")}`,
    blank: (n: number) => `${count(n, "ligne sans point", "lignes sans point")}`,
    unread: (n: number) => `${count(n, "texte qui n’est pas un point", "textes qui ne sont pas des points")}`,
    nothing: "Rien à signaler\u00a0: tous les points se lisent et sont du même côté.",
    row: (n: number) => `Ligne ${figures(n)}`,
    more: (n: number) => `et ${count(n, "autre", "autres")}`,
    why: {
      far: "loin des autres",
      elsewhere: "hors de France, ou en mer",
      swapped: "latitude et longitude semblent inversées",
      outside: "hors du territoire",
    } satisfies Record<Oddness, string>,
  },
  territory: {
    label: "Territoire du tableau",
    none: "Territoire\u00a0: aucun",
    chosen: (names: readonly string[]) => `Territoire\u00a0: ${named(names)}`,
    what: "Les points et les adresses trouvées ailleurs sont signalés. Rien n’est écrit dans le tableau.",
    by: (name: string) => `Choisi par ${name}.`,
    readOnly: "Votre rôle permet de le voir, pas de le changer.",
    look: "Voir tout le territoire",
    ofSpace: (names: readonly string[]) => `Comme un autre tableau de l’espace\u00a0: ${named(names)}`,
    ofTable: (names: readonly string[]) => `D’après les codes du tableau\u00a0: ${named(names)}`,
    kind: "Choisir parmi",
    kinds: {
      communes: "Communes",
      epcis: "Intercommunalités",
      departements: "Départements",
    } satisfies Record<TerritoryKind, string>,
    communesHint: "Par leur nom ou leur code postal.",
    typeFirst: "Écrivez le début d’un nom.",
    nothing: "Rien de ce nom.",
    noCommunes: "La liste des communes n’a pas pu être chargée. Rechargez la page.",
    opening: "Chargement des intercommunalités…",
    choose: "Choisir ce territoire",
    remove: "Ne plus en avoir",
    missing: (names: readonly string[], host: string) =>
      `Les contours (${named(names)}) n’ont pas pu être obtenus de ${host}\u00a0: les points hors du territoire ne sont pas signalés. Les adresses le sont, par leur code de commune.`,
    noService:
      "Ce serveur n’est relié à aucun service de contours (TABLEE_GEOGRAPHY_URL)\u00a0: les points hors du territoire ne sont pas signalés. Les adresses le sont, par leur code de commune.",
    again: "Réessayer",
    /** another chose while one was choosing; null: nobody known, no territory any more */
    meanwhile: (name: string | null, places: readonly string[] | null) =>
      `${name ?? "Quelqu’un"} ${places === null ? "vient de retirer le territoire" : `vient de choisir\u00a0: ${named(places)}`}. Votre choix n’est pas encore enregistré\u00a0: il remplacera le sien.`,
    takeTheirs: "Reprendre le sien",
  },
  move: {
    here: "Placer ici la ligne active",
    hereHint: "Au milieu de la carte\u00a0; faites glisser ensuite.",
    asked: (n: number, at: string) => `Placer la ligne ${figures(n)} en ${at}\u00a0?`,
    confirm: "Placer",
    cancel: "Laisser",
    done: (n: number) => `Ligne ${figures(n)} placée.`,
    locked: "Une colonne des points est verrouillée\u00a0: demandez à un·e responsable de l’espace de l’ouvrir.",
  },
  place: {
    off: "Ce serveur n’est relié à aucun service d’adresses. La personne qui l’administre peut en choisir un (TABLEE_GEOCODER_URL).",
    offline: "Le service d’adresses ne se demande qu’en ligne. Ce qui a été trouvé reste sur le serveur.",
    readOnly: "Votre rôle permet de lire ce qui a été trouvé, pas de chercher ni d’écrire.",
    direction: "Chercher",
    directions: { search: "le point d’une adresse", reverse: "l’adresse d’un point" },
    address: "Colonnes de l’adresse, dans l’ordre",
    addressHint: "Par exemple numéro, rue, code postal, commune\u00a0: elles sont mises bout à bout.",
    postcode: "Code postal",
    citycode: "Code Insee de la commune",
    narrows: "Facultatif\u00a0: la recherche reste dans cette commune.",
    none: "Aucune",
    rows: "Pour",
    rowsOf: {
      missing: (n: number) => `les lignes sans point (${figures(n)})`,
      seen: (n: number) => `les lignes affichées (${figures(n)})`,
      all: (n: number) => `toutes les lignes (${figures(n)})`,
    },
    territory: "Territoire attendu",
    territoryHint: "Ce qui est trouvé ailleurs n’est pas écrit sans vous.",
    territories: {
      anywhere: "partout",
      departements: "des départements",
      communes: "des communes",
      box: "le cadre de la carte",
    },
    departements: "Départements",
    communes: "Codes Insee des communes",
    communesHint: "Séparés par des espaces\u00a0: ceux d’une intercommunalité, par exemple.",
    sends: (host: string) =>
      `Ces adresses partent vers ${host}, et rien d’autre du tableau. N’envoyez pas celles de particuliers sans y avoir droit.`,
    begin: "Chercher",
    running: (done: number, total: number) => `${figures(done)} adresses cherchées sur ${figures(total)}`,
    askedBy: (name: string) => `Demandé par ${name}`,
    stop: "Arrêter",
    goOn: "Reprendre",
    tryAgain: "Réessayer",
    forget: "Oublier cette recherche",
    again: "Nouvelle recherche",
    problems: {
      unreachable: "Le service d’adresses ne répond pas. Ce qui a été trouvé est gardé\u00a0: reprenez dans un moment.",
      refused: "Le service d’adresses a refusé cette demande. Vérifiez les colonnes choisies, ou reprenez plus tard.",
      failed:
        "Une erreur de ce serveur a arrêté la recherche. Ce qui a été trouvé est gardé\u00a0: réessayez\u00a0; si elle revient, la personne qui l’administre la lira dans son journal.",
      "asked-to-stop": "Arrêtée. Ce qui a été trouvé est gardé.",
    } satisfies Record<NonNullable<GeocodingProgress["problem"]>, string>,
  },
  found: {
    label: "Ce qui a été trouvé",
    /** what stands before decimals */
    decimal: ",",
    verdicts: {
      sure: (n) => count(n, "sûre", "sûres"),
      doubtful: (n) => count(n, "douteuse", "douteuses"),
      outside: (n) => `${figures(n)} hors du territoire`,
      "not-found": (n) => count(n, "introuvable", "introuvables"),
    } satisfies Record<Verdict, (n: number) => string>,
    threshold: "Confiance à partir de laquelle c’est sûr",
    thresholdHint: "De 0 à 1, comme le service le dit. Une commune entière n’est jamais sûre.",
    into: "Écrire dans",
    parts: {
      latitude: "latitude",
      longitude: "longitude",
      point: "point",
      score: "confiance",
      label: "adresse trouvée",
      name: "numéro et rue",
      postcode: "code postal",
      city: "commune",
      citycode: "code Insee",
    } satisfies Record<PlacePart, string>,
    newColumn: (title: string) => `nouvelle colonne «\u00a0${title}\u00a0»`,
    nowhere: "ne pas écrire",
    over: "Remplacer les points qui y sont déjà",
    write: (n: number) => `Écrire ${count(n, "ligne sûre", "lignes sûres")}`,
    written: (n: number) => `${count(n, "ligne écrite", "lignes écrites")}.`,
    changed: (n: number) =>
      `${count(n, "ligne dont l’adresse a changé depuis n’a pas été écrite", "lignes dont l’adresse a changé depuis n’ont pas été écrites")}.`,
    filled: (n: number) =>
      `${count(n, "ligne avait déjà un texte et est restée", "lignes avaient déjà un texte et sont restées")}.`,
    nothing: "Rien n’a été écrit.",
    tooMuch: "C’est trop pour un seul geste. Filtrez le tableau, et faites-le en plusieurs fois.",
    queue: (n: number) => `À regarder\u00a0: ${figures(n)}`,
    queueEmpty: "Plus rien à regarder.",
    accept: "Accepter",
    acceptSame: (n: number) => `Accepter pour les ${figures(n)} lignes de cette adresse`,
    other: "Chercher autre chose",
    leave: "Laisser",
    notFound: "rien de trouvé",
    score: (score: number) => `confiance ${score.toLocaleString("fr-FR", { maximumFractionDigits: 2 })}`,
    types: {
      housenumber: "numéro",
      street: "rue",
      locality: "lieu-dit",
      municipality: "commune entière",
    } as Readonly<Record<string, string>>,
    search: "Autre adresse",
    searching: "Recherche…",
    noneFound: "Rien de tel. Essayez sans le numéro, ou avec la commune.",
    shown: (n: number, of: number) =>
      `${figures(n)} sur ${figures(of)} affichées\u00a0: les suivantes viennent à mesure.`,
  },
};
