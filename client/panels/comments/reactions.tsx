/** Reactions to a comment: one click gives or takes back; who gave them is said on hover and focus. */
import { ActionIcon, Popover, Tooltip } from "@mantine/core";
import { IconMoodPlus } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { reactToComment } from "#client/api/threads.ts";
import { useWords } from "#client/ui/words.tsx";
import type { ThreadId, UserId } from "#shared/model/ids.ts";
import { type Comment, Emoji } from "#shared/wire/comments.ts";
import styles from "./comments.module.css";
import { type CommentsHere, nameNow } from "./here.ts";
import { usePutThread } from "./thread-cache.ts";

interface Props {
  readonly here: CommentsHere;
  readonly comment: Comment;
  onReact(reaction: Reaction): void;
}

interface Reaction {
  readonly emoji: Emoji;
  readonly on: boolean;
}

export function useReact(here: CommentsHere, thread: ThreadId, comment: Comment) {
  const put = usePutThread(here.dataset);
  return useMutation({
    mutationFn: (reaction: Reaction) => reactToComment(here.dataset, thread, comment.id, reaction),
    onSuccess: (changed) => put(thread, changed),
  });
}

export function Reactions({ here, comment, onReact }: Props) {
  const words = useWords().comments;
  const me = here.collaboration.me.id;
  if (comment.reactions.length === 0) return null;
  const nameOf = (user: UserId) => (user === me ? words.you : (nameNow(here, user) ?? words.formerMember));
  return (
    <div className={styles.reactions}>
      {comment.reactions.map(({ emoji, people }) => {
        const mine = people.includes(me);
        const label = words.reacted(`${emoji} ${words.emojis[emoji]}`, people.map(nameOf).join(", "));
        return (
          <Tooltip key={emoji} label={label} events={{ hover: true, focus: true, touch: true }}>
            <button
              type="button"
              className={styles.reaction}
              aria-pressed={mine}
              aria-label={label}
              disabled={!here.mayComment}
              onClick={() => onReact({ emoji, on: !mine })}
            >
              <span aria-hidden>{emoji}</span> {people.length}
            </button>
          </Tooltip>
        );
      })}
    </div>
  );
}

/** The six one can give. */
export function ReactButton({ here, comment, onReact }: Props) {
  const words = useWords().comments;
  const [opened, setOpened] = useState(false);
  const me = here.collaboration.me.id;
  const mine = (emoji: Emoji) => comment.reactions.some((one) => one.emoji === emoji && one.people.includes(me));
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="md" aria-label={words.react} title={words.react} onClick={() => setOpened(!opened)}>
          <IconMoodPlus size={16} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown p={4} className={styles.emojis}>
        {Emoji.options.map((emoji) => (
          <button
            key={emoji}
            type="button"
            className={styles.emoji}
            title={words.emojis[emoji]}
            aria-label={`${emoji} ${words.emojis[emoji]}`}
            aria-pressed={mine(emoji)}
            onClick={() => {
              onReact({ emoji, on: !mine(emoji) });
              setOpened(false);
            }}
          >
            {emoji}
          </button>
        ))}
      </Popover.Dropdown>
    </Popover>
  );
}
