/** A place among the rows put after another, and how two of them compare. */
import { SEQUENCE_START } from "./entry.ts";

/** where a row is placed: among the rows after `at`, by key, then by sequence */
export interface Place {
  readonly at: string;
  readonly key: string;
  readonly sequence: number;
}

/** As the texts `key.sequence` would compare, the sequence written with 5 digits, without writing them. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.key === b.key) return a.sequence - b.sequence;
  if (!a.key.startsWith(b.key) && !b.key.startsWith(a.key)) return a.key < b.key ? -1 : 1;
  return placeText(a) < placeText(b) ? -1 : 1;
}

export function placeText(place: Place): string {
  return `${place.key}.${place.sequence.toString(36).padStart(SEQUENCE_START.toString(36).length, "0")}`;
}
