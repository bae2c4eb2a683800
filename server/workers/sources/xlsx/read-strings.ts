/** The texts that cells of a workbook share (ECMA-376-1, 18.4.9). */
import { ProblemError } from "#shared/wire/problem.ts";
import { readXml } from "../xml/read-xml.ts";
import type { ZipPart } from "../zip/zip-archive.ts";
import { createTextRuns } from "./text-runs.ts";

/** An array of much more ends the whole process, not the thread alone; no file within our limits has them. */
const MOST_STRINGS = 30_000_000;

/** Throws the ProblemErrors of unpacking, and "file-damaged" for more texts than a workbook can have. */
export function readStrings(part: ZipPart): string[] {
  const strings: string[] = [];
  const runs = createTextRuns();
  readXml(part, {
    open(name) {
      runs.open(name);
    },
    close(name) {
      runs.close(name);
      if (name !== "si") return;
      if (strings.length >= MOST_STRINGS) {
        throw new ProblemError("file-damaged", { place: part.name, args: { part: part.name } });
      }
      strings.push(runs.take());
    },
    text(text) {
      runs.text(text);
    },
  });
  return strings;
}
