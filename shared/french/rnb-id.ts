/** The number of a building in the Référentiel national des bâtiments: twelve characters, without 0, I, L, O and U. */

export function isRnbId(text: string): boolean {
  return /^[1-9A-HJKMNP-TV-Z]{12}$/.test(text);
}
