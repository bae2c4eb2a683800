/** A number of a workbook as text: the shortest digits that are exact, never in exponent form. */

/** Spreadsheets keep so many digits of a number; the binary form of it may show more, which mean nothing (0.30000000000000004). */
const DIGITS = 15;

export interface NumberText {
  readonly text: string;
  /** it had more digits than a spreadsheet keeps: the last ones are not those that were typed */
  readonly digitsLost: boolean;
}

/** `written`: as the file has it. What is no number stays as it is. */
export function numberText(written: string): NumberText {
  if (written === "-0") return { text: "0", digitsLost: false };
  // nearly all of them: 15 digits and a point at most
  if (written.length <= 16 && /^-?(?:0|[1-9]\d{0,14})(?:\.\d*[1-9])?$/.test(written)) {
    return { text: written, digitsLost: false };
  }
  const value = Number(written);
  if (!Number.isFinite(value) || written.trim() === "") return { text: written, digitsLost: false };
  if (/^-?[1-9]\d+$/.test(written)) return { text: written, digitsLost: true };
  const text = withoutExponent(String(Number(value.toPrecision(DIGITS))));
  return { text, digitsLost: /^-?\d{16,}/.test(text) };
}

function withoutExponent(text: string): string {
  const [, sign = "", first = "", rest = "", exponent] = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
  if (exponent === undefined) return text;
  const digits = first + rest;
  const point = 1 + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${digits}`;
  return sign + digits.padEnd(point, "0");
}
