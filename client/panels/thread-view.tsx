/** One thread: its comments, a reply, settled or not. */
import { Button } from "@mantine/core";
import { IconCircleCheck } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { replyToThread, resolveThread } from "#client/api/threads.ts";
import { sinceWhen } from "#client/ui/moments.ts";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import type { DatasetId } from "#shared/model/ids.ts";
import type { Thread } from "#shared/wire/comments.ts";
import { CommentField } from "./comment-field.tsx";
import { ProblemMessage } from "./problem-message.tsx";
import styles from "./thread-view.module.css";

interface Props {
  readonly dataset: DatasetId;
  readonly thread: Thread;
  readonly mayComment: boolean;
}

export function ThreadView({ dataset, thread, mayComment }: Props) {
  const words = useWords();
  const { language } = useLanguage();
  const queries = useQueryClient();
  const [replying, setReplying] = useState(false);
  const resolving = useMutation({
    mutationFn: () => resolveThread(dataset, thread.id, !thread.resolved),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["threads", dataset] }),
  });
  const { comments } = words.review;
  return (
    <article className={styles.thread} data-resolved={thread.resolved}>
      {thread.comments.map((comment) => (
        <div key={comment.id} className={styles.comment}>
          <PersonAvatar person={comment.author} />
          <div className={styles.text}>
            <p className={styles.meta}>
              <strong>{comment.author.name}</strong> <span>{words.app.roles[comment.role]}</span> ·{" "}
              <time dateTime={comment.at}>{sinceWhen(comment.at, Date.now(), language)}</time>
            </p>
            <p className={styles.words}>{comment.text}</p>
          </div>
        </div>
      ))}
      {thread.resolved && (
        <p className={styles.resolved}>
          <IconCircleCheck size={14} aria-hidden /> {comments.resolved}
        </p>
      )}
      {resolving.isError && <ProblemMessage error={resolving.error} />}
      {mayComment && !replying && (
        <div className={styles.actions}>
          <Button size="compact-sm" variant="subtle" onClick={() => setReplying(true)}>
            {comments.reply}
          </Button>
          <Button size="compact-sm" variant="subtle" loading={resolving.isPending} onClick={() => resolving.mutate()}>
            {thread.resolved ? comments.reopen : comments.resolve}
          </Button>
        </div>
      )}
      {replying && (
        <CommentField
          label={comments.reply}
          placeholder={comments.replyPlaceholder}
          button={comments.reply}
          dataset={dataset}
          send={(text) => replyToThread(dataset, thread.id, text)}
          onDone={() => setReplying(false)}
        />
      )}
    </article>
  );
}
