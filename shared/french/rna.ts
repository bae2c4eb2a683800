/** RNA: the number of an association in its national register, `W` and nine digits (once the number Waldec). */

export function isRna(text: string): boolean {
  return /^W[0-9]{9}$/.test(text);
}
