/** The text of an XML part of an archive, piece by piece, and its reading in one go. */

import { TextDecoder } from "node:util";
import { ProblemError } from "#shared/wire/problem.ts";
import type { ZipPart } from "../zip/zip-archive.ts";
import { createXmlScanner, type XmlHandler } from "./xml-scanner.ts";

/** Throws the ProblemErrors of unpacking, and "file-damaged". */
export function readXml(part: ZipPart, handler: XmlHandler): void {
  const pieces = readXmlPieces(part, handler);
  let step = pieces.next();
  while (!step.done) step = pieces.next();
}

/** Tells the handler a piece of the part, then gives back the control: as often as there are pieces. */
export function* readXmlPieces(part: ZipPart, handler: XmlHandler): Generator<void, void> {
  const damaged = (cause?: unknown) =>
    new ProblemError("file-damaged", { place: part.name, args: { part: part.name }, cause });
  const scanner = createXmlScanner(handler, damaged);
  let decoder: TextDecoder | null = null;
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder?.decode(piece, { stream: piece !== undefined }) ?? "";
    } catch (cause) {
      throw damaged(cause);
    }
  };
  for (const piece of part.pieces()) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    scanner.push(decode(piece));
    yield;
  }
  scanner.push(decode());
  scanner.end();
  yield;
}

function encodingOf(start: Uint8Array): string {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  return start[0] === 0xfe && start[1] === 0xff ? "utf-16be" : "utf-8";
}
