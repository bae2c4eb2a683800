/** The link by which the first person of a fresh server becomes its operator: printed at start, known to us by its hash, works once. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export interface OperatorLink {
  /** to be printed: a path that holds the token */
  readonly path: string;
  /** true for the token; it goes on working until somebody became the operator by it */
  fits(token: string): boolean;
}

export function createOperatorLink(): OperatorLink {
  const token = randomBytes(32).toString("base64url");
  const right = hashOf(token);
  return { path: `/operator/${token}`, fits: (given) => timingSafeEqual(hashOf(given), right) };
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
