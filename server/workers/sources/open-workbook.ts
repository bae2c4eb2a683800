/** A workbook in whichever of its formats; null where the bytes are none. */

import type { SourceFormat } from "#shared/wire/imports.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { formatOf } from "../file-format.ts";
import { openOds } from "./ods/open-ods.ts";
import type { Recognised } from "./recognise.ts";
import type { ContentFile, SourceLimits } from "./source.ts";
import { wholeText } from "./whole-text.ts";
import { sheetsOfBook } from "./workbook/open-rare.ts";
import type { WorkbookSheet } from "./workbook/sheet.ts";
import { readBook } from "./workbook/sheetjs.ts";
import { openXlsx } from "./xlsx/open-xlsx.ts";
import { mainPart } from "./xlsx/read-workbook.ts";
import { randomAccess } from "./zip/random-access.ts";
import { bytesOf, openZip, type ZipPart } from "./zip/zip-archive.ts";

export interface OpenedWorkbook {
  readonly format: SourceFormat;
  readonly sheets: readonly WorkbookSheet[];
}

/** Throws the ProblemErrors of reading. */
export function openWorkbook(file: ContentFile, what: Recognised, limits: SourceLimits): OpenedWorkbook | null {
  switch (what) {
    case "zip":
      return openZipped(openZip(file, limits), file);
    case "compound":
      return openCompound(allBytes(file));
    case "old-workbook":
      return { format: "xls", sheets: sheetsOfBook(readBook(allBytes(file))) };
    case "xml-workbook":
      return { format: "xls", sheets: sheetsOfBook(readBook(wholeText(allBytes(file)))) };
    case "flat-ods":
      return { format: "ods", sheets: openOds(wholePart(allBytes(file)), null) };
    case "html":
      return openHtml(wholeText(allBytes(file)));
    case "json":
    case "text":
      return null;
  }
}

export function allBytes({ content, bytes }: ContentFile): Buffer {
  return randomAccess(content, bytes).read(0, bytes);
}

/** null: the archive is no workbook. */
function openZipped(parts: readonly ZipPart[], file: ContentFile): OpenedWorkbook | null {
  const byName = new Map(parts.map((part) => [part.name.replaceAll("\\", "/").toLowerCase(), part]));
  const find = (name: string) => byName.get(name.toLowerCase()) ?? null;
  const mimetype = find("mimetype");
  const kind = mimetype !== null && mimetype.bytes < 200 ? bytesOf(mimetype).toString("latin1") : "";
  const content = find("content.xml");
  if (content !== null && /opendocument\.spreadsheet|^$/.test(kind)) {
    return { format: "ods", sheets: openOds(content, find("META-INF/manifest.xml")) };
  }
  if (kind.includes("opendocument.")) throw new ProblemError("file-not-text", { args: { looksLike: "OpenDocument" } });
  const main = find("[Content_Types].xml") === null ? null : mainPart(find);
  if (main === null) return null;
  if (/\.bin$/i.test(main.name)) return { format: "xlsx", sheets: sheetsOfBook(readBook(allBytes(file))) };
  if (!/(?:^|\/)xl\//i.test(main.name) && find("xl/workbook.xml") === null && !/workbook\.xml$/i.test(main.name)) {
    throw new ProblemError("file-not-text", {
      args: { looksLike: /ppt/.test(main.name) ? "PPTX (PowerPoint)" : "DOCX (Word)" },
    });
  }
  return { format: "xlsx", sheets: openXlsx(main, find) };
}

function openCompound(bytes: Buffer): OpenedWorkbook {
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) throw new ProblemError("file-protected");
  if (!/B\0o\0o\0k\0|B\0O\0O\0K\0|b\0o\0o\0k\0/.test(bytes.toString("latin1"))) {
    const isWord = bytes.includes(Buffer.from("WordDocument", "utf16le"));
    throw new ProblemError("file-not-text", {
      args: { looksLike: isWord ? "DOC (Word)" : (formatOf(bytes) ?? "OLE") },
    });
  }
  return { format: "xls", sheets: sheetsOfBook(readBook(bytes)) };
}

/** Reports that programs call .xls are often pages. A page without a table is an error page that was saved. */
function openHtml(text: string): OpenedWorkbook {
  if (!/<table\b/i.test(text)) throw new ProblemError("file-not-text", { args: { looksLike: "HTML" } });
  return { format: "xls", sheets: sheetsOfBook(readBook(text)) };
}

function wholePart(bytes: Buffer): ZipPart {
  return { name: "", bytes: bytes.length, encrypted: false, pieces: () => slicesOf(bytes) };
}

function* slicesOf(bytes: Buffer): Generator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
}

const SLICE = 256 * 1024;
