/** One thread: what it is about, its comments, a reply, settled or not. */

import { Badge, Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { changeThread, replyToThread } from "#client/api/threads.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { sinceWhen } from "#client/ui/moments.ts";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { contentInWords } from "#shared/i18n/content-in-words.ts";
import type { Thread } from "#shared/wire/comments.ts";
import { CommentField } from "../comment-field.tsx";
import { ProblemMessage } from "../problem-message.tsx";
import { CommentView } from "./comment-view.tsx";
import styles from "./comments.module.css";
import type { CommentsHere } from "./here.ts";
import { placeOfThread, titleOfPlace } from "./place-of-thread.ts";
import { SuggestionView } from "./suggestion-view.tsx";
import { usePutThread } from "./thread-cache.ts";

interface Props {
  readonly here: CommentsHere;
  readonly thread: Thread;
  /** its place is said by what is around */
  readonly placeKnown?: boolean;
  /** the one that was asked for */
  readonly sought?: boolean;
}

export function ThreadView({ here, thread, placeKnown, sought }: Props) {
  const words = useWords();
  const { comments } = words.review;
  const put = usePutThread(here.dataset);
  const [replying, setReplying] = useState(false);
  const element = useRef<HTMLElement>(null);
  const resolving = useMutation({
    mutationFn: () => changeThread(here.dataset, thread.id, { resolved: !thread.resolved }),
    onSuccess: (changed) => put(thread.id, changed),
  });
  useEffect(() => {
    if (sought) element.current?.scrollIntoView({ block: "center" });
  }, [sought]);
  const said = thread.comments.filter(({ text, deleted }) => deleted || text !== "");
  return (
    <article ref={element} className={styles.thread} data-resolved={thread.resolved} data-sought={sought || undefined}>
      <Heading here={here} thread={thread} placeKnown={placeKnown ?? false} />
      {thread.value !== null && thread.comments[0]?.text === "" && <Suggester thread={thread} />}
      {thread.value !== null && <SuggestionView here={here} thread={thread} value={thread.value} />}
      {said.map((comment) => (
        <CommentView key={comment.id} here={here} thread={thread} comment={comment} />
      ))}
      {thread.resolved && (
        <p className={styles.resolved}>
          <IconCircleCheck size={14} aria-hidden /> {comments.resolved}
        </p>
      )}
      {resolving.isError && <ProblemMessage error={resolving.error} />}
      {here.mayComment && !replying && (
        <div className={styles.actions}>
          <Button size="compact-sm" variant="subtle" onClick={() => setReplying(true)}>
            {comments.reply}
          </Button>
          <BusyButton
            size="compact-sm"
            variant="subtle"
            loading={resolving.isPending}
            onClick={() => resolving.mutate()}
          >
            {thread.resolved ? comments.reopen : comments.resolve}
          </BusyButton>
        </div>
      )}
      {replying && (
        <CommentField
          place={`reply:${thread.id}`}
          here={here}
          label={comments.reply}
          placeholder={comments.replyPlaceholder}
          button={comments.reply}
          autoFocus
          send={(text) => replyToThread(here.dataset, thread.id, text)}
          onDone={() => setReplying(false)}
        />
      )}
    </article>
  );
}

function Heading({ here, thread, placeKnown }: Required<Omit<Props, "sought">>) {
  const { comments: words, review, unavailable } = useWords();
  const { language } = useLanguage();
  const { table } = here.collaboration;
  const place = placeOfThread(thread, table);
  const title = titleOfPlace(place, words);
  const { waiting } = thread;
  const row = place.is === "row" || place.is === "cell" ? place.row : rowOfColumn(here, place.is === "column");
  const column = place.is === "cell" || place.is === "column" ? place.column : table.columns[0]?.id;
  const leads = row !== null && column !== undefined;
  return (
    <div className={styles.heading}>
      {(!placeKnown || place.is === "cell") &&
        (leads ? (
          <button
            type="button"
            className={styles.place}
            title={review.comments.goToRow}
            onClick={() => here.show({ row, column })}
          >
            {title}
          </button>
        ) : (
          <span className={styles.soft}>{title}</span>
        ))}
      {thread.kind !== "comment" && (
        <Badge size="sm" variant="light" color={thread.kind === "question" ? "var(--look)" : "var(--accent)"}>
          {thread.kind === "question" ? words.question : words.suggestion}
        </Badge>
      )}
      {waiting !== null && (
        <span className={styles.waiting}>
          {words.waiting[waiting.for](sinceWhen(waiting.since, Date.now(), language))}
        </span>
      )}
      {thread.keptRow !== null && thread.row !== null && (
        <details className={styles.kept}>
          <summary>{words.keptRow}</summary>
          <dl>
            {thread.keptRow.map(({ column: name, text }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: titles may be equal, the list does not change
              <div key={i}>
                <dt>{name || words.untitled}</dt>
                <dd>{contentInWords(text, unavailable) || <em>{words.blank}</em>}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

/** A column is shown from the first row. */
function rowOfColumn({ collaboration: { table } }: CommentsHere, isColumn: boolean) {
  return isColumn && table.rowCount > 0 ? table.idOf(table.handleAt(0)) : null;
}

/** Who suggested without a word. */
function Suggester({ thread }: { readonly thread: Thread }) {
  const words = useWords();
  const { language } = useLanguage();
  const first = thread.comments[0];
  if (first === undefined) return null;
  return (
    <p className={styles.meta}>
      <strong>{first.author.name}</strong> <span>{words.app.roles[first.role]}</span> ·{" "}
      <time dateTime={first.at}>{sinceWhen(first.at, Date.now(), language)}</time>
    </p>
  );
}
