/** Numbers as French tables write them, read only to see whether some are the sums of others. */

const PLAIN = /^[+-]?\d+(?:[.,]\d+)?$/;
const GROUPED = /^[+-]?\d{1,3}(?:[ .\u00a0\u202f]\d{3})+(?:,\d+)?$/;
const AROUND = /^\s+|\s*€?\s*$/g;

/** null: not a number, or a percentage, which nobody adds up. */
export function figureOf(text: string): number | null {
  if (text === "") return null;
  const bare = text.replace(AROUND, "");
  if (PLAIN.test(bare)) return Number(bare.replace(",", "."));
  if (GROUPED.test(bare)) return Number(bare.replace(/[ .\u00a0\u202f]/g, "").replace(",", "."));
  return null;
}

/** `told` may be rounded to its last decimal. */
export function isSum(told: number, sum: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(told))?.[1]?.length ?? 0;
  return Math.abs(told - sum) <= 0.5 * 10 ** -decimals + Math.abs(sum) * 1e-9;
}
