/** A ZIP archive on disk, its parts deflated piece by piece. Blocks: for worker threads only. */
import { closeSync, openSync, readSync } from "node:fs";
import { Zip, ZipDeflate } from "fflate";
import { openFileWriter } from "./file-writer.ts";

export interface ArchivePart {
  readonly path: string;
  readonly pieces: Iterable<Uint8Array | string>;
}

const LEVEL = 2;
const BLOCK = 256 * 1024;

/** Parts are asked for their pieces one after the other. */
export function writeArchive(
  path: string,
  parts: Iterable<ArchivePart>,
): { readonly bytes: number; readonly sha256: string } {
  const file = openFileWriter(path);
  try {
    const zip = new Zip((error, piece) => {
      if (error !== null) throw error;
      file.write(piece);
    });
    for (const part of parts) {
      const packed = new ZipDeflate(part.path, { level: LEVEL });
      zip.add(packed);
      for (const piece of part.pieces) packed.push(typeof piece === "string" ? Buffer.from(piece) : piece);
      packed.push(new Uint8Array(0), true);
    }
    zip.end();
    return file.end();
  } finally {
    file.abandon();
  }
}

/** A file that is already on disk, as pieces. */
export function* piecesOfFile(path: string): Generator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const block = new Uint8Array(BLOCK);
      const read = readSync(file, block);
      if (read === 0) return;
      yield block.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}
