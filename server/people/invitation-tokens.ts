/** The token in an invitation link: the invitation's id, signed. It can be made again at any time, and is stored nowhere. */
import { createHmac, timingSafeEqual } from "node:crypto";
import { InvitationId } from "#shared/model/ids.ts";

const ID_LENGTH = 20;
/** base64url characters kept of the signature: 132 bits */
const SIGNATURE_LENGTH = 22;

export interface InvitationTokens {
  tokenOf(id: InvitationId): string;
  /** null when we did not sign it */
  idOf(token: string): InvitationId | null;
}

export function createInvitationTokens(secret: Uint8Array): InvitationTokens {
  const sign = (id: string) =>
    createHmac("sha256", secret).update(`invitation ${id}`).digest("base64url").slice(0, SIGNATURE_LENGTH);
  return {
    tokenOf: (id) => `${id}${sign(id)}`,
    idOf: (token) => {
      const id = InvitationId.safeParse(token.slice(0, ID_LENGTH));
      if (!id.success) return null;
      const given = Buffer.from(token.slice(ID_LENGTH));
      const right = Buffer.from(sign(id.data));
      return given.length === right.length && timingSafeEqual(given, right) ? id.data : null;
    },
  };
}
