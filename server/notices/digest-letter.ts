/** A digest as a letter: grouped by dataset, each line with the link that leads there; plain text, and the same as simple HTML. */
import type { Letter } from "#server/mail/mailer.ts";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import { type Language, WORDS } from "#shared/i18n/words.ts";
import type { Notice } from "#shared/wire/notices.ts";

/** lines of one dataset; the others are counted */
const LINES = 30;

export function digestLetter(given: {
  readonly name: string;
  readonly language: Language;
  /** oldest first, at least one */
  readonly notices: readonly Notice[];
  readonly origin: string;
  /** address */
  readonly unsubscribe: string;
}): Pick<Letter, "subject" | "text" | "html"> {
  const { name, language, notices, origin, unsubscribe } = given;
  const words = WORDS[language].notices;
  const { letter } = words;
  const groups = [...byDataset(notices)].map(([key, of]) => ({ key, of: of.slice(0, LINES), more: of.length - LINES }));
  const titleOf = ({ space, dataset }: Notice) => letter.place(dataset.name, space.name);

  const text = [
    letter.hello(name),
    "",
    letter.intro(notices.length),
    ...groups.flatMap(({ of, more }) => [
      "",
      of[0] === undefined ? "" : `# ${titleOf(of[0])}`,
      ...of.flatMap((notice) => ["", sentenceOf(notice, language), `  ${addressOf(notice, origin)}`]),
      ...(more > 0 ? ["", letter.more(more)] : []),
    ]),
    "",
    "--",
    letter.why,
    `${letter.unsubscribe} ${unsubscribe}`,
    "",
  ].join("\n");

  const html = [
    `<!doctype html><html lang="${language}"><meta charset="utf-8"><body style="font-family:system-ui,sans-serif;font-size:15px;line-height:1.5;color:#1b1f20;max-width:600px">`,
    `<p>${escaped(letter.hello(name))}</p><p>${escaped(letter.intro(notices.length))}</p>`,
    ...groups.map(
      ({ of, more }) =>
        `<h2 style="font-size:16px;margin:24px 0 8px">${of[0] === undefined ? "" : escaped(titleOf(of[0]))}</h2><ul style="padding-left:20px">${of
          .map(
            (notice) =>
              `<li style="margin-bottom:8px">${escaped(sentenceOf(notice, language))} <a href="${escaped(addressOf(notice, origin))}" style="color:#0f5a5e">${escaped(letter.open)}</a></li>`,
          )
          .join("")}</ul>${more > 0 ? `<p>${escaped(letter.more(more))}</p>` : ""}`,
    ),
    `<hr style="border:0;border-top:1px solid #e3e0d9"><p style="font-size:13px;color:#565d5e">${escaped(letter.why)} <a href="${escaped(unsubscribe)}" style="color:#565d5e">${escaped(letter.stop)}</a></p></body></html>`,
  ].join("\n");

  return { subject: letter.subject(notices.length, notices[0]?.dataset.name ?? "", groups.length), text, html };
}

function byDataset(notices: readonly Notice[]): Map<string, Notice[]> {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices) {
    const group = groups.get(notice.dataset.id);
    if (group === undefined) groups.set(notice.dataset.id, [notice]);
    else group.push(notice);
  }
  return groups;
}

function sentenceOf(notice: Notice, language: Language): string {
  const { notices, unavailable } = WORDS[language];
  const { about, by, kind } = notice;
  const who = by?.name || notices.someone;
  if (about.is === "state") {
    const { state, address } = about;
    const sentence =
      address === undefined ? notices.stateSentences[state](who) : notices.addressSentences[address](who);
    return about.note === null ? sentence : notices.withExcerpt(sentence, about.note);
  }
  if (about.is === "share") return notices.shareSentence(who, about.rows, about.columns);
  const sentence = notices.sentences[kind](who);
  return about.excerpt === "" ? sentence : notices.withExcerpt(sentence, contentInWords(about.excerpt, unavailable));
}

function addressOf({ dataset, about }: Notice, origin: string): string {
  const address = `${origin}/d/${dataset.id}`;
  if (about.is === "thread") return `${address}?thread=${about.thread}`;
  return `${address}?${about.is === "share" ? "complete" : "review"}=true`;
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[character] ?? character,
  );
}
