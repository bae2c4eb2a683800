/** The token in a digest's unsubscribe link: a person's id, signed. It says no more than that, works for ever, and is stored nowhere. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { UserId } from "#shared/model/ids.ts";

const ID_LENGTH = 20;
/** base64url characters kept of the signature: 132 bits */
const SIGNATURE_LENGTH = 22;

export interface UnsubscribeTokens {
  tokenOf(user: UserId): string;
  /** null when we did not sign it */
  userOf(token: string): UserId | null;
}

export function createUnsubscribeTokens(secret: Uint8Array): UnsubscribeTokens {
  const sign = (id: string) =>
    createHmac("sha256", secret).update(`unsubscribe ${id}`).digest("base64url").slice(0, SIGNATURE_LENGTH);
  return {
    tokenOf: (user) => `${user}${sign(user)}`,
    userOf: (token) => {
      const user = UserId.safeParse(token.slice(0, ID_LENGTH));
      if (!user.success) return null;
      const given = Buffer.from(token.slice(ID_LENGTH));
      const right = Buffer.from(sign(user.data));
      return given.length === right.length && timingSafeEqual(given, right) ? user.data : null;
    },
  };
}
