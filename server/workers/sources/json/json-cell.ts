/** A JSON value as the text of a cell: what is nested stays JSON. */
import type { RawCell } from "#shared/formats/reading/raw-table.ts";
import { numberText } from "../workbook/number-text.ts";
import { type JsonSpan, stringOf } from "./json-text.ts";

export function jsonCell(text: string, span: JsonSpan): RawCell {
  const written = text.slice(span.from, span.to);
  switch (written[0]) {
    case '"':
      return stringOf(text, span);
    case "{":
    case "[":
      // as it is written but for its line breaks and indents
      return written.replace(/("(?:[^"\\]|\\.)*")|\s+/gs, "$1");
    case "t":
    case "f":
      return written;
    // null and NaN
    case "n":
    case "N":
      return "";
    default:
      return /[eE]/.test(written) ? numberText(written).text : written;
  }
}
