/** Words of what is closed to editors. */

const cells = (n: number) => (n > 1 ? `${n} cellules verrouillées` : "1 cellule verrouillée");

export const locks = {
  /** `when`: « il y a 5 minutes », « 3 mars 2026 » */
  column: (by: string, when: string) =>
    `${by} a verrouillé cette colonne (${when})\u00a0: seules les personnes responsables de l’espace la modifient.`,
  table: (by: string, when: string) =>
    `${by} a verrouillé ce tableau (${when})\u00a0: seules les personnes responsables de l’espace le modifient.`,
  columnOpenToMe: (by: string, when: string) =>
    `Colonne fermée aux éditeur·rice·s par ${by} (${when}). Vous pouvez la modifier.`,
  tableOpenToMe: (by: string, when: string) =>
    `Tableau fermé aux éditeur·rice·s par ${by} (${when}). Vous pouvez le modifier.`,
  skipped: (n: number) => `${cells(n)}\u00a0: ${n > 1 ? "leur texte n’a pas changé" : "son texte n’a pas changé"}.`,
  rowsKept: (n: number) =>
    n > 1
      ? `${n} lignes gardées\u00a0: elles ont un texte dans une colonne verrouillée.`
      : "1 ligne gardée\u00a0: elle a un texte dans une colonne verrouillée.",
  columnsKept: (names: string) => `Colonne verrouillée, gardée\u00a0: ${names}.`,
  draftKept: "Votre texte reste ici\u00a0: copiez-le, puis Échap pour fermer.",
  lockColumn: "Verrouiller la colonne",
  unlockColumn: "Déverrouiller la colonne",
  columnLocked: (name: string) =>
    `Colonne «\u00a0${name}\u00a0» verrouillée\u00a0: les éditeur·rice·s ne la modifient plus.`,
  columnUnlocked: (name: string) => `Colonne «\u00a0${name}\u00a0» ouverte aux éditeur·rice·s.`,
  lockTable: "Verrouiller le tableau",
  unlockTable: "Déverrouiller le tableau",
  lockTableHint: "Fermer tout le tableau aux éditeur·rice·s. Les responsables de l’espace le modifient encore.",
  tableLocked: "Tableau verrouillé",
};
