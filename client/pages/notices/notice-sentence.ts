/** A notice in one sentence, without what was said. */
import type { Words } from "#shared/i18n/words.ts";
import type { Notice } from "#shared/wire/notices.ts";

export function noticeSentence({ kind, by, about }: Notice, words: Words["notices"]): string {
  const who = by?.name ?? words.someone;
  if (about.is === "thread") return words.sentences[kind](who);
  if (about.is === "share") return words.shareSentence(who, about.rows, about.columns);
  const { state, address } = about;
  return address === undefined ? words.stateSentences[state](who) : words.addressSentences[address](who);
}
