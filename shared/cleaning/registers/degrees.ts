/** Degrees as registers write them. */

export function isDegrees(text: string, most: number): boolean {
  return /^-?\d{1,3}(?:\.\d+)?$/.test(text) && Math.abs(Number(text)) <= most;
}
