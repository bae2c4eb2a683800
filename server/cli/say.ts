/** Numbers as the operator reads them. */

const UNITS = ["bytes", "kB", "MB", "GB", "TB"];

/** `12.3 MB`, of 1,000 each */
export function bytes(size: number): string {
  let value = size;
  let unit = 0;
  for (; value >= 1000 && unit < UNITS.length - 1; unit++) value /= 1000;
  return `${unit === 0 ? value : value.toFixed(1)} ${UNITS[unit]}`;
}

/** `1 table`, `2 tables` */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? "" : "s"}`;
}

/** `2026-11-22 03:00:00 UTC` */
export function moment(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace("T", " ")} UTC`;
}
