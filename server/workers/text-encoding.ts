/**
 * Guesses the encoding of a whole file: byte order mark, then UTF-16 without one, then strict UTF-8 of every byte, and only then the
 * single-byte encodings of French spreadsheets. What is no text at all is refused, saying what it looks like.
 */
import { isAscii, isUtf8 } from "node:buffer";
import type { Encoding } from "#shared/wire/http.ts";
import { ProblemError } from "#shared/wire/problem.ts";
import { firstWrongUtf8, isCutCharacter } from "./decode-text.ts";
import { formatOf } from "./file-format.ts";
import { type FileContent, type FilePiece, readPieces } from "./file-pieces.ts";
import { createSingleByteGuess } from "./single-byte-guess.ts";

export interface DetectedEncoding {
  readonly encoding: Encoding;
  /** no byte order mark and not UTF-8: the guess rests on how frequent letters are */
  readonly guessed: boolean;
}

const PIECE = 1024 * 1024;

/** Throws ProblemError "file-empty", "file-not-text" or "file-cut-short". Blocks: for worker threads only. */
export function detectEncoding(content: FileContent): DetectedEncoding {
  const guess = createSingleByteGuess();
  let utf8 = true;
  let ascii = true;
  for (const piece of readPieces(content, 1, PIECE)) {
    if (piece.offset === 0) {
      const told = byTheBeginning(piece);
      if (told !== null) return told;
    }
    const nul = piece.bytes.indexOf(0);
    if (nul !== -1) throw new ProblemError("file-not-text", { args: { byte: piece.offset + nul } });
    if (utf8 && !isUtf8(piece.bytes)) {
      if (piece.last) refuseCutUtf8(piece, ascii);
      utf8 = false;
    }
    if (utf8) ascii &&= isAscii(piece.bytes);
    else guess.see(piece.bytes);
  }
  return utf8 ? { encoding: "utf-8", guessed: false } : { encoding: guess.encoding(), guessed: true };
}

/** Bytes of the byte order mark at the beginning of a file, if it is the one of this encoding. */
export function markLength(start: Buffer, encoding: Encoding): number {
  const mark = MARKS.find((known) => known.encoding === encoding);
  return mark && startsWith(start, mark.bytes) ? mark.bytes.length : 0;
}

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: "utf-8", bytes: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", bytes: [0xff, 0xfe] },
  { encoding: "utf-16be", bytes: [0xfe, 0xff] },
];

function startsWith(bytes: Buffer, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function byTheBeginning(piece: FilePiece): DetectedEncoding | null {
  const { bytes } = piece;
  if (bytes.length === 0) throw new ProblemError("file-empty");
  const looksLike = formatOf(bytes);
  if (looksLike) throw new ProblemError("file-not-text", { args: { looksLike } });
  const marked = MARKS.find((mark) => startsWith(bytes, mark.bytes));
  if (marked) {
    if (piece.last && bytes.length === marked.bytes.length) throw new ProblemError("file-empty");
    return { encoding: marked.encoding, guessed: false };
  }
  return utf16WithoutMark(bytes.subarray(0, 4096));
}

/** Western text in UTF-16 has a zero as every second byte, nearly. */
function utf16WithoutMark(start: Buffer): DetectedEncoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < start.length; at++) {
    if (start[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const half = start.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return { encoding: "utf-16le", guessed: true };
  if (even > half * 0.7 && odd < half * 0.05) return { encoding: "utf-16be", guessed: true };
  return null;
}

/** UTF-8 to the very last character, which is incomplete: the file was cut, it is not another encoding. */
function refuseCutUtf8(last: FilePiece, asciiBefore: boolean): void {
  const wrong = firstWrongUtf8(last.bytes);
  if (!isCutCharacter(last.bytes, wrong) || (asciiBefore && isAscii(last.bytes.subarray(0, wrong)))) return;
  const byte = last.offset + wrong;
  throw new ProblemError("file-cut-short", { place: `byte ${byte}`, args: { byte } });
}
