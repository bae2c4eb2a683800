/**
 * Many texts as one string and their lengths: it is written and read at once, and a text is cut out of it when it is seen. A string each
 * costs several times as much at both ends.
 */
import type { InSlices } from "../model/in-slices.ts";

/** rows from which on it is worth it */
export const JOINED_FROM = 1_024;
/** bytes of a length, in UTF-16 code units, the low one first */
const WIDTH = 2;

/** `step`: how many are put together at once. None may be longer than two bytes say. */
export function* joinTexts(
  texts: readonly string[],
  step: number,
): InSlices<{ readonly joined: string; readonly lengths: Uint8Array }> {
  const lengths = new Uint8Array(texts.length * WIDTH);
  const parts: string[] = [];
  for (let from = 0; from < texts.length; from += step) {
    // added one by one, then laid out at once: `join` of as many takes several times as long
    let part = "";
    for (let at = from; at < Math.min(from + step, texts.length); at++) {
      const text = texts[at] ?? "";
      part += text;
      lengths[at * WIDTH] = text.length & 255;
      lengths[at * WIDTH + 1] = text.length >> 8;
    }
    parts.push(part);
    yield;
  }
  return { joined: parts.join(""), lengths };
}

/** The text at each place; null when there are not `count` of them, or a character lies across two. */
export function joinedTexts(joined: string, lengths: unknown, count: number): ((place: number) => string) | null {
  if (!(lengths instanceof Uint8Array) || lengths.length !== count * WIDTH) return null;
  const ends = new Uint32Array(count);
  let end = 0;
  for (let place = 0; place < count; place++) {
    if (isLowHalf(joined.charCodeAt(end))) return null;
    end += lengthAt(lengths, place);
    ends[place] = end;
  }
  if (end !== joined.length) return null;
  return (place) => joined.slice(place === 0 ? 0 : (ends[place - 1] ?? end), ends[place] ?? end);
}

/** UTF-16 code units of the longest of them, in the body of an entry; null when it holds none that are whole. */
export function longestJoined(body: object): number | null {
  const { j: joined, e: lengths } = body as { readonly j?: unknown; readonly e?: unknown };
  if (typeof joined !== "string" || !(lengths instanceof Uint8Array)) return null;
  let [longest, sum] = [0, 0];
  for (let place = 0; place * WIDTH < lengths.length; place++) {
    const length = lengthAt(lengths, place);
    longest = Math.max(longest, length);
    sum += length;
  }
  return sum === joined.length ? longest : null;
}

function lengthAt(lengths: Uint8Array, place: number): number {
  return (lengths[place * WIDTH] ?? 0) | ((lengths[place * WIDTH + 1] ?? 0) << 8);
}

/** of a pair of code units: what begins a text is none, be what is before it as it may */
function isLowHalf(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
