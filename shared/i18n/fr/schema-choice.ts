/** Words of finding a schema, and of what it would change. */
function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString("fr-FR")}\u00a0${Math.abs(n) < 2 ? one : many}`;
}
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;

export const find = {
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
};

export const preview = {
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
};

/** properties of Table Schema as people call them; others are said by their own name */
export const properties = {
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
} as Readonly<Record<string, string>>;
