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
  point: {
    map: "Carte\u00a0: le point est sous la croix",
    help: "F4 pour aller à la carte\u00a0; flèches pour déplacer la croix (Maj\u00a0: plus loin), + et − pour zoomer, Entrée pour prendre le point.",
    closer: "Zoomer",
    further: "Dézoomer",
    none: "Collez des coordonnées, ou placez la croix sur la carte.",
    unread: "Ce texte n’est pas un point\u00a0: écrivez par exemple 48,8566 2,3522.",
    at: (latitude: number, longitude: number) => `Latitude ${degrees(latitude)}, longitude ${degrees(longitude)}`,
    also: (column: string, text: string) => `«\u00a0${column}\u00a0» recevra ${text}`,
    unreached:
      "Le fond de carte ne répond pas\u00a0: vérifiez la connexion. Le point peut être écrit, et la croix se déplace.",
  },
};

function degrees(angle: number): string {
  return angle.toLocaleString("fr-FR", { minimumFractionDigits: 5, maximumFractionDigits: 5 });
}
