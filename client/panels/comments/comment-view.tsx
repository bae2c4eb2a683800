/** One comment: who, in what role, when; what they say; what can be done with it. */

import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { deleteComment, rewriteComment } from "#client/api/threads.ts";
import { BusyButton } from "#client/ui/busy-button.tsx";
import { sinceWhen } from "#client/ui/moments.ts";
import { PersonAvatar } from "#client/ui/person-avatar.tsx";
import { useLanguage, useWords } from "#client/ui/words.tsx";
import { toWritten } from "#shared/comments/mentions.ts";
import type { Comment, Thread } from "#shared/wire/comments.ts";
import { CommentField } from "../comment-field.tsx";
import { ProblemMessage } from "../problem-message.tsx";
import { CommentWords } from "./comment-words.tsx";
import styles from "./comments.module.css";
import type { CommentsHere } from "./here.ts";
import { ReactButton, Reactions, useReact } from "./reactions.tsx";
import { usePutThread } from "./thread-cache.ts";
import { EMPTY_DRAFT } from "./use-draft.ts";

interface Props {
  readonly here: CommentsHere;
  readonly thread: Thread;
  readonly comment: Comment;
}

export function CommentView({ here, thread, comment }: Props) {
  const words = useWords();
  const { language } = useLanguage();
  const [doing, setDoing] = useState<"nothing" | "editing" | "asking">("nothing");
  const react = useReact(here, thread.id, comment);
  const since = (at: string) => sinceWhen(at, Date.now(), language);
  const mine = comment.author.id === here.collaboration.me.id;
  if (comment.deleted) return <p className={styles.gone}>{words.comments.deleted}</p>;
  return (
    <div className={styles.comment}>
      <PersonAvatar person={comment.author} />
      <div className={styles.said}>
        <p className={styles.meta}>
          <strong>{comment.author.name}</strong> <span>{words.app.roles[comment.role]}</span> ·{" "}
          <time dateTime={comment.at} title={moment(comment.at, language)}>
            {since(comment.at)}
          </time>
          {comment.editedAt !== null && (
            <time dateTime={comment.editedAt} title={moment(comment.editedAt, language)}>
              {" "}
              · {words.comments.edited(since(comment.editedAt))}
            </time>
          )}
        </p>
        {doing === "editing" ? (
          <Rewriting here={here} thread={thread} comment={comment} onDone={() => setDoing("nothing")} />
        ) : (
          <CommentWords text={comment.text} here={here} />
        )}
        <Reactions here={here} comment={comment} onReact={react.mutate} />
        {react.isError && <ProblemMessage error={react.error} />}
        {doing === "asking" && (
          <Removing here={here} thread={thread} comment={comment} onDone={() => setDoing("nothing")} />
        )}
      </div>
      {here.mayComment && doing === "nothing" && (
        <div className={styles.tools}>
          <ReactButton here={here} comment={comment} onReact={react.mutate} />
          {(mine || here.isOwner) && (
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon size="md" aria-label={words.comments.more} title={words.comments.more}>
                  <IconDots size={16} />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                {mine && <Menu.Item onClick={() => setDoing("editing")}>{words.comments.edit}</Menu.Item>}
                <Menu.Item color="var(--wrong)" onClick={() => setDoing("asking")}>
                  {words.comments.remove}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </div>
      )}
    </div>
  );
}

function Rewriting({ here, thread, comment, onDone }: Props & { onDone(): void }) {
  const { comments } = useWords();
  const place = `edit:${comment.id}`;
  const written = toWritten(comment.text);
  return (
    <CommentField
      key={place}
      place={place}
      here={here}
      label={comments.editing}
      placeholder=""
      button={comments.save}
      begin={{ ...EMPTY_DRAFT, text: written.text, picked: [...written.picked] }}
      autoFocus
      send={(text) => rewriteComment(here.dataset, thread.id, comment.id, text)}
      onDone={onDone}
    />
  );
}

function Removing({ here, thread, comment, onDone }: Props & { onDone(): void }) {
  const { comments } = useWords();
  const put = usePutThread(here.dataset);
  const removing = useMutation({
    mutationFn: () => deleteComment(here.dataset, thread.id, comment.id),
    onSuccess: (left) => {
      put(thread.id, left);
      onDone();
    },
  });
  return (
    <div className={styles.asking}>
      <p>{comments.removeAsked}</p>
      {removing.isError && <ProblemMessage error={removing.error} />}
      <BusyButton
        size="compact-sm"
        color="var(--wrong)"
        autoFocus
        loading={removing.isPending}
        onClick={() => removing.mutate()}
      >
        {comments.remove}
      </BusyButton>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
        {comments.keep}
      </Button>
    </div>
  );
}

function moment(at: string, language: "fr" | "en"): string {
  return new Date(at).toLocaleString(language === "fr" ? "fr-FR" : "en-GB", { dateStyle: "long", timeStyle: "short" });
}
