/** The server's secret: 32 random bytes that sign invitation links, made at first start and kept with the data. */
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";

const BYTES = 32;

/** Reads `<folder>/secret`, or makes it. Throws when it is there but is not a secret: a new one would silently void every link. */
export function openServerSecret(folder: string): Buffer {
  const file = join(folder, "secret");
  if (!existsSync(file)) make(folder, file);
  chmodSync(file, 0o600);
  const secret = Buffer.from(readFileSync(file, "utf8").trim(), "hex");
  if (secret.length !== BYTES) {
    throw new Error(
      `${file} is not a secret of ${BYTES} bytes in hexadecimal. Restore it from a backup, or remove it: invitation links handed out so far will then stop working.`,
    );
  }
  return secret;
}

/** Whole and on disk before it has its name, so that a power cut at the first start leaves no half of a secret. */
function make(folder: string, file: string): void {
  const partial = `${file}.partial`;
  writeFileSync(partial, randomBytes(BYTES).toString("hex"), { mode: 0o600, flush: true });
  renameSync(partial, file);
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
