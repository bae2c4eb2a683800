/** A file in pieces that never cut a line of text in two where that can be avoided, nor ever a character. */
import { closeSync, openSync, readSync } from "node:fs";

export interface FilePiece {
  /** good until the next piece: its room is used again */
  readonly bytes: Buffer;
  /** of the first byte, in the file */
  readonly offset: number;
  /** nothing follows */
  readonly last: boolean;
}

const LF = 10;

/** The path of a file on the disk, or the bytes of one that an archive held. */
export type FileContent = string | Buffer;

/** `unit` is the size of a code unit in bytes: 1 cuts after line ends, 2 between code units. Blocks: for worker threads only. */
export function* readPieces(content: FileContent, unit: 1 | 2, pieceBytes: number): Generator<FilePiece, void> {
  if (typeof content !== "string") return yield* piecesOf(content, unit, pieceBytes);
  const file = openSync(content, "r");
  try {
    let block = Buffer.allocUnsafeSlow(2 * pieceBytes);
    let kept = 0;
    let offset = 0;
    for (;;) {
      const room = kept + pieceBytes;
      if (block.length < room) block = Buffer.concat([block.subarray(0, kept)], 2 * room);
      let filled = kept;
      let read = 1;
      while (filled < room && read > 0) {
        read = readSync(file, block, filled, room - filled, null);
        filled += read;
      }
      const last = read === 0;
      const bytes = block.subarray(0, filled);
      const cut = last ? filled : cutOf(bytes, unit);
      yield { bytes: bytes.subarray(0, cut), offset, last };
      if (last) return;
      block.copyWithin(0, cut, filled);
      kept = filled - cut;
      offset += cut;
    }
  } finally {
    closeSync(file);
  }
}

function* piecesOf(content: Buffer, unit: 1 | 2, pieceBytes: number): Generator<FilePiece, void> {
  let offset = 0;
  while (content.length - offset > pieceBytes) {
    const bytes = content.subarray(offset, offset + pieceBytes);
    const cut = cutOf(bytes, unit);
    yield { bytes: bytes.subarray(0, cut), offset, last: false };
    offset += cut;
  }
  yield { bytes: content.subarray(offset), offset, last: true };
}

function cutOf(bytes: Buffer, unit: 1 | 2): number {
  if (unit === 2) return bytes.length - (bytes.length % 2);
  const line = bytes.lastIndexOf(LF);
  if (line !== -1) return line + 1;
  // one endless line: cut before the last UTF-8 character, which may be incomplete
  let cut = bytes.length - 1;
  while (cut > 1 && ((bytes[cut] ?? 0) & 0xc0) === 0x80) cut--;
  return cut;
}
