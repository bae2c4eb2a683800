/** Words of being several in a table: who is here, where, and following someone. */
export const together = {
  title: "Dans ce tableau",
  alone: "Personne d’autre n’a ce tableau ouvert en ce moment.",
  at: (row: number, column: string) => `Ligne ${row.toLocaleString("fr-FR")}, ${column}`,
  typing: (draft: string | null) => (draft === null ? "écrit…" : `écrit «\u00a0${draft}\u00a0»`),
  nowhere: "Dans aucune cellule",
  inSchema: (field: string) => `Dans le modèle\u00a0: ${field}`,
  notSeen: "masquée par votre vue",
  goTo: (name: string) => `Aller là où est ${name}`,
  follow: "Suivre",
  followWho: (name: string) => `Suivre ${name}\u00a0: votre écran va où va sa cellule`,
  stop: "Arrêter",
  stopFollowing: (name: string) => `Ne plus suivre ${name}`,
  followed: (name: string) => `Vous suivez ${name}`,
  followedNotSeen: (name: string) => `Vous suivez ${name}\u00a0: sa cellule est masquée par votre vue`,
  followedNowhere: (name: string) => `Vous suivez ${name}, qui n’est dans aucune cellule`,
  followedGone: (name: string) => `${name} n’est plus dans ce tableau`,
};
