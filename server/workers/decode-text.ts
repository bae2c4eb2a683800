/** Bytes to text in a known encoding, strictly: a byte that cannot be is refused with its place, never replaced by a question mark. */
import { isAscii, isUtf8 } from "node:buffer";
import type { Encoding } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import type { FilePiece } from "./file-pieces.ts";

/**
 * A function that decodes the pieces of one file, in order. Throws ProblemError "encoding-wrong" with the offset of the first wrong
 * byte, or "file-cut-short" when it is in the last line of the file.
 */
export function createDecoder(encoding: Encoding): (piece: FilePiece) => string {
  switch (encoding) {
    case "utf-8":
      return decodeUtf8;
    case "utf-16le":
    case "utf-16be":
      return createUtf16Decoder(encoding);
    case "windows-1252":
      return (piece) =>
        latin1(piece, encoding).replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252[c.charCodeAt(0) - 0x80] ?? c);
    case "iso-8859-15":
      return (piece) => latin1(piece, encoding).replace(/[\xa4\xa6\xa8\xb4\xb8\xbc-\xbe]/g, (c) => ISO_8859_15[c] ?? c);
    case "macintosh":
      return (piece) => latin1(piece, encoding).replace(/[\x80-\xff]/g, (c) => MACINTOSH[c.charCodeAt(0) - 0x80] ?? c);
  }
}

/** As `createDecoder`; what it gives is in UTF-8, most often the very bytes of the piece. */
export function createTranscoder(encoding: Encoding): (piece: FilePiece) => Buffer {
  const decode = createDecoder(encoding);
  return (piece) => {
    if (encoding === "utf-8") {
      refuseWrongUtf8(piece);
      return piece.bytes;
    }
    const isWide = encoding === "utf-16le" || encoding === "utf-16be";
    if (isWide || !isAscii(piece.bytes)) return Buffer.from(decode(piece));
    refuseNul(piece, encoding);
    return piece.bytes;
  };
}

// Node 20's own TextDecoder takes windows-1252 for ISO-8859-1; these are the tables of the WHATWG Encoding Standard
const WINDOWS_1252 = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";
const ISO_8859_15: Readonly<Record<string, string>> = {
  "¤": "€",
  "¦": "Š",
  "¨": "š",
  "´": "Ž",
  "¸": "ž",
  "¼": "Œ",
  "½": "œ",
  "¾": "Ÿ",
};
const MACINTOSH =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\xa0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

function latin1(piece: FilePiece, encoding: Encoding): string {
  refuseNul(piece, encoding);
  return piece.bytes.toString("latin1");
}

function decodeUtf8(piece: FilePiece): string {
  refuseWrongUtf8(piece);
  return piece.bytes.toString("utf8");
}

function refuseWrongUtf8(piece: FilePiece): void {
  refuseNul(piece, "utf-8");
  if (isUtf8(piece.bytes)) return;
  const wrong = firstWrongUtf8(piece.bytes);
  throw wrongByte(
    "utf-8",
    piece,
    wrong,
    piece.last && wrong >= piece.bytes.length - 3 && isCutCharacter(piece.bytes, wrong),
  );
}

/** No text of ours holds a NUL: it is the sign of UTF-16 read as bytes, or of a binary file. */
function refuseNul(piece: FilePiece, encoding: Encoding): void {
  const nul = piece.bytes.indexOf(0);
  if (nul !== -1) throw wrongByte(encoding, piece, nul, false);
}

function createUtf16Decoder(encoding: "utf-16le" | "utf-16be"): (piece: FilePiece) => string {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  let highBefore = false;
  return (piece) => {
    try {
      const text = decoder.decode(piece.bytes, { stream: !piece.last });
      highBefore = isHigh(unitAt(piece.bytes, piece.bytes.length - 2, encoding));
      return text;
    } catch (cause) {
      const wrong = firstLoneSurrogate(piece.bytes, encoding, highBefore);
      throw wrongByte(encoding, piece, wrong, piece.last && isLastLine(piece.bytes, wrong, encoding), cause);
    }
  };
}

function wrongByte(encoding: Encoding, piece: FilePiece, at: number, cut: boolean, cause?: unknown): ProblemError {
  const byte = piece.offset + at;
  const place = `byte ${byte}`;
  return cut
    ? new ProblemError("file-cut-short", { place, args: { byte }, cause })
    : new ProblemError("encoding-wrong", { place, args: { encoding, byte }, cause });
}

/** Offset of the first byte that cannot be UTF-8 (Unicode, table 3-7); the length when all of it can. */
export function firstWrongUtf8(bytes: Buffer): number {
  let at = 0;
  while (at < bytes.length) {
    const first = bytes[at] ?? 0;
    const length = first < 0x80 ? 1 : lengthOfUtf8(first);
    if (length === 0 || at + length > bytes.length || !isUtf8(bytes.subarray(at, at + length))) return at;
    at += length;
  }
  return at;
}

function lengthOfUtf8(first: number): number {
  if (first >= 0xc2 && first <= 0xdf) return 2;
  if (first >= 0xe0 && first <= 0xef) return 3;
  return first >= 0xf0 && first <= 0xf4 ? 4 : 0;
}

/** True when the bytes from `at` on are the beginning of one UTF-8 character. */
export function isCutCharacter(bytes: Buffer, at: number): boolean {
  const length = lengthOfUtf8(bytes[at] ?? 0);
  return bytes.length - at < length && bytes.subarray(at + 1).every((byte) => (byte & 0xc0) === 0x80);
}

function unitAt(bytes: Buffer, at: number, encoding: "utf-16le" | "utf-16be"): number {
  if (at < 0 || at + 1 >= bytes.length) return -1;
  return encoding === "utf-16le" ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at);
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00;
}

function firstLoneSurrogate(bytes: Buffer, encoding: "utf-16le" | "utf-16be", highBefore: boolean): number {
  let high = highBefore;
  let at = 0;
  for (; at + 1 < bytes.length; at += 2) {
    const unit = unitAt(bytes, at, encoding);
    const low = unit >= 0xdc00 && unit < 0xe000;
    if (high !== low) return high ? at - 2 : at;
    high = isHigh(unit);
  }
  return high ? at - 2 : at;
}

function isLastLine(bytes: Buffer, from: number, encoding: "utf-16le" | "utf-16be"): boolean {
  for (let at = from; at + 3 < bytes.length; at += 2) if (unitAt(bytes, at, encoding) === 10) return false;
  return true;
}
