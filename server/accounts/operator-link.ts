/** The link by which the first person of a fresh server becomes its operator: printed at start, known to us by its hash, works once for as long as we run. */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

export interface OperatorLink {
  /** to be printed: a path that holds the token */
  readonly path: string;
  /** true for the token, until it was spent */
  fits(token: string): boolean;
  /** somebody became the operator by it: it fits no more, even when there is no operator again one day */
  spend(): void;
}

export function createOperatorLink(): OperatorLink {
  const token = randomBytes(32).toString("base64url");
  let right: Buffer | null = hashOf(token);
  return {
    path: `/operator/${token}`,
    fits: (given) => right !== null && timingSafeEqual(hashOf(given), right),
    spend: () => {
      right = null;
    },
  };
}

function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
