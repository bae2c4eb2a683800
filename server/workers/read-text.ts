/** The text of a file, in pieces, in a known encoding. Blocks: for worker threads and the command line only. */
import { detectDialect } from "#shared/formats/csv-dialect.ts";
import type { Encoding } from "#shared/wire/http.ts";
import type { TextDialect } from "#shared/wire/imports.ts";
import { createTranscoder } from "./decode-text.ts";
import { type FileContent, readPieces } from "./file-pieces.ts";
import { markLength } from "./text-encoding.ts";

const PIECE = 256 * 1024;

export interface TextPiece {
  /** in UTF-8 */
  readonly bytes: Buffer;
  text(): string;
  /** bytes of the file read so far */
  readonly end: number;
  /** a byte order mark was taken off */
  readonly marked: boolean;
}

/** In pieces of about so many bytes. Throws the ProblemErrors of decoding. */
export function* readText(
  content: FileContent,
  encoding: Encoding,
  pieceBytes: number = PIECE,
): Generator<TextPiece, void> {
  const transcode = createTranscoder(encoding);
  const unit = encoding === "utf-16le" || encoding === "utf-16be" ? 2 : 1;
  for (const piece of readPieces(content, unit, pieceBytes)) {
    const mark = piece.offset === 0 ? markLength(piece.bytes, encoding) : 0;
    const bytes = transcode({ bytes: piece.bytes.subarray(mark), offset: piece.offset + mark, last: piece.last });
    yield { bytes, text: () => bytes.toString(), end: piece.offset + piece.bytes.length, marked: mark > 0 };
  }
}

/** How a file of a known encoding is written, from its beginning. */
export function detect(content: FileContent, bytes: number, encoding: Encoding): TextDialect {
  const [sample] = readText(content, encoding);
  const whole = sample === undefined || sample.end >= bytes;
  return { encoding, ...detectDialect(sample?.text() ?? "", whole) };
}
