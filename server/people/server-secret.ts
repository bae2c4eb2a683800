/** The server's secret: 32 random bytes that sign invitation links, made at first start and kept with the data. */
import { randomBytes } from "node:crypto";
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const BYTES = 32;

/** Reads `<folder>/secret`, or makes it. Throws when it is there but is not a secret: a new one would silently void every link. */
export function openServerSecret(folder: string): Buffer {
  const file = join(folder, "secret");
  try {
    writeFileSync(file, randomBytes(BYTES).toString("hex"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  chmodSync(file, 0o600);
  const secret = Buffer.from(readFileSync(file, "utf8").trim(), "hex");
  if (secret.length !== BYTES) {
    throw new Error(
      `${file} is not a secret of ${BYTES} bytes in hexadecimal. Restore it from a backup, or remove it: invitation links handed out so far will then stop working.`,
    );
  }
  return secret;
}
