/**
 * Where new or moved rows go: a slot ("after row X") and a key in it. Keys are paths `<fraction><tag>.<sequence>[.<fraction><tag>.<sequence>…]`.
 * Rows one session puts one after the other share a key and count on, so that runs of several people at one place do not mix and
 * keys do not grow.
 */
import { type Placing, SEQUENCE_END, SEQUENCE_START } from "./entry.ts";
import type { TableView } from "./open-table.ts";
import { keyBetween, prefixBetween, writerTag } from "./position-key.ts";
import { type Place, placeText } from "./row-place.ts";
import { sessionOf } from "./writer.ts";

export function placeAfter(view: TableView, after: number | null, count: number): Placing {
  const session = sessionOf(view.doc);
  const { at, low, high } = view.overlay.order.slotAfter(after);
  const onward = continueRun(session.ownKeys, low, high, count);
  if (onward !== null) return { at, ...onward };
  const key = newKey(low, high) + writerTag(session.client);
  session.ownKeys.add(key);
  return { at, key, sequence: SEQUENCE_START };
}

/** the next numbers of the run just above, or those before the run just below, when it is this session's */
function continueRun(own: ReadonlySet<string>, low: Place | null, high: Place | null, count: number) {
  if (low !== null && own.has(low.key) && high?.key.startsWith(`${low.key}.`) !== true) {
    const room = high?.key === low.key ? high.sequence - low.sequence - 1 : SEQUENCE_END - low.sequence - 1;
    if (room > count) return { key: low.key, sequence: low.sequence + 1 };
  }
  if (high !== null && own.has(high.key) && low?.key !== high.key && low?.key.startsWith(`${high.key}.`) !== true) {
    if (high.sequence > count) return { key: high.key, sequence: high.sequence - count };
  }
  return null;
}

function newKey(low: Place | null, high: Place | null): string {
  if (low === null) return prefixBetween("", high === null ? null : firstPart(high.key));
  // between two rows of one run: one level deeper
  const lowText = placeText(low);
  const highText = high === null ? null : placeText(high);
  if (highText?.startsWith(`${low.key}.`)) {
    const inside = highText.startsWith(`${lowText}.`) ? firstPart(highText.slice(lowText.length + 1)) : null;
    return `${lowText}.${inside === null ? keyBetween("", null) : prefixBetween("", inside)}`;
  }
  // beside the run of `low`, at its level
  const dot = low.key.lastIndexOf(".");
  const level = low.key.slice(0, dot + 1);
  const next = highText?.startsWith(level) ? firstPart(highText.slice(level.length)) : null;
  return level + prefixBetween(low.key.slice(dot + 1), next);
}

function firstPart(key: string): string {
  const dot = key.indexOf(".");
  return dot < 0 ? key : key.slice(0, dot);
}
