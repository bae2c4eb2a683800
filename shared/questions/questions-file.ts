/** Questions and answers as a file for the project: rows for a CSV, or Markdown to read. */
import { plainText } from "../comments/plain-text.ts";
import { contentInWords } from "../i18n/content-in-words.ts";
import { type Language, WORDS } from "../i18n/words.ts";
import type { Question } from "../wire/questions.ts";
import { aboutOf } from "./about.ts";

/** Titles, and one row per question. Moments are ISO 8601. */
export function questionRows(
  questions: readonly Question[],
  language: Language,
): { readonly titles: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const { questions: words, unavailable } = WORDS[language];
  const rows = questions.map((question) => {
    const { dataset, position, cell, around, thread } = question;
    const [asked, ...answers] = thread.comments.filter(({ deleted }) => !deleted);
    return [
      dataset.name,
      position === null ? "" : String(position),
      around.map(({ name, text }) => `${name} : ${text}`).join(" ; "),
      cell?.name ?? "",
      contentInWords(cell?.text ?? "", unavailable),
      asked === undefined ? "" : plainText(asked.text),
      asked?.author.name ?? "",
      asked?.at ?? "",
      answers.map(({ author, text }) => `${author.name} : ${plainText(text)}`).join("\n"),
      answers.at(-1)?.at ?? "",
      stateOf(question, language),
    ];
  });
  return { titles: words.file.titles, rows };
}

/** A heading per question, numbered in the order given. */
export function questionsMarkdown(questions: readonly Question[], space: string, language: Language): string {
  const {
    questions: { file },
    unavailable,
  } = WORDS[language];
  const blocks = questions.map((question, at) => {
    const { around, cell, thread } = question;
    return [
      `## ${at + 1}. ${escaped(aboutOf(question, language))}`,
      ...around.map(({ name, text }) => `- ${escaped(name)} : ${escaped(text)}`),
      ...(cell?.text == null
        ? []
        : [`- **${escaped(cell.name)} : ${escaped(contentInWords(cell.text, unavailable)) || "—"}**`]),
      "",
      ...thread.comments
        .filter(({ deleted }) => !deleted)
        .flatMap(({ author, at: when, text }) => [
          `**${escaped(author.name)}** (${when.slice(0, 10)}) : ${escaped(plainText(text))}`,
          "",
        ]),
      `_${stateOf(question, language)}_`,
    ].join("\n");
  });
  return [`# ${escaped(file.heading(space))}`, ...blocks, ""].join("\n\n");
}

function stateOf({ thread }: Question, language: Language): string {
  const { states } = WORDS[language].questions;
  if (thread.resolved) return states.resolved;
  return thread.waiting?.for === "reviewers" ? states.reviewers : states.editors;
}

/** what Markdown would take for its own marks */
function escaped(text: string): string {
  return text.replace(/([\\`*_[\]<>#|])/g, "\\$1").replace(/\s*\n\s*/g, " ");
}
