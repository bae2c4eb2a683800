/** Words of what helps to write places: communes and points. */
export const places = {
  communes: "Communes de France",
  search: "Écrivez un nom de commune ou un code postal.",
  none: "Aucune commune de ce nom\u00a0: vérifiez l’orthographe, ou cherchez par le code postal.",
  waiting: "La liste des communes arrive…",
  unreachable:
    "La liste des communes n’a pas pu être chargée\u00a0: vérifiez la connexion. Vous pouvez écrire sans elle.",
  commune: (name: string, place: string) => `${name} (${place})`,
  partOf: (name: string, whole: string) => `${name}, aujourd’hui dans ${whole}`,
  also: (columns: readonly string[]) =>
    `Remplir aussi, dans la ligne\u00a0: ${columns.map((name) => `«\u00a0${name}\u00a0»`).join(", ")}`,
  switch: "F4 pour cocher ou décocher",
};
