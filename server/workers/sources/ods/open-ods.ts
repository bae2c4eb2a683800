/** A spreadsheet in OpenDocument: .ods, .ots, or .fods in one file. All its sheets are one part, read as it unpacks. */

import type { RawRow } from "#shared/formats/reading/raw-table.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { createFacts, type SheetReading, type SheetSink, type WorkbookSheet } from "../workbook/sheet.ts";
import { attribute } from "../xml/decode-xml.ts";
import { readXml, readXmlPieces } from "../xml/read-xml.ts";
import type { ZipPart } from "../zip/zip-archive.ts";
import { createOdsSheetHandler } from "./sheet-handler.ts";

/** `manifest`: says whether a password closes the document. Throws the ProblemErrors of unpacking, and "file-protected". */
export function openOds(content: ZipPart, manifest: ZipPart | null): WorkbookSheet[] {
  if (manifest !== null) refuseProtected(manifest);
  const sheets = sheetsOf(content);
  if (sheets.length === 0) throw new ProblemError("no-table-inside", { args: { what: "workbook" } });
  return sheets.map(({ name, hidden }, at) => ({
    name,
    hidden,
    bytes: content.bytes,
    reading: () => readingOf(content, at),
  }));
}

function refuseProtected(manifest: ZipPart): void {
  readXml(manifest, {
    open(name) {
      if (name === "encryption-data") throw new ProblemError("file-protected");
    },
  });
}

function sheetsOf(content: ZipPart): { name: string; hidden: boolean }[] {
  const sheets: { name: string; hidden: boolean }[] = [];
  const hiddenStyles = new Set<string>();
  let style = "";
  let depth = 0;
  readXml(content, {
    open(name, tag) {
      if (name === "style") style = attribute(tag, "name") ?? "";
      else if (name === "table-properties" && attribute(tag, "display") === "false") hiddenStyles.add(style);
      else if (name === "table") {
        if (depth === 0) {
          const hidden = hiddenStyles.has(attribute(tag, "style-name") ?? "");
          sheets.push({ name: attribute(tag, "name") ?? "", hidden });
        }
        depth++;
      }
    },
    close(name) {
      if (name === "table") depth--;
    },
  });
  return sheets;
}

function readingOf(content: ZipPart, at: number): SheetReading {
  return {
    facts() {
      const facts = createFacts();
      readXml(content, createOdsSheetHandler(at, facts));
      return facts.told();
    },
    *rows() {
      let ready: RawRow[] = [];
      const sink: SheetSink = { row: (row) => ready.push(row) };
      for (const _ of readXmlPieces(content, createOdsSheetHandler(at, sink))) {
        const rows = ready;
        ready = [];
        yield* rows;
      }
    },
  };
}
