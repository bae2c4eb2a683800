/** A file on disk, written piece by piece and weighed on the way. Blocks: for worker threads only. */
import { createHash } from "node:crypto";
import { closeSync, openSync, writeSync } from "node:fs";

export interface FileWriter {
  write(piece: Uint8Array | string): void;
  /** closes the file */
  end(): { readonly bytes: number; readonly sha256: string };
  /** closes it where that was not done */
  abandon(): void;
}

export function openFileWriter(path: string): FileWriter {
  const file = openSync(path, "w");
  const hash = createHash("sha256");
  let bytes = 0;
  let open = true;
  const close = () => {
    if (open) closeSync(file);
    open = false;
  };
  return {
    write(piece) {
      const buffer = typeof piece === "string" ? Buffer.from(piece) : piece;
      for (let at = 0; at < buffer.length; ) at += writeSync(file, buffer, at);
      hash.update(buffer);
      bytes += buffer.length;
    },
    end() {
      close();
      return { bytes, sha256: hash.digest("hex") };
    },
    abandon: close,
  };
}

/** All the pieces as one file. */
export function writeFile(path: string, pieces: Iterable<string>): { readonly bytes: number; readonly sha256: string } {
  const file = openFileWriter(path);
  try {
    for (const piece of pieces) file.write(piece);
    return file.end();
  } finally {
    file.abandon();
  }
}
