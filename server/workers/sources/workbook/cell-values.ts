/** What a cell of a workbook holds, as text: nothing is rounded, nothing shortened, and what is doubtful says so. */
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import { momentText } from "./moment-text.ts";
import { type NumberFormat, readNumberFormat } from "./number-format.ts";
import { numberText } from "./number-text.ts";
import { showNumber } from "./show-number.ts";

export interface CellValues {
  /** `written`: as the file has it; `format`: its code, as ECMA-376-1, 18.8.31 has it */
  number(written: string, format: string): RawCell;
}

export function createCellValues(date1904: boolean): CellValues {
  const formats = new Map<string, NumberFormat>();

  function formatOf(code: string): NumberFormat {
    const known = formats.get(code);
    if (known) return known;
    const read = readNumberFormat(code);
    formats.set(code, read);
    return read;
  }

  return {
    number(written, code) {
      const { text, digitsLost } = numberText(written);
      const format = formatOf(code);
      if (digitsLost) return { text, shown: show(false), doubt: "digits-lost" };
      // what no number is, no format shows
      if (!Number.isFinite(Number(written))) return text;
      switch (format.kind) {
        case "general":
          return text;
        case "moment": {
          const moment = momentText(Number(written), format, date1904) ?? text;
          const shown = show(true);
          return shown === moment ? moment : { text: moment, shown, doubt: null };
        }
        case "code": {
          const shown = show(false) ?? "";
          return isCodeShown(shown, text) ? shown : text;
        }
        case "unit":
          return { text, shown: show(false), doubt: "unit-shown" };
        case "decimals":
          return showsAll(text, format.decimals) ? text : { text, shown: show(false), doubt: "rounded-display" };
      }

      function show(isMoment: boolean): string | null {
        return showNumber(code, Number(written), isMoment, date1904);
      }
    },
  };
}

/** Whether what is shown is this number with its zeros before it: a code, which is what is shown: 01340, not 1340. */
export function isCodeShown(shown: string, text: string): boolean {
  return /^0[\d\s]*\d$/.test(shown) && shown.replace(/\s/g, "").replace(/^0+(?=\d)/, "") === text;
}

/** true or false as Table Schema has them; a French spreadsheet shows VRAI or FAUX. */
export function booleanCell(value: boolean): RawCell {
  return { text: value ? "true" : "false", shown: value ? "VRAI" : "FAUX", doubt: null };
}

export function errorCell(shown: string): RawCell {
  return { text: "", shown, doubt: "error-value" };
}

/** The result of a formula is not in the file: a program wrote it, and no spreadsheet has opened it since. */
export const UNKNOWN_RESULT: RawCell = { text: "", shown: null, doubt: "formula-without-value" };

/** Whether so many decimals show the whole number; so many thousandths that no eye sees are noise of a sum. */
export function showsAll(text: string, decimals: number): boolean {
  const given = /\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
  if (given <= decimals) return decimals >= 0 || Number(text) % 10 ** -decimals === 0;
  const value = Number(text);
  const scale = 10 ** decimals;
  return Math.abs(value - Math.round(value * scale) / scale) <= 1e-9 * Math.max(1, Math.abs(value));
}
