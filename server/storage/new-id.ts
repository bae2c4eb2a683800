/** Random identities: 20 base-36 characters, about 103 bits. */
import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghijklmnopqrstuvwxyz";
const LENGTH = 20;
/** the largest multiple of 36 in a byte: bytes from there on would make some characters likelier */
const FAIR = 252;

/** An opaque identity that `Id` (a branded schema of `shared/model/ids.ts`) accepts. */
export function newId<T>(Id: { parse(text: unknown): T }): T {
  let text = "";
  while (text.length < LENGTH) {
    for (const byte of randomBytes(LENGTH)) {
      if (byte < FAIR && text.length < LENGTH) text += ALPHABET[byte % ALPHABET.length];
    }
  }
  return Id.parse(text);
}
