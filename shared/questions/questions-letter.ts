/** All open questions of a space as one letter: to send, or to copy into one's own mail. */
import { plainText } from "../comments/plain-text.ts";
import { contentInWords } from "../i18n/content-in-words.ts";
import { type Language, WORDS } from "../i18n/words.ts";
import type { SpaceId } from "../model/ids.ts";
import type { Question } from "../wire/questions.ts";
import { aboutOf } from "./about.ts";

/** Plain text, numbered in the order given, each with the link where it can be answered; `short`: only the link to all of them. */
export function questionsLetter(given: {
  readonly questions: readonly Question[];
  readonly space: { readonly id: SpaceId; readonly name: string };
  /** `https://data.example.fr` */
  readonly origin: string;
  readonly language: Language;
  readonly from: string;
  /** null: nobody in particular */
  readonly to: string | null;
}): { readonly subject: string; readonly text: string; readonly short: string } {
  const { questions, space, origin, language, from, to } = given;
  const {
    questions: { letter },
    account,
    unavailable,
  } = WORDS[language];
  const page = `${origin}/s/${space.id}/questions`;
  const end = [letter.answerAll(page), "", letter.bye(from), ""];
  const text = [
    letter.hello(to),
    "",
    letter.intro(questions.length, space.name),
    ...questions.flatMap((question, at) => [
      "",
      `${at + 1}. ${aboutOf(question, language)}`,
      ...question.around.slice(0, 3).map(({ name, text: said }) => `   ${name} : ${said}`),
      ...(question.cell?.text == null
        ? []
        : [`   ${question.cell.name} : ${contentInWords(question.cell.text, unavailable) || letter.blank}`]),
      ...question.thread.comments
        .filter(({ deleted }) => !deleted)
        .map(({ author, text: said }) => `   ${author.name || account.formerMember} : ${plainText(said)}`),
      `   ${page}?question=${question.thread.id}`,
    ]),
    "",
    ...end,
  ].join("\n");
  const short = [letter.hello(to), "", letter.intro(questions.length, space.name), "", ...end].join("\n");
  return { subject: letter.subject(questions.length, space.name), text, short };
}
