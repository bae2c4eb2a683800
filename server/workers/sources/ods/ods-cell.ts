/** What a cell of an OpenDocument sheet holds (OpenDocument 1.3, 19.385 office:value-type): the value as it is stored, beside the text that was shown. */
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import { booleanCell, errorCell, isCodeShown, showsAll, UNKNOWN_RESULT } from "../workbook/cell-values.ts";
import { numberText } from "../workbook/number-text.ts";

/** `told`: its attributes by name, without prefix; `shown`: its paragraphs. */
export function odsCell(told: ReadonlyMap<string, string>, shown: string): RawCell {
  const type = told.get("value-type");
  switch (type) {
    case "float":
    case "percentage":
    case "currency":
      return numberCell(told.get("value") ?? "", shown, type !== "float");
    case "date":
      return momentCell(dateText(told.get("date-value") ?? ""), shown);
    case "time":
      return momentCell(timeText(told.get("time-value") ?? "") ?? shown, shown);
    case "boolean":
      return booleanCell(told.get("boolean-value") === "true");
    default:
      if (told.has("formula") && ERROR.test(shown)) return errorCell(shown);
      if (told.has("formula") && type === undefined && shown === "") return UNKNOWN_RESULT;
      return told.get("string-value") || shown;
  }
}

function momentCell(text: string, shown: string): RawCell {
  return shown === text ? text : { text, shown, doubt: null };
}

/** as LibreOffice shows them, in English and in French */
const ERROR = /^(?:Err:\d+|#[A-ZÀ-Ý/0-9]+[!?]?)$/;

function numberCell(written: string, shown: string, unit: boolean): RawCell {
  const { text, digitsLost } = numberText(written);
  if (digitsLost) return { text, shown, doubt: "digits-lost" };
  if (ERROR.test(shown)) return errorCell(shown);
  if (unit || /[^\d\s.,()+\u2212-]/.test(shown.replace(/\dE[+-]?\d/i, ""))) return { text, shown, doubt: "unit-shown" };
  if (isCodeShown(shown, text)) return shown;
  const decimals = decimalsOf(shown, Number(text));
  return decimals === null || showsAll(text, decimals) ? text : { text, shown, doubt: "rounded-display" };
}

/** How many decimals are shown, whichever sign the language of the document writes them after; null: it cannot be told. */
function decimalsOf(shown: string, value: number): number | null {
  const last = Math.max(shown.lastIndexOf(","), shown.lastIndexOf("."));
  const digits = shown.replace(/\D/g, "");
  if (digits === "" || /e/i.test(shown)) return null;
  const candidates = last === -1 ? [0] : [shown.length - last - 1, 0];
  const isNear = (decimals: number) =>
    Math.abs(Number(digits) / 10 ** decimals - Math.abs(value)) <= 0.5000001 / 10 ** decimals;
  return candidates.find(isNear) ?? null;
}

/** An ISO date, or date and time; a time of no length says nothing. */
function dateText(written: string): string {
  return written
    .replace(/\.\d*?0+$/, (decimals) => decimals.replace(/0+$/, "").replace(/^\.$/, ""))
    .replace(/T00:00:00Z?$/, "");
}

/** PT26H30M00S to 26:30:00 (XML Schema 2, 3.2.6); null: it is no such duration. */
function timeText(written: string): string | null {
  const match = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?$/.exec(written);
  if (match === null) return null;
  const [, hours = "0", minutes = "0", seconds = "0", rest = ""] = match;
  const parts = [hours, minutes, seconds].map((part) => part.padStart(2, "0")).join(":");
  const decimals = rest.replace(/0+$/, "");
  return decimals === "" ? parts : `${parts}.${decimals}`;
}
