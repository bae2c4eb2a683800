/**
 * People named in a comment. The text keeps `@[name](id)`: the id says who it is, the name is what they were called when it was written.
 * While one writes, the field shows `@name`, and who was picked is kept beside it.
 */
import { UserId } from "../model/ids.ts";

/** Without flags: who reads with it makes one of their own, sticky or global. */
const MENTION = /@\[([^\]\n]{1,200})\]\(([0-9a-z]{20})\)/;

export interface Picked {
  readonly id: UserId;
  readonly name: string;
}

/** The mention that starts at `at`; null when there is none. */
export function mentionAt(text: string, at: number): (Picked & { readonly end: number }) | null {
  const sticky = new RegExp(MENTION, "y");
  sticky.lastIndex = at;
  const [all, name, id] = sticky.exec(text) ?? [];
  const user = UserId.safeParse(id);
  if (all === undefined || name === undefined || !user.success) return null;
  return { id: user.data, name, end: at + all.length };
}

/** Who is named in a text as it is kept, each once. */
export function mentionsIn(text: string): UserId[] {
  return [...new Set(pickedIn(text).map(({ id }) => id))];
}

/** A text as it is kept, as one writes it; and who is named in it, in order. */
export function toWritten(kept: string): { readonly text: string; readonly picked: readonly Picked[] } {
  return { text: kept.replace(new RegExp(MENTION, "g"), "@$1"), picked: pickedIn(kept) };
}

/**
 * A text as it was written, as it is kept. `picked`: who was picked, in the order of their places in the text. Of two people of one
 * name, the first place is the first picked, and so on; what is left over is a text like any other.
 */
export function toKept(written: string, picked: readonly Picked[]): string {
  const queues = new Map<string, Picked[]>();
  for (const person of picked) queues.set(person.name, [...(queues.get(person.name) ?? []), person]);
  // “Ana Maria” before “Ana”
  const names = [...queues.keys()].sort((a, b) => b.length - a.length);
  let kept = "";
  for (let at = 0; at < written.length; ) {
    const name = written[at] === "@" ? names.find((one) => isNamed(written, at + 1, one)) : undefined;
    const queue = name === undefined ? undefined : queues.get(name);
    // the last one picked stands for all further places of that name
    const person = queue !== undefined && queue.length > 1 ? queue.shift() : queue?.[0];
    if (person === undefined) kept += written[at++];
    else {
      kept += `@[${person.name.replace(/[[\]\n]/g, " ")}](${person.id})`;
      at += person.name.length + 1;
    }
  }
  return kept;
}

/** Who was picked, and who was written out in full without being picked: of `people`, those who alone bear that name, in no order. */
export function withWrittenOut(written: string, picked: readonly Picked[], people: readonly Picked[]): Picked[] {
  const known = new Set(picked.map(({ name }) => name));
  const places = [...written.matchAll(BEGINS_NAME)].map(({ index, 0: before }) => index + before.length);
  const besides = people.filter(
    ({ id, name }) =>
      !known.has(name) &&
      !people.some((other) => other.name === name && other.id !== id) &&
      places.some((place) => isNamed(written, place, name)),
  );
  return [...picked, ...besides.map(({ id, name }) => ({ id, name }))];
}

/** an @ that begins a word: an address of mail names nobody */
const BEGINS_NAME = /(?<![\p{L}\p{N}._-])@/gu;

/** “@Anatole” does not name Ana. */
function isNamed(written: string, at: number, name: string): boolean {
  if (!written.startsWith(name, at)) return false;
  return !(
    /[\p{L}\p{N}]$/u.test(name) && /^[\p{L}\p{M}\p{N}]/u.test(written.slice(at + name.length, at + name.length + 2))
  );
}

function pickedIn(kept: string): Picked[] {
  return [...kept.matchAll(new RegExp(MENTION, "g"))].flatMap(([, name, id]) => {
    const user = UserId.safeParse(id);
    return user.success && name !== undefined ? [{ id: user.data, name }] : [];
  });
}
