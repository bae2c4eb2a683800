/** One question: where it is, the cells around it, what was said, and who waits for whom. */
import { IconHourglass } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { plainText } from "#shared/comments/plain-text.ts";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import { aboutOf } from "#shared/questions/about.ts";
import type { Question } from "#shared/wire/questions.ts";
import styles from "./questions.module.css";

interface Props {
  readonly question: Question;
  /** as it is counted in the list */
  readonly number: number;
  readonly large?: boolean;
  readonly children?: ReactNode;
}

export function QuestionCard({ question, number, large = false, children }: Props) {
  const { questions: words, unavailable } = useWords();
  const { language } = useLanguage();
  const { thread, dataset, cell, around } = question;
  const said = thread.comments.filter(({ deleted }) => !deleted);
  const kept = thread.keptRow?.map(({ column, text }) => ({ name: column, text: contentInWords(text, unavailable) }));
  const row = kept ?? around;
  return (
    <article
      className={styles.card}
      data-large={large}
      data-resolved={thread.resolved}
      aria-label={`${number}. ${aboutOf(question, language)}`}
    >
      <header className={styles.where}>
        {!large && (
          <span className={styles.number} aria-hidden>
            {number}
          </span>
        )}
        <Link
          to="/d/$datasetId"
          params={{ datasetId: dataset.id }}
          search={{ thread: thread.id }}
          className={styles.about}
        >
          {aboutOf(question, language)}
        </Link>
        <Waiting question={question} />
      </header>
      {(row.length > 0 || cell?.text != null) && (
        <dl className={styles.cells}>
          {row.map(({ name, text }) => (
            <div key={name} className={styles.cell}>
              <dt>{name}</dt>
              <dd title={text} data-around>
                {text}
              </dd>
            </div>
          ))}
          {cell?.text != null && (
            <div className={styles.cell} data-asked>
              <dt>{cell.name}</dt>
              <dd>{contentInWords(cell.text, unavailable) || <em>{words.blank}</em>}</dd>
            </div>
          )}
        </dl>
      )}
      <ol className={styles.said}>
        {said.map(({ id, author, at, text }) => (
          <li key={id} className={styles.words}>
            <p>{plainText(text)}</p>
            <span className={styles.who}>{words.askedBy(author.name, sinceWhen(at, Date.now(), language))}</span>
          </li>
        ))}
      </ol>
      {children}
    </article>
  );
}

function Waiting({ question: { thread } }: { readonly question: Question }) {
  const words = useWords().questions;
  const { language } = useLanguage();
  if (thread.waiting === null) return <span className={styles.resolved}>{words.resolved}</span>;
  const since = sinceWhen(thread.waiting.since, Date.now(), language);
  return (
    <span className={styles.waiting} data-for={thread.waiting.for}>
      <IconHourglass size={14} aria-hidden />
      {thread.waiting.for === "reviewers" ? words.waitsReviewers(since) : words.waitsEditors(since)}
    </span>
  );
}
