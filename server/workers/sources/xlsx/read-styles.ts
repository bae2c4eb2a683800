/** The number format of each style of a workbook (ECMA-376-1, 18.8.45 cellXfs, 18.8.31 numFmts). */
import { BUILT_IN_FORMATS, GENERAL_FORMAT } from "../workbook/number-formats.ts";
import { attribute } from "../xml/decode-xml.ts";
import { readXml } from "../xml/read-xml.ts";
import type { ZipPart } from "../zip/zip-archive.ts";

/** more than any spreadsheet writes: what is beyond has no format */
const MOST_STYLES = 1_000_000;

/** Codes of formats, by the number of the style. */
export function readStyles(part: ZipPart): string[] {
  const own = new Map<number, string>();
  const formatOfStyle: number[] = [];
  let within: "cell-styles" | null = null;
  readXml(part, {
    open(name, tag) {
      if (name === "cellXfs") within = "cell-styles";
      else if (name === "numFmt") own.set(Number(attribute(tag, "numFmtId")), attribute(tag, "formatCode") ?? "");
      else if (name === "xf" && within !== null && formatOfStyle.length < MOST_STYLES) {
        formatOfStyle.push(Number(attribute(tag, "numFmtId") ?? 0));
      }
    },
    close(name) {
      if (name === "cellXfs") within = null;
    },
  });
  return formatOfStyle.map((id) => own.get(id) ?? BUILT_IN_FORMATS[id] ?? GENERAL_FORMAT);
}
