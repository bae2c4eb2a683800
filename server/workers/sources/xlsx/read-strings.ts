/** The texts that cells of a workbook share (ECMA-376-1, 18.4.9). */
import { readXml } from "../xml/read-xml.ts";
import type { ZipPart } from "../zip/zip-archive.ts";
import { createTextRuns } from "./text-runs.ts";

export function readStrings(part: ZipPart): string[] {
  const strings: string[] = [];
  const runs = createTextRuns();
  readXml(part, {
    open(name) {
      runs.open(name);
    },
    close(name) {
      runs.close(name);
      if (name === "si") strings.push(runs.take());
    },
    text(text) {
      runs.text(text);
    },
  });
  return strings;
}
