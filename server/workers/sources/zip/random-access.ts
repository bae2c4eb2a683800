/** Bytes anywhere in a file, on the disk or in memory. */
import { closeSync, openSync, readSync } from "node:fs";
import { ProblemError } from "#shared/wire/problem.ts";
import type { FileContent } from "../../file-pieces.ts";

export interface RandomAccess {
  /** length of the whole */
  readonly bytes: number;
  /** Throws ProblemError "file-damaged" when the file ends before. */
  read(offset: number, length: number): Buffer;
}

export function randomAccess(content: FileContent, bytes: number): RandomAccess {
  if (typeof content !== "string") {
    return {
      bytes: content.length,
      read(offset, length) {
        if (offset + length > content.length) throw new ProblemError("file-damaged");
        return content.subarray(offset, offset + length);
      },
    };
  }
  return {
    bytes,
    read(offset, length) {
      if (offset + length > bytes) throw new ProblemError("file-damaged");
      const block = Buffer.allocUnsafe(length);
      const file = openSync(content, "r");
      try {
        let filled = 0;
        while (filled < length) {
          const read = readSync(file, block, filled, length - filled, offset + filled);
          if (read === 0) throw new ProblemError("file-damaged");
          filled += read;
        }
      } finally {
        closeSync(file);
      }
      return block;
    },
  };
}
