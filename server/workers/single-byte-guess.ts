/**
 * Tells windows-1252, iso-8859-15 and macintosh apart by what their bytes above 127 would be in the middle of words. General detectors
 * know neither of the last two; ISO-8859-1 is not a candidate: every reader since the WHATWG Encoding Standard takes it for windows-1252.
 */
import type { Encoding } from "#shared/wire/http.ts";
import { createDecoder } from "./decode-text.ts";

const CANDIDATES = ["windows-1252", "iso-8859-15", "macintosh"] as const;

export interface SingleByteGuess {
  see(bytes: Buffer): void;
  encoding(): Encoding;
}

/** What a byte touches: after a lower-case letter, beside another letter, alone. */
const AFTER_LOWER = 0;
const BESIDE_LETTER = 1;
const ALONE = 2;

export function createSingleByteGuess(): SingleByteGuess {
  const counts = [new Uint32Array(128), new Uint32Array(128), new Uint32Array(128)] as const;
  return {
    see(bytes) {
      const { length } = bytes;
      for (let at = 0; at < length; at++) {
        const byte = bytes[at] ?? 0;
        if (byte < 0x80) continue;
        const before = bytes[at - 1] ?? 0;
        const beside = isLower(before)
          ? AFTER_LOWER
          : isLetter(before) || isLetter(bytes[at + 1] ?? 0)
            ? BESIDE_LETTER
            : ALONE;
        counts[beside][byte - 0x80] = (counts[beside][byte - 0x80] ?? 0) + 1;
      }
    },
    encoding() {
      const scores = CANDIDATES.map((encoding) => ({ encoding, score: scoreOf(encoding, counts) }));
      return scores.reduce((a, b) => (b.score > a.score ? b : a)).encoding;
    },
  };
}

function isLower(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a;
}

function isLetter(byte: number): boolean {
  return isLower(byte | 0x20);
}

type Counts = readonly [Uint32Array, Uint32Array, Uint32Array];

function scoreOf(encoding: Encoding, counts: Counts): number {
  const bytes = Buffer.from(Array.from({ length: 128 }, (_, at) => at + 0x80));
  const characters = [...createDecoder(encoding)({ bytes, offset: 0, last: true })];
  return characters.reduce((sum, character, at) => {
    const [afterLower, besideLetter, alone] = weightsOf(character);
    return sum + (counts[0][at] ?? 0) * afterLower + (counts[1][at] ?? 0) * besideLetter + (counts[2][at] ?? 0) * alone;
  }, 0);
}

/** How plausible a character is after a lower-case letter, beside another letter, alone; in French first, in Western Europe next. */
function weightsOf(character: string): readonly [number, number, number] {
  if (/[\x80-\x9f\uf8ff]/.test(character)) return [-2, -2, -2];
  if (/[éèêëàâçùûüôöîïœæÿ]/.test(character)) return [1, 1, 0.3];
  if (/[ÉÈÊËÀÂÇÙÛÜÔÖÎÏŒÆŸ]/.test(character)) return [-1, 0.8, 0.3];
  if (/[áíóúñìòãõäåøß]/.test(character)) return [0.4, 0.4, 0];
  if (/[’‘]/.test(character)) return [1, 0.8, 0.3];
  if (/[€«»–—…“”°²³\xa0•™®©§]/.test(character)) return [0.3, 0.3, 0.6];
  return [-0.6, -0.4, 0];
}
