/** Naming someone while one types: an @ and letters before the caret, then who they may stand for. */
import type { Picked } from "#shared/comments/mentions.ts";
import { foldText } from "#shared/model/fold-text.ts";
import type { MemberHere } from "./here.ts";

const MOST = 6;
/** an @ that begins a word, and a name being typed, of two words at most */
const TYPED = /(?:^|[\s(«"'’])@([\p{L}\p{N}][\p{L}\p{N}.'’-]*(?: [\p{L}\p{N}.'’-]*)?)?$/u;

export interface Typed {
  /** place of the @ */
  readonly at: number;
  readonly letters: string;
}

/** null: nobody is being named at the caret. */
export function typedMention(text: string, caret: number): Typed | null {
  const found = TYPED.exec(text.slice(0, caret));
  if (found === null) return null;
  const letters = found[1] ?? "";
  return { at: caret - letters.length - 1, letters };
}

/** Members one of whose words begins with these letters, accents aside; at most six. */
export function membersFor(letters: string, members: readonly MemberHere[]): MemberHere[] {
  const sought = foldText(letters);
  return members
    .filter(({ name }) => {
      const words = foldText(name).split(/[\s-]+/);
      return foldText(name).startsWith(sought) || words.some((word) => word.startsWith(sought));
    })
    .slice(0, MOST);
}

/** The text with the name written out, where the caret goes, and who is picked now. */
export function pickMention(
  { text, picked, caret }: { readonly text: string; readonly picked: readonly Picked[]; readonly caret: number },
  typed: Typed,
  person: Picked,
): { readonly text: string; readonly picked: Picked[]; readonly caret: number } {
  const name = `@${person.name} `;
  const after = text.slice(caret).replace(/^ /, "");
  // of two people of one name, the order is that of their places
  const before = text.slice(0, typed.at).split(`@${person.name}`).length - 1;
  const same = picked.filter((one) => one.name === person.name);
  const others = picked.filter((one) => one.name !== person.name);
  same.splice(before, 0, { id: person.id, name: person.name });
  return {
    text: text.slice(0, typed.at) + name + after,
    picked: [...others, ...same],
    caret: typed.at + name.length,
  };
}
